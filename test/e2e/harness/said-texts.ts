import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { ROOT } from './places';
import { CLOSE, OPEN } from './pseudo-locale';

/** Texts of a page in the order of its elements, and where something does not fit. */
export interface SaidTexts {
  texts: string[];
  clipped: string[];
}

/** Reads what is seen or read out: texts, labels, titles, placeholders. */
export function readTexts(page: Page): Promise<SaidTexts> {
  return page.evaluate((open) => {
    const texts: string[] = [];
    const clipped: string[] = [];
    const shows = (element: Element) => element.checkVisibility({ visibilityProperty: true });
    /** Text of programs, of Microsoft's documentation, and of what a person wrote. */
    const isForeign = (element: Element) =>
      element.closest('.markdown, .terminal, pre, code, .code, textarea, [data-foreign]') !== null;
    /** For screen readers alone. */
    const isHidden = (element: Element) =>
      element.closest('.only-heard') !== null || element.clientWidth === 1;
    const walk = (node: Node) => {
      if (node instanceof Text) {
        const parent = node.parentElement;
        if (parent !== null && !isForeign(parent)) texts.push(node.data);
        return;
      }
      if (!(node instanceof Element) || /^(?:SCRIPT|STYLE|SVG)$/i.test(node.tagName)) return;
      if (!shows(node) && node.tagName !== 'OPTION' && node.tagName !== 'OPTGROUP') return;
      for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'label']) {
        const said = node.getAttribute(name);
        if (said !== null && !isForeign(node)) texts.push(said);
      }
      const own = [...node.childNodes].some(
        (child) => child instanceof Text && child.data.includes(open),
      );
      if (own && !isHidden(node)) {
        const { left, right } = node.getBoundingClientRect();
        const scrolls = node.closest('.table-scroll, .list-table, .virtual') !== null;
        if (!scrolls && (left < -1 || right > innerWidth + 1))
          clipped.push(`outside: ${node.textContent}`);
        for (let box: Element | null = node; box !== null; box = box.parentElement) {
          const { overflowX, overflowY } = getComputedStyle(box);
          const cut = /hidden|clip/;
          const wide = cut.test(overflowX) && box.scrollWidth > box.clientWidth + 1;
          const high = cut.test(overflowY) && box.scrollHeight > box.clientHeight + 1;
          if (box === node && (wide || high)) clipped.push(`cut: ${node.textContent}`);
        }
      }
      // What was searched for is set off within a name.
      if (node.querySelector(':scope > mark') !== null) texts.push(node.textContent ?? '');
      else for (const child of node.childNodes) walk(child);
    };
    walk(document.body);
    if (document.documentElement.scrollWidth > innerWidth)
      clipped.push('the page scrolls sideways');
    return { texts, clipped: [...new Set(clipped)] };
  }, OPEN);
}

/** The field's terms, formats and products, which are the same in every language. */
const TERMS =
  /^(?:MD5|SHA-?(?:1|256|384|512)|Imphash|PESHA1|PE256|ssdeep|CLSID|ProgID|sha256sum|CSV|JSON|NDJSON|Markdown|ECS|STIX|PE Lens|xCyclopedia|VirusTotal|MalwareBazaar|Hybrid Analysis|CIRCL hashlookup|Winbindex|LOLBAS|Microsoft Learn|MIT|Ctrl|Shift|Alt|Enter|Esc|Tab|(?:(?:Ctrl|Shift|Alt)\+)+[A-Z]|Alt\+Shift|pe)$/;

/** Values by their form: hashes, versions, files, paths, addresses, sizes, dates, marks of unseen characters. */
const VALUE =
  /^(?:[0-9a-f-]{8,}|v?\d[\w.,:/ ()-]*|[^\s]+\.(?:exe|dll|md|mui|json|zip|png)|[A-Z]:\\.*|\\.*|https?:\/\/\S+|‹U\+[0-9A-F]+›)$/i;

/**
 * The texts that are neither in brackets nor of a catalog's records nor terms of the field. Elements
 * may stand in a message, so brackets are counted from text to text.
 * @param typed what the test itself gave
 */
export function untranslated(texts: readonly string[], typed: readonly string[]): string[] {
  const known = new Set([...recordValues(), ...typed].map(plain));
  const found: string[] = [];
  let depth = 0;
  for (const text of texts) {
    let rest = '';
    for (const character of text) {
      if (character === OPEN) depth++;
      if (depth === 0) rest += character;
      if (character === CLOSE) depth--;
    }
    for (const piece of rest.split(/ · |\n/)) {
      const words = plain(piece);
      if (!/\p{L}{2}/u.test(words) || known.has(words)) continue;
      if (!TERMS.test(words) && !VALUE.test(words)) found.push(words);
    }
  }
  return [...new Set(found)];
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/^[\s:,.()“”·…→+-]+|[\s:,.()“”·…→+-]+$/g, '');
}

/** Every text in the embedded records, whole, by lines and by parts of its paths. */
function recordValues(): string[] {
  const values: string[] = [];
  const collect = (value: unknown) => {
    if (typeof value === 'string') values.push(value, ...value.split(/\r?\n|\\/));
    else if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) {
        values.push(key);
        collect(inner);
      }
    }
  };
  for (const file of ['records.json', 'catalog.json']) {
    collect(JSON.parse(readFileSync(`${ROOT}data/starter/${file}`, 'utf8')));
  }
  // Common names in the signatures' subjects and issuers.
  return values.flatMap((value) => [value, ...(/CN=([^,]+)/.exec(value)?.slice(1) ?? [])]);
}
