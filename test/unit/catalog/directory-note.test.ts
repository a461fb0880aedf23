import { describe, expect, it } from 'vitest';
import type { Note } from '@/data/catalog/finding';
import { directoryNote, notesAsPrinted } from '@/data/catalog/notes/directory-note';

const KEY = { kind: 'file-path', key: 'c:\\users\\public\\cmd.exe' } as const;
const NOTE = directoryNote('C:\\Windows\\System32', KEY.key);

describe('the note of an unexpected directory', () => {
  it('names the directory as it is printed', () => {
    const [note] = notesAsPrinted(KEY, ' C:\\Users\\Public\\CMD.exe', [NOTE]);
    expect(note?.text).toBe('Known in C:\\Windows\\System32; seen here in C:\\Users\\Public.');
  });

  it('stays as it is where another text is printed than the path alone', () => {
    expect(notesAsPrinted(KEY, 'cmd.exe', [NOTE])).toEqual([NOTE]);
    expect(notesAsPrinted({ kind: 'file-name', key: KEY.key }, KEY.key, [NOTE])).toEqual([NOTE]);
  });

  it('is the only note that changes', () => {
    const other: Note = { kind: 'unsigned-variant', text: 'c:\\users\\public is not touched' };
    expect(notesAsPrinted(KEY, 'C:\\Users\\Public\\cmd.exe', [other])).toEqual([other]);
  });
});
