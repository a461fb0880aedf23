/** How one name becomes another by a single edit, seen from the name that is looked at. */
export interface Edit {
  kind: 'swap' | 'replace' | 'insert' | 'delete';
  /** Place in the looked-at stem. */
  at: number;
  /** Characters of the looked-at name, and of the name it resembles. */
  from: string;
  to: string;
}

/** The one edit (two neighbours swapped, or one character replaced, added or left out), if one is enough. */
export function oneEdit(name: string, other: string): Edit | undefined {
  const shorter = Math.min(name.length, other.length);
  let start = 0;
  while (start < shorter && name.charCodeAt(start) === other.charCodeAt(start)) start++;
  let end = 0;
  while (
    end < shorter - start &&
    name.charCodeAt(name.length - 1 - end) === other.charCodeAt(other.length - 1 - end)
  ) {
    end++;
  }
  const from = name.slice(start, name.length - end);
  const to = other.slice(start, other.length - end);
  if (from.length === 2 && to.length === 2 && from[0] === to[1] && from[1] === to[0]) {
    return { kind: 'swap', at: start, from, to };
  }
  if (from.length > 1 || to.length > 1 || from === to) return undefined;
  const kind = from === '' ? 'delete' : to === '' ? 'insert' : 'replace';
  return { kind, at: start, from, to };
}

/** Whether an edit only doubles a letter, or leaves one of a doubled letter out. */
export function isDoubling(edit: Edit, name: string, other: string): boolean {
  if (edit.kind === 'insert')
    return name[edit.at - 1] === edit.from || name[edit.at + 1] === edit.from;
  if (edit.kind === 'delete')
    return other[edit.at - 1] === edit.to || other[edit.at + 1] === edit.to;
  return false;
}
