const inside = document.querySelector('#blank').contentDocument;
const paragraph = inside.createElement('p');
const code = inside.createElement('code');
code.dataset.target = 'blank';
code.textContent = 'D0404C8E3AE16A5B6036FFA971D4D9EA';
paragraph.append('about:blank: ', code);
inside.body.append(paragraph);
