import { detect } from '@/data/detect/detect';
import type { IndicatorKey } from '@/data/detect/indicator';
import { toNameKey } from '@/data/detect/keys';
import { MAX_KEY_LENGTH, MAX_KEYS_PER_MESSAGE } from '@/data/limits';

/** Indicators of the text; a short text without any is taken as a file name, as a person means it. */
export function keysOfText(text: string): IndicatorKey[] {
  const found = keysWithin(text);
  if (found.length > 0) return found;
  const key = text.length <= MAX_KEY_LENGTH ? toNameKey(text) : null;
  return key ? [{ kind: 'file-name', key }] : [];
}

/** Indicators of the text alone. */
export function keysWithin(text: string): IndicatorKey[] {
  return detect(text)
    .map(({ kind, key }) => ({ kind, key }))
    .slice(0, MAX_KEYS_PER_MESSAGE);
}
