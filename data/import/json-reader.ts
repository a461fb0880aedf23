import { t } from '@/data/words/words';
import { knownText } from './clean-text';
import { toCollectorRecord } from './collector-record';
import { toComJsonRecord } from './com-json-record';
import { parseClsid } from './com-record';
import type { Content } from './content';
import { type JsonMember, JsonMembers } from './json-members';
import type { ReadContext } from './read-content';
import type { CatalogAbout, ReadItem } from './read-item';
import { utf8 } from './text-stream';
import { UnreadableError } from './unreadable-error';

/**
 * Reads the collector's JSON, of files or of COM objects: one object whose members are `comment`,
 * `<name>-<MD5>` or `{CLSID}`.
 * @throws {RefusedError} with line and column, where it is no JSON that can be mended
 */
export async function* readJson(
  content: Content,
  { pacer }: ReadContext,
): AsyncGenerator<ReadItem, void, undefined> {
  const members = new JsonMembers(content.name);
  let places = 0;
  for await (const chunk of utf8(content)) {
    for (const member of members.push(chunk)) {
      const pause = pacer.turn();
      if (pause) await pause;
      places += member.repaired;
      yield toItem(member, content.name);
    }
  }
  members.end();
  if (places > 0) yield { kind: 'repaired', name: content.name, places };
}

function toItem({ key, value }: JsonMember, contentName: string): ReadItem {
  if (key === 'comment') return { kind: 'about', about: toAbout(value) };
  const name = `${contentName}: ${key}`;
  try {
    const clsid = parseClsid(key);
    if (clsid !== undefined) return { kind: 'record', record: toComJsonRecord(clsid, value), name };
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      throw new UnreadableError(t('import.json.noFile'));
    }
    const fields = Object.fromEntries(Object.entries(value));
    return { kind: 'record', record: toCollectorRecord(fields), name };
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
    return { kind: 'unreadable', name, reason: error.message };
  }
}

function toAbout(comment: unknown): CatalogAbout {
  const said = new Map<string, unknown>(
    typeof comment === 'object' && comment !== null ? Object.entries(comment) : [],
  );
  const text = (key: string) => {
    const value = said.get(key);
    return typeof value === 'string' ? knownText(value) : undefined;
  };
  const licence = text('license');
  const source = text('github') ?? text('website');
  const dataDate = /^\d{4}(?:-\d{2}){0,2}/.exec(text('rundate') ?? '')?.[0];
  return {
    ...(licence === undefined ? {} : { licence }),
    ...(source === undefined ? {} : { source }),
    ...(dataDate === undefined ? {} : { dataDate }),
  };
}
