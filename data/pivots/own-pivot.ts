import * as v from 'valibot';
import { t } from '@/data/words/words';
import { pivotName } from './pivot-list';
import type { PivotValues } from './pivot-values';
import { fillTemplate, pivotTemplate } from './template';

/** A pivot that a person wrote. */
export interface OwnPivot {
  name: string;
  template: string;
}

const form = v.object({ name: pivotName, template: pivotTemplate });

/**
 * Checks what was typed.
 * @param taken names of the other pivots
 * @throws {Error} with a sentence
 */
export function checkPivot(typed: OwnPivot, taken: readonly string[]): OwnPivot {
  const read = v.safeParse(form, typed);
  if (!read.success) throw new Error(read.issues[0].message);
  if (taken.includes(read.output.name)) {
    throw new Error(t('pivots.taken', { name: read.output.name }));
  }
  return read.output;
}

/** Of the embedded record of `wksprt.exe`. */
const EXAMPLE: PivotValues = {
  sha256: '8d6deb903f62a95a3e9e4bdd4a6a4d54b288b32c56c24a05158d5c2c8f43f6b6',
  hash: '8d6deb903f62a95a3e9e4bdd4a6a4d54b288b32c56c24a05158d5c2c8f43f6b6',
  md5: '2c3be28e1b8d28a8b326fbb7e06cedd9',
  imphash: '88a462e0f580961648cad58e157c0d43',
  name: 'wksprt.exe',
  file: 'wksprt.exe',
  path: 'C:\\Windows\\system32\\wksprt.exe',
};

/** What a template that is of its form makes of a known record; undefined before it is. */
export function examplePivot(template: string): string | undefined {
  const read = v.safeParse(pivotTemplate, template);
  return read.success ? fillTemplate(read.output, EXAMPLE) : undefined;
}
