/**
 * A million random and mutated texts through the detector: no crash, no wrong offset, no key that is
 * not one, no slow text. Prints what it did; exits with 1 at the first fault, with the text.
 *
 *     npx tsx bench/detect-fuzz.ts [number of texts] [seed]
 */
import { detect } from '@/data/detect/detect';
import { toKey } from '@/data/detect/keys';
import { FRAGMENTS } from '../test/unit/detect/arbitraries';
import { CLSIDS, DIGESTS, LINKS } from '../test/unit/detect/cases/digests';
import { HASHES, PREFIXES, SERIALS } from '../test/unit/detect/cases/hashes';
import { ADDRESSES, DEFANGED, DISGUISED, NAMES } from '../test/unit/detect/cases/names';
import { PATHS, SPACES, SPELLINGS } from '../test/unit/detect/cases/paths';
import { randomOf } from './detect-texts';

const CASES = [
  ...[HASHES, PREFIXES, SERIALS, DIGESTS, CLSIDS, LINKS, NAMES, DEFANGED, DISGUISED, ADDRESSES],
  ...[PATHS, SPELLINGS, SPACES],
].flatMap((group) => group.map(([, text]) => text));

const count = Number(process.argv[2] ?? 1_000_000);
const random = randomOf(Number(process.argv[3] ?? 1));

/** Nanoseconds a character beyond which a text is looked at again, alone. */
const SLOW = 2000;
const LONG = 2000;

function below(limit: number): number {
  return Math.floor(random() * limit);
}

function pick(from: readonly string[]): string {
  return from[below(from.length)] ?? '';
}

function randomText(): string {
  let text = '';
  for (let pieces = below(24); pieces >= 0; pieces--) {
    const kind = random();
    if (kind < 0.8) text += pick(FRAGMENTS);
    else if (kind < 0.95) text += String.fromCharCode(below(128));
    else text += String.fromCharCode(below(0x10000));
  }
  return text;
}

/** A case with parts cut out, doubled, swapped with those of others, or replaced. */
function mutated(): string {
  let text = pick(CASES);
  for (let edits = 1 + below(4); edits > 0; edits--) {
    const at = below(text.length + 1);
    const end = Math.min(text.length, at + below(12));
    const other = pick(CASES);
    const from = below(other.length);
    const insert = [
      '',
      pick(FRAGMENTS),
      text.slice(at, end).repeat(2),
      other.slice(from, from + below(40)),
      String.fromCharCode(below(0x300)),
    ][below(5)];
    text = text.slice(0, at) + (insert ?? '') + text.slice(end);
  }
  return text;
}

/** One piece or a few, over and over: where time that grows faster than the text would show. */
function repeated(): string {
  const unit = randomText().slice(0, 1 + below(40)) || 'a';
  return unit.repeat(Math.ceil((LONG + below(8 * LONG)) / unit.length));
}

/** Invisible characters made visible. */
function escaped(text: string): string {
  return text.replace(
    /[^ -~]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function fault(text: string, what: string): never {
  console.error(`${escaped(what)}\n${escaped(JSON.stringify(text.slice(0, 4000)))}`);
  process.exit(1);
}

function check(text: string): number {
  let end = 0;
  const indicators = detect(text);
  for (const one of indicators) {
    if (one.start < end || one.end <= one.start) fault(text, 'indicators overlap');
    if (text.slice(one.start, one.end) !== one.text) fault(text, 'an offset is wrong');
    if (one.key === '' || toKey(one.kind, one.key) !== one.key) {
      fault(text, `the ${one.kind} ${one.key} is no key but ${toKey(one.kind, one.key)}`);
    }
    end = one.end;
  }
  return indicators.length;
}

function timePerCharacter(text: string): number {
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < 4; i++) {
    const start = process.cpuUsage();
    detect(text);
    const { user, system } = process.cpuUsage(start);
    best = Math.min(best, ((user + system) * 1000) / text.length);
  }
  return best;
}

let indicators = 0;
let characters = 0;
let longTexts = 0;
let slowest = 0;
let slowestText = '';
for (let i = 0; i < count; i++) {
  const isLong = i % 500 === 0;
  const text = isLong ? repeated() : i % 2 === 0 ? randomText() : mutated();
  try {
    indicators += check(text);
  } catch (error) {
    fault(text, String(error));
  }
  characters += text.length;
  if (!isLong) continue;
  longTexts++;
  const time = timePerCharacter(text);
  if (time > SLOW) fault(text, `${time.toFixed(0)} ns a character`);
  if (time > slowest) {
    slowest = time;
    slowestText = text.slice(0, 60);
  }
}
console.log(
  `${count} texts, ${characters} characters, ${indicators} indicators: no fault. ` +
    `Slowest of ${longTexts} long texts: ${slowest.toFixed(0)} ns a character, ` +
    `${JSON.stringify(slowestText)}…`,
);
