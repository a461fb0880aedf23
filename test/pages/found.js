document.getElementById('unfold').addEventListener('click', () => {
  for (const details of document.querySelectorAll('details')) details.open = true;
});

customElements.define(
  'inner-box',
  class extends HTMLElement {
    #root = this.attachShadow({ mode: 'closed' });
    connectedCallback() {
      const code = document.createElement('code');
      code.dataset.target = 'scrolled';
      code.textContent = '8D6DEB903F62A95A3E9E4BDD4A6A4D54B288B32C56C24A05158D5C2C8F43F6B6';
      this.#root.append('In a closed root: ', code);
    }
  },
);

customElements.define(
  'outer-box',
  class extends HTMLElement {
    #root = this.attachShadow({ mode: 'open' });
    connectedCallback() {
      const scroller = document.createElement('div');
      scroller.style.cssText = 'height: 8rem; overflow: auto; border: 1px solid #ccc';
      const space = document.createElement('div');
      space.style.height = '40rem';
      scroller.append(space, document.createElement('inner-box'));
      this.#root.append(scroller);
    }
  },
);
