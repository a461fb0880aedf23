/** 500 custom elements with seven more inside of each other, every one with a root of its own. */
const COMPONENTS = 500;
const DEPTH = 8;

customElements.define(
  'deep-box',
  class extends HTMLElement {
    connectedCallback() {
      const depth = Number(this.dataset.depth);
      const root = this.attachShadow({ mode: 'open' });
      const line = document.createElement('div');
      line.append(texts.prose(20));
      root.append(line);
      if (depth < DEPTH) {
        root.append(box(depth + 1, this.dataset.number));
        return;
      }
      const value = document.createElement('code');
      value.dataset.target = `deep-${this.dataset.number}`;
      value.textContent =
        Number(this.dataset.number) % 249 === 1
          ? 'C07A27BF54DD7A6B892846548CCEDA13'
          : texts.indicator();
      line.append(value);
    }
  },
);

function box(depth, number) {
  const element = document.createElement('deep-box');
  element.dataset.depth = depth;
  element.dataset.number = number;
  if (depth === 1) element.id = `box-${number}`;
  return element;
}

const main = document.querySelector('#main');
for (let number = 0; number < COMPONENTS; number++) main.append(box(1, number));
