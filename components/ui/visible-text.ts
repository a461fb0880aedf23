/**
 * Characters that a reader cannot see but that change what is read: bidirectional controls (a name
 * that ends in `cod.exe` can look like `exe.doc`) and zero-width characters.
 */
const UNSEEN = /[\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** The text with every unseen character written out, such as `‹U+202E›`. */
export function visibleText(text: string): string {
  return text.replace(UNSEEN, (character) => {
    const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    return `‹U+${code}›`;
  });
}
