/** A table that is written anew in one go: more changes than anybody would note one by one. */
const LINES = 6000;
const lines = document.querySelector('#lines');
for (let number = 0; number < LINES; number++) {
  const line = document.createElement('div');
  line.textContent = `line ${number}`;
  lines.append(line);
}
const textOf = (target) => document.querySelector(`[data-target=${target}]`).firstChild;
const on = (id, act) => document.querySelector(id).addEventListener('click', act);

on('#change', () => {
  for (const line of lines.children) line.firstChild.data += ' changed';
  textOf('swapped').data = '5F0C3A7BE1D94C02A68E7D3B19F0C2AB';
  textOf('moved').data = 'C07A27BF54DD7A6B892846548CCEDA13';
});
on('#cut', () => document.querySelector('#cut-here').children[1].after(' (or) '));
on('#mend', () => document.querySelector('#cut-here').childNodes[2].remove());
