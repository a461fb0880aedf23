import type { Handle, Runtime } from '@/data/catalog/record';
import { orAbsent, splitAccess, splitChildren } from './file-record';
import { tableRows, unescapeBars } from './markdown-table';
import { closingFence, findRuntimeParts, type LineRange } from './page-sections';

/** Reads the section `Runtime Data`. */
export function readRuntime(lines: readonly string[], section: LineRange): Runtime | undefined {
  const parts = findRuntimeParts(lines, section);
  const runtime: Runtime = {};
  const stdout = readFenced(lines, parts.get('Usage (stdout):'));
  if (stdout) runtime.stdout = stdout;
  const stderr = readFenced(lines, parts.get('Usage (stderr):'));
  if (stderr) runtime.stderr = stderr;
  const children = splitChildren(readText(lines, parts.get('Child Processes:')));
  if (children.length > 0) runtime.children = children;
  const windowTitle = readText(lines, parts.get('Window Title:'));
  if (windowTitle) runtime.windowTitle = windowTitle;
  const handles = readHandles(lines, parts.get('Open Handles:'));
  if (handles.length > 0) runtime.handles = handles;
  const modules = readModules(lines, parts.get('Loaded Modules:'));
  if (modules.length > 0) runtime.modules = modules;
  return orAbsent(runtime);
}

/** The text between the fences, as printed; a program's blank lines are part of it. */
function readFenced(lines: readonly string[], part: LineRange | undefined): string {
  if (!part) return '';
  let open = part.from;
  while (open < part.to && !lines[open]?.startsWith('```')) open++;
  if (open === part.to) return readText(lines, part);
  return lines.slice(open + 1, closingFence(lines, open + 1)).join('\n');
}

function readText(lines: readonly string[], part: LineRange | undefined): string {
  return part ? lines.slice(part.from, part.to).join('\n').trim() : '';
}

function readHandles(lines: readonly string[], part: LineRange | undefined): Handle[] {
  if (!part) return [];
  return tableRows(lines, part.from, part.to).map((row) => {
    const bar = row.lastIndexOf(' | ');
    const printed = bar === -1 ? row : row.slice(0, bar);
    const handle: Handle = splitAccess(unescapeBars(printed.trim()));
    const type = bar === -1 ? '' : row.slice(bar + 3).trim();
    if (type !== '') handle.type = type;
    return handle;
  });
}

function readModules(lines: readonly string[], part: LineRange | undefined): string[] {
  if (!part) return [];
  return tableRows(lines, part.from, part.to)
    .map((row) => {
      const path = row.trimEnd();
      return unescapeBars((path.endsWith('|') ? path.slice(0, -1) : path).trim());
    })
    .filter((path) => path !== '');
}
