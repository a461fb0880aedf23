/** Texts of neighbouring nodes as one, and the way back. */
export interface JoinedRun {
  text: string;
  /**
   * The piece and the offset within it of the character at `offset` of `text`; for `text.length`,
   * the end of the last piece.
   */
  toPiece(offset: number): [piece: number, offset: number];
  /** The same for an end: just behind the character before `offset`, in that character's piece. */
  toPieceEnd(offset: number): [piece: number, offset: number];
}

/**
 * Characters that only say where a line may break: soft hyphen, zero-width space, word joiner and
 * byte order mark. Joiners (U+200C, U+200D) and marks of direction are kept, since they change how a
 * name reads: a name that holds one is not the name without it.
 */
function isBreakHint(code: number): boolean {
  return code === 0xad || code === 0x200b || code === 0x2060 || code === 0xfeff;
}

/**
 * Joins the text of one inline run, without the characters that only allow line breaks, so that an
 * indicator cut into nodes or broken over lines is found whole. How the run is cut into pieces makes
 * no difference to the text.
 */
export function joinRun(pieces: readonly string[]): JoinedRun {
  // Stretches that were copied as they are: where each begins in the text, in which piece, and where.
  const starts: number[] = [];
  const origins: [piece: number, offset: number][] = [];
  let text = '';
  for (const [piece, source] of pieces.entries()) {
    let from = 0;
    for (let at = 0; at <= source.length; at++) {
      if (at < source.length && !isBreakHint(source.charCodeAt(at))) continue;
      if (at > from) {
        starts.push(text.length);
        origins.push([piece, from]);
        text += source.slice(from, at);
      }
      from = at + 1;
    }
  }
  function pieceAt(offset: number): [piece: number, offset: number] {
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    const origin = origins[low - 1];
    if (origin === undefined) return [0, 0];
    return [origin[0], origin[1] + offset - (starts[low - 1] ?? 0)];
  }
  return {
    text,
    toPiece: pieceAt,
    toPieceEnd(offset) {
      if (offset === 0) return pieceAt(0);
      const [piece, at] = pieceAt(offset - 1);
      return [piece, at + 1];
    },
  };
}
