const on = (id, open) => document.querySelector(id).addEventListener('click', open);

on('#show', () => document.querySelector('#quiet').removeAttribute('hidden'));
on('#panel-tab', () => document.querySelector('#panel').style.removeProperty('display'));
on('#unfold', () => document.querySelector('#spoiler').style.removeProperty('height'));
on('#find', () => document.querySelector('#later').removeAttribute('hidden'));
