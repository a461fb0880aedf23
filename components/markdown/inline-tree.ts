import type { Token } from 'marked';

/** A Markdown token, or an HTML element that the text itself writes out. */
export type InlineNode =
  | { kind: 'token'; token: Token }
  | { kind: 'text'; text: string }
  | { kind: 'element'; tag: InlineTag; children: InlineNode[] };

/** HTML that the documentation uses inside tables, where Markdown has no lists and breaks. */
const TAGS = ['ul', 'ol', 'li', 'p', 'br', 'b', 'i', 'em', 'strong', 'code', 'sub', 'sup'] as const;
export type InlineTag = (typeof TAGS)[number];

const TAG = /<(\/?)([a-z]+)(?:\s[^<>]*)?\/?>/gi;

/**
 * Puts tokens into the few HTML elements that are known; attributes are dropped, any other markup
 * stays as text. Elements that are never closed end with the tokens.
 */
export function toInlineTree(tokens: readonly Token[]): InlineNode[] {
  const root: InlineNode[] = [];
  const open: { tag: InlineTag; children: InlineNode[] }[] = [];
  const add = (node: InlineNode) => (open.at(-1)?.children ?? root).push(node);

  for (const token of tokens) {
    if (token.type !== 'html') {
      add({ kind: 'token', token });
      continue;
    }
    let end = 0;
    for (const match of token.raw.matchAll(TAG)) {
      if (match.index > end) add({ kind: 'text', text: token.raw.slice(end, match.index) });
      end = match.index + match[0].length;
      const tag = toTag(match[2]);
      const closing = match[1] === '/';
      if (tag === undefined) {
        add({ kind: 'text', text: match[0] });
      } else if (tag === 'br') {
        if (!closing) add({ kind: 'element', tag, children: [] });
      } else if (closing) {
        const place = open.findLastIndex((element) => element.tag === tag);
        if (place >= 0) open.length = place;
      } else {
        const children: InlineNode[] = [];
        add({ kind: 'element', tag, children });
        open.push({ tag, children });
      }
    }
    if (end < token.raw.length) add({ kind: 'text', text: token.raw.slice(end) });
  }
  return root;
}

function toTag(name: string | undefined): InlineTag | undefined {
  const lower = name?.toLowerCase();
  return TAGS.find((tag) => tag === lower);
}
