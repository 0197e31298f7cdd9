/** Lists of names set in columns: each column is read down, so that a name wrapped in its cell stays one. */
import type { Line, Word } from '../model/document.ts';
import { unionBoxes, type Box } from '../model/geometry.ts';

/** A gap between words this many line heights wide parts two columns. */
const COLUMN_GAP = 1.3;
/** Pieces start in one column when they are this near, in points. */
const SAME_START = 7;
/** A column has at least this many pieces. */
const FEWEST = 3;

interface Piece {
  readonly words: readonly Word[];
  readonly box: Box;
  readonly line: Line;
}

/**
 * Puts lines that are set in columns into the order of the columns. Lines that are not, and lines without boxes, come
 * back as they are.
 */
export function inColumnOrder(lines: readonly Line[]): Line[] {
  const ordered: Line[] = [];
  let run: Line[] = [];
  const flush = (): void => {
    ordered.push(...ordinary(run));
    run = [];
  };
  for (const [index, line] of lines.entries()) {
    const pieces = piecesOf(line);
    const beside = pieces.length > 1 || isBeside(line, lines[index - 1]) || isBeside(line, lines[index + 1]);
    if (!beside || (run.length > 0 && run[0]!.page !== line.page)) flush();
    if (beside) run.push(line);
    else ordered.push(line);
  }
  flush();
  return ordered;
}

/** A piece of a neighbouring row of cells: it overlaps the line above or below. */
function isBeside(line: Line, other: Line | undefined): boolean {
  const near = other?.page === line.page ? other.box : null;
  if (line.box === null || near === null) return false;
  const overlap = Math.min(line.box.y1, near.y1) - Math.max(line.box.y0, near.y0);
  return overlap > 0;
}

function ordinary(run: readonly Line[]): Line[] {
  const pieces = run.flatMap(piecesOf);
  const starts = columnsOf(pieces);
  if (starts.length < 2) return [...run];
  return starts.flatMap((_start, column) =>
    pieces
      .filter((piece) => columnAt(piece, starts) === column)
      .sort((a, b) => a.box.y0 - b.box.y0)
      .map(({ words, box, line }) => ({ ...line, words, box })),
  );
}

function piecesOf(line: Line): Piece[] {
  const pieces: Word[][] = [];
  const height = line.box === null ? 0 : line.box.y1 - line.box.y0;
  for (const word of line.words) {
    const last = pieces.at(-1)?.at(-1);
    const gap = last === undefined || last.box === null || word.box === null ? 0 : word.box.x0 - last.box.x1;
    if (last === undefined || gap > COLUMN_GAP * height) pieces.push([word]);
    else pieces.at(-1)!.push(word);
  }
  return pieces.flatMap((words) => {
    const box = unionBoxes(words.map((word) => word.box));
    return box === null ? [] : [{ words, box, line }];
  });
}

/** Where columns start: left edges that several pieces share. */
function columnsOf(pieces: readonly Piece[]): number[] {
  const starts: { at: number; count: number }[] = [];
  for (const { box } of pieces) {
    const near = starts.find((start) => Math.abs(start.at - box.x0) <= SAME_START);
    if (near === undefined) starts.push({ at: box.x0, count: 1 });
    else near.count += 1;
  }
  return starts
    .filter((start) => start.count >= FEWEST)
    .map((start) => start.at)
    .sort((a, b) => a - b);
}

function columnAt(piece: Piece, starts: readonly number[]): number {
  return Math.max(
    0,
    starts.findLastIndex((start) => piece.box.x0 >= start - SAME_START),
  );
}
