import type { Document, Line } from '../model/document.ts';

/** Takes back every word repair: the text of each line is what was first read, to the character. */
export function undoRepairs(document: Document): Document {
  return {
    ...document,
    pages: document.pages.map((page) => ({
      ...page,
      lines: page.lines.map(undoLine),
      tables: page.tables.map((table) => ({
        ...table,
        cells: table.cells.map((cell) => ({ ...cell, lines: cell.lines.map(undoLine) })),
      })),
    })),
  };
}

function undoLine(line: Line): Line {
  return { ...line, words: line.words.map((word) => ({ ...word, text: word.read })) };
}
