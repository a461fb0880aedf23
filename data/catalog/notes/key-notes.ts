import type { IndicatorKey } from '@/data/detect/indicator';
import { plural, t } from '@/data/words/words';
import type { LoadedCatalog } from '../catalog-index';
import { fileNameOf } from '../directories';
import type { Note } from '../finding';
import { endsOf, MAX_PREFIX_CANDIDATES } from '../gather';
import type { Candidate } from '../located';
import { type MarkTools, nameOfLink } from '../marks';
import { variantsOf } from '../variants';
import { catalogWords, commonest, listed } from '../words';
import { directoryNote } from './directory-note';
import { type TrivialInput, trivialInput, trivialPrefix } from './trivial-inputs';

/** What there is to say of a key with these (verified) matches, most telling first. */
export function keyNotes(
  tools: MarkTools,
  { kind, key }: IndicatorKey,
  matches: readonly Candidate[],
): Note[] {
  switch (kind) {
    case 'hash':
    case 'ssdeep':
      return [...trivialNotes(trivialInput(key)), ...sharedImphashNotes(matches)];
    case 'hash-prefix': {
      const { head, tail } = endsOf(key);
      return [...trivialNotes(trivialPrefix(head, tail)), ...truncatedNotes(tools, matches)];
    }
    case 'file-name':
      return matches.length === 0 ? lookAlikeNotes(tools, key) : [];
    case 'file-path':
      return matches.length === 0
        ? lookAlikeNotes(tools, fileNameOf(key))
        : directoryNotes(tools, key, matches);
    case 'catalog-link':
      return matches.length === 0 ? unknownPageNotes(tools.catalogs, key) : [];
    case 'serial':
    case 'clsid':
      return [];
  }
}

function trivialNotes(input: TrivialInput | undefined): Note[] {
  if (input === undefined) return [];
  return [{ kind: 'empty-file', text: t(`catalog.trivial.${input}`) }];
}

/** One import hash, many files: what they have in common says more than any one of them. */
function sharedImphashNotes(matches: readonly Candidate[]): Note[] {
  const sharing = matches.filter(({ by }) => by[0] === 'imphash');
  if (sharing.length < 2) return [];
  const headlines = sharing.map(({ headline }) => headline);
  const names = new Set(headlines.map(({ name }) => name.toLowerCase())).size;
  const product = commonest(headlines.map((headline) => headline.product));
  const company = commonest(headlines.map((headline) => headline.company));
  const common = [shareWords(company), shareWords(product)].filter((words) => words !== undefined);
  const said = {
    records: plural('catalog.records', sharing.length),
    names: plural('catalog.names', names),
  };
  const text =
    common.length === 0
      ? t('catalog.note.sharedImphash', said)
      : t('catalog.note.sharedImphashOf', { ...said, whose: common.join(', ') });
  return [{ kind: 'shared-imphash', text }];
}

function shareWords(most: { word: string; share: number } | undefined): string | undefined {
  if (most === undefined || most.share < 0.5) return undefined;
  const { word } = most;
  return most.share === 1 ? t('catalog.note.allOf', { word }) : t('catalog.note.mostOf', { word });
}

function truncatedNotes({ catalogs }: MarkTools, matches: readonly Candidate[]): Note[] {
  if (matches.length === 0) return [];
  const where = catalogWords(catalogs.map(({ label }) => label));
  const many = matches.length >= MAX_PREFIX_CANDIDATES;
  const key = many ? 'catalog.note.truncatedMany' : 'catalog.note.truncated';
  return [{ kind: 'truncated-hash', text: plural(key, matches.length, { where }) }];
}

function lookAlikeNotes({ masquerades, catalogs }: MarkTools, name: string): Note[] {
  const masquerade = masquerades.of(name);
  if (masquerade === undefined) return [];
  const { text, resembles } = masquerade;
  if (resembles === undefined) return [{ kind: 'look-alike-name', text }];
  const resembled = resembles.catalog.index.name(resembles.record);
  const newest = variantsOf(catalogs, resembled)[0]?.headline;
  return [
    { kind: 'look-alike-name', text, ...(newest === undefined ? {} : { records: [newest] }) },
  ];
}

function directoryNotes({ places }: MarkTools, key: string, matches: readonly Candidate[]): Note[] {
  if (matches.some(({ by }) => by.includes('path'))) return [];
  const known = places.missedBy(key);
  if (known === undefined) return [];
  return [directoryNote(listed(known), key)];
}

/** A page of the catalog's website that is not here, while its file name is. */
function unknownPageNotes(catalogs: readonly LoadedCatalog[], key: string): Note[] {
  const name = nameOfLink(key);
  const variants = name === undefined ? [] : variantsOf(catalogs, name);
  return variants.length === 0 ? [] : [hashNotInCatalog(catalogs, variants)];
}

/**
 * The note of a known name whose hash is not in the catalogs, with the newest of its variants (newest
 * first): which version the hash is of, nobody says.
 */
export function hashNotInCatalog(
  catalogs: readonly LoadedCatalog[],
  variants: readonly Candidate[],
): Note {
  const where = catalogWords(catalogs.map(({ label }) => label));
  const records = variants.slice(0, 3).map(({ headline }) => headline);
  const name = variants[0]?.headline.name ?? '';
  const key = catalogs.length === 1 ? 'catalog.note.hashNotIn' : 'catalog.note.hashNotInSeveral';
  const text = plural(key, variants.length, { where, name });
  return { kind: 'hash-not-in-catalog', text, records };
}
