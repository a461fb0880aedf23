import type { Piece } from './suggestion';

/** Control characters and halves of surrogate pairs are no XML, and those that turn the direction would swap the words of a line. */
const NOT_SHOWN = /[\p{Cc}\p{Cs}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/gu;

/** A line for Firefox, which shows text as it is. */
export function toPlain(pieces: readonly Piece[]): string {
  return pieces.map(({ text }) => shown(text)).join('');
}

/** A line for Chrome, which reads XML: names and descriptions of a catalog are anybody's text. */
export function toXml(pieces: readonly Piece[]): string {
  return pieces
    .map(({ text, style }) => {
      const escaped = shown(text).replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
      return style === undefined ? escaped : `<${style}>${escaped}</${style}>`;
    })
    .join('');
}

function shown(text: string): string {
  return text.replace(NOT_SHOWN, ' ');
}
