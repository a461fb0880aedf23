/** A list whose two rows stay and whose texts are rewritten in place, as virtual grids do. */
const VALUES = [
  ['2C3BE28E1B8D28A8B326FBB7E06CEDD9', '5F0C3A7BE1D94C02A68E7D3B19F0C2AB'],
  ['C07A27BF54DD7A6B892846548CCEDA13', '661D385E95A5C46CA70495C550DFC7F413E3F20A'],
  ['nothing to find here', 'wtsapi32.dll'],
];
const cells = [...document.querySelectorAll('.ag-cell-value')];
let place = 0;

function show(next) {
  place = next;
  // One cell by its text node, one by its whole content: both happen.
  cells[0].firstChild.data = VALUES[place][0];
  cells[1].textContent = VALUES[place][1];
}
document.querySelector('#down').addEventListener('click', () => show(place + 1));
document.querySelector('#top').addEventListener('click', () => show(0));
