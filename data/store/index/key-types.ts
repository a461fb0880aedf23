import { HASH_TYPES } from '@/data/catalog/record';

/** Types of the keys of hashes, by number; those after the hashes point at a signature. */
export const HASH_KEY_TYPES = [...HASH_TYPES, 'thumbprint', 'serial'] as const;
export type HashKeyType = (typeof HASH_KEY_TYPES)[number];

/** Types of the keys of texts, by number. */
export const TEXT_KEY_TYPES = ['name', 'path', 'clsid', 'id', 'page'] as const;
export type TextKeyType = (typeof TEXT_KEY_TYPES)[number];

export function hashKeyNumber(type: HashKeyType): number {
  return HASH_KEY_TYPES.indexOf(type);
}

export function textKeyNumber(type: TextKeyType): number {
  return TEXT_KEY_TYPES.indexOf(type);
}
