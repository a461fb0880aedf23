import type { ComponentChild } from 'preact';
import type { MessageKey, ValuesOf } from '@/data/words/message-keys';
import { template } from '@/data/words/source';
import { partsOf } from '@/data/words/words';

interface SentenceProps<Key extends MessageKey> {
  text: Key;
  /** What stands at each `{name}`: a link, code, a word set off. */
  parts: ValuesOf<Key, ComponentChild>[0];
}

/** A message with elements in it, wherever its language puts them. */
export function Sentence<Key extends MessageKey>({ text, parts }: SentenceProps<Key>) {
  return <>{withParts(template(text) ?? text, parts)}</>;
}

function withParts(text: string, parts: Readonly<Record<string, ComponentChild>> | undefined) {
  return partsOf(text).map((part, index) => (index % 2 === 0 ? part : parts?.[part]));
}
