/** Folder of a path, `C:\` with its back-slash; `undefined` where the path names no folder. */
export function directoryOf(path: string): string | undefined {
  const end = path.lastIndexOf('\\');
  if (end <= 0) return undefined;
  return path[end - 1] === ':' ? path.slice(0, end + 1) : path.slice(0, end);
}

/** Lower-case extension of a file name without its dot; `undefined` where it has none. */
export function extensionOf(name: string): string | undefined {
  const dot = name.lastIndexOf('.');
  return dot > 0 && dot < name.length - 1 ? name.slice(dot + 1).toLowerCase() : undefined;
}
