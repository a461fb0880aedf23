/**
 * The least that marks anything: hashes alone, by one bounded regular expression, in open shadow roots
 * too, with no look-up, no slices and no thought of what is in sight.
 */
const HASH =
  /(?<![\da-z])(?:[\da-f]{128}|[\da-f]{96}|[\da-f]{64}|[\da-f]{40}|[\da-f]{32})(?![\da-z])/gi;

const highlight = new Highlight();
CSS.highlights.set('control', highlight);
const sheet = new CSSStyleSheet();
sheet.replaceSync('::highlight(control) { text-decoration: underline; }');
document.adoptedStyleSheets.push(sheet);

/** Ranges by text node, to take back what a changed text had. */
const rangesOf = new Map();

function look(text) {
  for (const range of rangesOf.get(text) ?? []) highlight.delete(range);
  rangesOf.delete(text);
  for (const match of text.data.matchAll(HASH)) {
    const range = new StaticRange({
      startContainer: text,
      startOffset: match.index,
      endContainer: text,
      endOffset: match.index + match[0].length,
    });
    highlight.add(range);
    const others = rangesOf.get(text);
    if (others) others.push(range);
    else rangesOf.set(text, [range]);
  }
}

function walk(top) {
  const walker = document.createTreeWalker(top, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  for (let node = top; node; node = walker.nextNode()) {
    if (node.nodeType === Node.TEXT_NODE) look(node);
    else if (node.shadowRoot) watch(node.shadowRoot);
  }
}

function forget(node) {
  const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
  for (let text = node; text; text = walker.nextNode()) {
    for (const range of rangesOf.get(text) ?? []) highlight.delete(range);
    rangesOf.delete(text);
  }
}

const observer = new MutationObserver((records) => {
  for (const { type, target, addedNodes, removedNodes } of records) {
    if (type === 'characterData') look(target);
    for (const node of removedNodes) forget(node);
    for (const node of addedNodes) walk(node);
  }
});

function watch(tree) {
  observer.observe(tree, { subtree: true, childList: true, characterData: true });
  walk(tree);
}

watch(document);
