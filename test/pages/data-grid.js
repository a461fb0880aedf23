/** Cells are taken out and made anew as the grid scrolls; what was searched for is marked in each. */
const VALUES = [
  [
    '8D6DEB903F62A95A<mark>3E9E4BDD</mark>4A6A4D54B288B32C56C24A05158D5C2C8F43F6B6',
    'C:\\Windows\\System32\\<mark>wksprt</mark>.exe',
    '5F0C3A7B<mark>E1D94C02</mark>A68E7D3B19F0C2AB',
  ],
  [
    'C07A27BF54DD7A6B<mark>8928</mark>46548CCEDA13',
    'no <mark>image</mark>',
    '<mark>wtsapi32</mark>.dll',
  ],
];
const grid = document.querySelector('.grid');

function show(page) {
  for (const old of grid.querySelectorAll('.cell')) old.remove();
  for (const [at, value] of VALUES[page].entries()) {
    const cell = document.createElement('div');
    cell.className = 'cell';
    cell.role = 'gridcell';
    cell.style.cssText = `top: ${at * 34}px; left: 0; width: 640px`;
    cell.innerHTML = `<div class="content"><span data-target="cell-${at}">${value}</span></div>`;
    grid.append(cell);
  }
}
document.querySelector('#down').addEventListener('click', () => show(1));
document.querySelector('#up').addEventListener('click', () => show(0));
show(0);
