import type { IndicatorKey } from '@/data/detect/indicator';
import { t } from '@/data/words/words';
import type { LoadedCatalog } from '../catalog-index';
import { fileNameOf } from '../directories';
import type { Note } from '../finding';
import { gather } from '../gather';
import { runSliced } from '../sliced';
import { variantsOf } from '../variants';
import { provenColumns } from '../verify';
import { listed } from '../words';
import { hashNotInCatalog } from './key-notes';
import { trivialInput } from './trivial-inputs';

/**
 * Judges a name (`file-name` or `file-path`) and a whole hash that stand together: the hash belongs
 * to another name, or the name is known and the hash is not. Undefined where they belong together
 * and where the catalogs cannot tell.
 */
export async function noteOfPair(
  catalogs: readonly LoadedCatalog[],
  name: IndicatorKey,
  hash: IndicatorKey,
): Promise<Note | undefined> {
  if (hash.kind !== 'hash' || trivialInput(hash.key) !== undefined) return undefined;
  const wanted = name.kind === 'file-path' ? fileNameOf(name.key) : name.key;
  const owners = [];
  for (const candidate of await runSliced(gather(catalogs, hash))) {
    const by = await provenColumns(candidate, hash);
    // Imports and signers are shared by files of any name.
    if (by.some((column) => column !== 'thumbprint' && column !== 'imphash')) {
      owners.push(candidate.headline);
    } else if (by.length > 0) return undefined;
  }
  if (owners.length > 0) {
    if (owners.some((owner) => isCalled(owner.name.toLowerCase(), wanted))) return undefined;
    const names = [...new Set(owners.map((owner) => owner.name))];
    const text = t('catalog.note.otherName', { names: listed(names), name: wanted });
    return { kind: 'name-hash-mismatch', text, records: owners.slice(0, 3) };
  }
  const variants = variantsOf(catalogs, wanted);
  return variants.length === 0 ? undefined : hashNotInCatalog(catalogs, variants);
}

/** What is before a name where it stands alone: nothing, hyphens, or what ends in a sign of no bare name. */
const CUT_OFF = /(?:^-*|[^\p{L}\p{N}_.~-])$/u;

/**
 * Whether an owner (lower case) has the name that stands with its hash, or one that ends with it: of
 * `Adobe AIR Application Installer.exe` in running text only the last word is found as a name, of
 * `-LinkID=690621.exe` what is behind the sign.
 */
function isCalled(owner: string, wanted: string): boolean {
  return owner.endsWith(wanted) && CUT_OFF.test(owner.slice(0, owner.length - wanted.length));
}
