import * as v from 'valibot';
import { t } from '@/data/words/words';
import { encodePageFile } from './catalog-page';
import { PIVOT_FIELDS, type PivotField, type PivotValues } from './pivot-values';

const MAX_TEMPLATE_LENGTH = 2048;

const EXAMPLE = 'https://example.org/{sha256}';

const PLACEHOLDER = /\{([^{}]*)\}/g;

/** Scheme and host are the person's own: no record decides where a link leads. */
const FIXED_HOST = /^https?:\/\/[^/?#{}]+(?:[/?#]|$)/i;

/** An address with `{sha256}`, `{name}` and other fields where the record's own values go. */
export const pivotTemplate = v.pipe(
  v.string(() => t('pivots.addressNeeded')),
  v.trim(),
  v.maxLength(MAX_TEMPLATE_LENGTH, () => t('pivots.longAddress', { most: MAX_TEMPLATE_LENGTH })),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    const fault = templateFault(dataset.value);
    if (fault !== undefined) addIssue({ message: fault });
  }),
);

/** What is wrong with a template, as one sentence with the next step. */
function templateFault(text: string): string | undefined {
  if (!/^https?:\/\//i.test(text)) return t('pivots.web');
  if (!FIXED_HOST.test(text)) {
    return t('pivots.host', { example: EXAMPLE });
  }
  const filled = text.replace(PLACEHOLDER, 'x');
  if (!URL.canParse(filled)) return t('pivots.whole', { example: EXAMPLE });
  const { username, password } = new URL(filled);
  if (username !== '' || password !== '') {
    return t('pivots.password');
  }
  const fields = [...text.matchAll(PLACEHOLDER)].map(([, field = '']) => field);
  if (fields.length === 0) {
    return t('pivots.noField', { one: '{sha256}', other: '{name}' });
  }
  const unknown = fields.find((field) => !isField(field));
  if (unknown !== undefined) {
    return t('pivots.unknownField', {
      field: `{${unknown}}`,
      fields: PIVOT_FIELDS.map((field) => `{${field}}`).join(', '),
    });
  }
  if (/[{}]/.test(text.replace(PLACEHOLDER, ''))) return t('pivots.brace');
  return undefined;
}

function isField(text: string): text is PivotField {
  return (PIVOT_FIELDS as readonly string[]).includes(text);
}

/**
 * The address of a template that was checked, each value URL-encoded.
 * @returns `undefined` where the record lacks a value that it asks for
 */
export function fillTemplate(template: string, values: PivotValues): string | undefined {
  let whole = true;
  const address = template.replace(PLACEHOLDER, (_, field: string) => {
    const value = isField(field) ? values[field] : undefined;
    if (value === undefined) whole = false;
    return value === undefined ? '' : encode(field, value);
  });
  return whole && URL.canParse(address) ? new URL(address).href : undefined;
}

/** Half of a surrogate pair has no encoding; it becomes the sign for what cannot be shown. */
function encode(field: string, value: string): string {
  const text = value.replace(/\p{Surrogate}/gu, '\ufffd');
  return field === 'page' ? encodePageFile(text) : encodeURIComponent(text);
}
