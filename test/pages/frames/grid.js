/** Rows by transform, whose cells are written anew in place while the grid settles. */
const body = document.querySelector('.ag-body');

function row(place, target, text) {
  const element = document.createElement('div');
  element.className = 'ag-row';
  element.style.transform = `translateY(${place * 40}px)`;
  const cell = document.createElement('div');
  cell.className = 'ag-cell';
  cell.style.left = '180px';
  const value = document.createElement('span');
  value.className = 'ag-cell-value';
  value.dataset.target = target;
  value.textContent = text;
  cell.append(value);
  element.append(cell);
  body.append(element);
  return value.firstChild;
}

row(0, 'ag-1', 'C:\\Windows\\System32\\wksprt.exe');
const second = row(1, 'ag-2', '2C3BE28E1B8D28A8B326FBB7E06CEDD9');
setTimeout(() => {
  second.data = 'AC324C853F71A9C071FA75F19BE55BC93E14D5A8';
}, 300);
setTimeout(() => row(2, 'ag-late', 'D0404C8E3AE16A5B6036FFA971D4D9EA'), 900);
