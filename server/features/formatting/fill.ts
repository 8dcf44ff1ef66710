import type { Piece } from './pieces.ts';

/** Puts line ends into the gaps that may become one, so that no line is longer than `column` where words allow it. */
export function fillLines(pieces: readonly Piece[], column: number): void {
  let width = 0;
  for (let n = 0; n < pieces.length; n++) {
    const piece = pieces[n];
    if (piece.open && width + 1 + clusterLength(pieces, n) > column) piece.gap = '\n';
    const { gap = '\n' } = piece;
    const line = gap.lastIndexOf('\n');
    width = (line >= 0 ? gap.length - line - 1 : width + gap.length) + lengthOf(piece);
  }
}

/** The length of a piece and of those that must stand on its line, in UTF-16 units. */
function clusterLength(pieces: readonly Piece[], from: number): number {
  let length = lengthOf(pieces[from]);
  for (let n = from + 1; n < pieces.length; n++) {
    const { gap, open } = pieces[n];
    if (open || gap === undefined || gap.includes('\n')) break;
    length += gap.length + lengthOf(pieces[n]);
  }
  return length;
}

const lengthOf = ({ start, end, text }: Piece): number => text?.length ?? end - start;
