import type { Line, Word } from '../model/document.ts';

/** Words of a line that stand together; wide gaps part pieces, as they part columns. */
export interface Piece {
  readonly words: readonly Word[];
  readonly line: Line;
}

/** A gap wider than this, in heights of the words beside it, parts columns. */
const WIDE = 1;

/** Cuts a line where its words stand far apart. */
export function piecesOf(line: Line): Piece[] {
  const pieces: Word[][] = [];
  for (const [index, word] of line.words.entries()) {
    const before = line.words[index - 1];
    if (before === undefined || isParted(before, word)) pieces.push([word]);
    else pieces.at(-1)!.push(word);
  }
  return pieces.map((words) => ({ words, line }));
}

function isParted(before: Word, word: Word): boolean {
  // A sign belongs to its number, however far it stands.
  if (/^€$/u.test(word.text)) return false;
  if (before.text === '|' || word.text === '|') return true;
  if (before.box === null || word.box === null) return /\s{2}|\t/u.test(word.space);
  return (
    word.box.x0 - before.box.x1 > WIDE * Math.max(before.box.y1 - before.box.y0, word.box.y1 - word.box.y0)
  );
}

/** From where to where a piece reaches: in points, or in characters where there are no boxes. */
export function extentOf({ words, line }: Piece): { readonly from: number; readonly to: number } {
  const first = words[0]!;
  const last = words.at(-1)!;
  if (first.box !== null && last.box !== null) return { from: first.box.x0, to: last.box.x1 };
  let at = 0;
  let from = 0;
  for (const word of line.words) {
    at += word.space.length;
    if (word === first) from = at;
    at += word.text.length;
    if (word === last) break;
  }
  return { from, to: at };
}
