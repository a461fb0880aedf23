import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { PAGES } from './places';

/**
 * What a page of `test/pages` says of its targets, in `<script type="application/json" id="targets">`;
 * a document that is not HTML has it beside it in `<name>.targets.json`.
 */
const target = v.strictObject({
  /** `data-target` of the element. */
  target: v.string(),
  /** What the case is about, where the target's name does not say it or comes twice. */
  title: v.optional(v.string()),
  /** Name of the record the card shows; absent where nothing is known: no mark and no card. */
  record: v.optional(v.string()),
  /** How it matched, as `HOW` below. */
  by: v.optional(v.string()),
  /** What else the card says. */
  says: v.optional(v.string()),
  /** What the card does not say. */
  not: v.optional(v.string()),
  /** Clicked before, through open shadow roots. */
  click: v.optional(v.string()),
  /** A value that is in an attribute only has no text to mark, but can be hovered. */
  marked: v.optional(v.boolean(), true),
});
const manifest = v.strictObject({
  title: v.string(),
  /** The catalog that is imported before; absent where the embedded one is enough. */
  catalog: v.optional(v.literal('odd')),
  targets: v.array(target),
});

export type TargetCase = v.InferOutput<typeof target>;
export interface PageCase extends v.InferOutput<typeof manifest> {
  /** Path on the page server. */
  path: string;
}

/** How the card words each way of matching, and what is odd. */
export const HOW: Record<string, RegExp> = {
  md5: /In the catalog \([^)]*\bMD5\b/,
  sha1: /In the catalog \([^)]*\bSHA1\b/,
  sha256: /In the catalog \([^)]*\bSHA256\b/,
  sha384: /In the catalog \([^)]*\bSHA384\b/,
  sha512: /In the catalog \([^)]*\bSHA512\b/,
  imphash: /In the catalog \([^)]*\bImphash\b/,
  pesha1: /In the catalog \([^)]*\bPESHA1\b/,
  pe256: /In the catalog \([^)]*\bPE256\b/,
  thumbprint: /\(thumbprint\)|In the catalog \([^)]*certificate thumbprint/,
  serial: /\(serial\)|In the catalog \([^)]*certificate serial/,
  ssdeep: /Similar file \(ssdeep|In the catalog \([^)]*\bssdeep\b/,
  name: /Name known in the catalog|In the catalog \([^)]*\bfile name\b/,
  path: /Path known in the catalog|In the catalog \([^)]*\bpath\b/,
  page: /In the catalog \([^)]*\bcatalog link\b/,
  'look-alike': /Looks like /,
  directory: /Seen outside of its known directories/,
  'empty-file': /Hash of the empty file/,
  trivial: /it identifies no program/,
  disguise: /Two extensions: |A right-to-left override turns /,
  mismatch: /This hash belongs to .+, not to /,
  'shared-imphash': /\d+ records under \d+ names import the same functions/,
  unsigned: /Its signature was not verified when it was collected; /,
  'original-name': /Its version data calls it /,
  differs: / has it too, with \d+ other fact/,
  truncated: /Only part of the hash is shown: /,
  'not-in-catalog': /Name known, but this hash is not in /,
};

function parse(path: string, text: string): PageCase {
  const result = v.safeParse(manifest, JSON.parse(text));
  if (result.success) return { path, ...result.output };
  throw new Error(`The targets of ${path} are not of their form: ${v.summarize(result.issues)}`);
}

/** The pages of `test/pages` that have targets. */
export function readPageCases(): PageCase[] {
  const cases: PageCase[] = [];
  for (const entry of readdirSync(PAGES, { recursive: true, encoding: 'utf8' }).sort()) {
    const name = entry.replaceAll('\\', '/');
    if (name.endsWith('.targets.json')) {
      const path = `/${name.replace(/\.targets\.json$/, '')}`;
      cases.push(parse(path, readFileSync(join(PAGES, name), 'utf8')));
    } else if (name.endsWith('.html')) {
      const html = readFileSync(join(PAGES, name), 'utf8');
      const own = /<script type="application\/json" id="targets">([\s\S]*?)<\/script>/.exec(html);
      if (own?.[1]) cases.push(parse(`/${name}`, own[1]));
    }
  }
  return cases;
}
