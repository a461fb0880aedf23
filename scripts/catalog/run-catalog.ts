import { writeFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import type { Writable } from 'node:stream';
import { reportText } from '@/components/options/report-words';
import { type CatalogWish, parseArguments } from './arguments';
import { HELP } from './help';
import { collectInputs } from './inputs';
import { makeCatalog } from './make-catalog';
import { ProgressLine, type TextSink } from './progress-line';
import { UsageError } from './usage-error';

export const EXIT = { made: 0, unusable: 1, usage: 2, interrupted: 130 } as const;

/** Unreadable inputs that are printed; all are in the file of `--report`. */
const PRINTED_LINES = 25;

export interface CatalogSurroundings {
  /** Where relative paths begin. */
  folder: string;
  stdout: Writable;
  stderr: TextSink;
  signal: AbortSignal;
}

/**
 * The command `catalog`. Errors are sentences on the standard error.
 * @returns the exit code
 */
export async function runCatalog(
  argv: string[],
  { folder, stdout, stderr, signal }: CatalogSurroundings,
): Promise<number> {
  const line = new ProgressLine(stderr);
  try {
    const wish = parseArguments(argv);
    if (wish === 'help') {
      stdout.write(HELP);
      return EXIT.made;
    }
    const files = await collectInputs(wish.inputs, folder);
    const onProgress = wish.quiet ? () => {} : line.tell.bind(line);
    const fallbackName = nameOf(wish);
    const report = await makeCatalog({
      wish,
      files,
      folder,
      stdout,
      signal,
      onProgress,
      fallbackName,
    });
    line.clear();
    // A folder's thousands of files are named by the folder.
    const text = reportText({ ...report, files: wish.inputs });
    if (wish.report !== undefined) await writeFile(resolve(folder, wish.report), text);
    if (!wish.quiet) stderr.write(shortened(text));
    return EXIT.made;
  } catch (error) {
    line.clear();
    if (signal.aborted) {
      stderr.write('Interrupted: nothing was changed.\n');
      return EXIT.interrupted;
    }
    stderr.write(`${sentenceOf(error)}\n`);
    if (!(error instanceof UsageError)) return EXIT.unusable;
    stderr.write('“npm run catalog -- --help” tells what there is.\n');
    return EXIT.usage;
  }
}

/** The first input's name without its extensions. */
function nameOf({ inputs }: CatalogWish): string {
  const name = basename(inputs[0] ?? '').replace(/(?:\.(?:zip|gz|json|ndjson|csv|md))+$/i, '');
  return name || 'Catalog';
}

function shortened(text: string): string {
  const lines = text.split('\n');
  if (lines.length <= PRINTED_LINES + 1) return text;
  const rest = lines.length - 1 - PRINTED_LINES;
  return `${lines.slice(0, PRINTED_LINES).join('\n')}\n… and ${rest} lines more: --report <file> writes all.\n`;
}

function sentenceOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (!('code' in error)) return error.message;
  switch (error.code) {
    case 'EPIPE':
      return 'What took the records stopped reading before their end.';
    case 'ENOSPC':
      return 'The disk is full: free some space and run the command again.';
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return `A place cannot be written to (${error.message}): name another one.`;
    default:
      return `${error.message}.`;
  }
}
