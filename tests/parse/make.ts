/** Documents, lines and tables for tests, made of plain text. */
import { documentOfText } from '../../src/ingest/text.ts';
import { wordsOf, type Cell, type Document, type Line, type Table } from '../../src/model/document.ts';
import { defaultProfile } from '../../src/profiles/default.ts';
import { parseProse } from '../../src/parse/index.ts';
import { findSections } from '../../src/segment/index.ts';
import type { Records } from '../../src/model/records.ts';

export const NONE: ReadonlySet<number> = new Set();

/** Lines of a text, one page. */
export function linesOf(text: string): Line[] {
  return documentOfText(text).pages.flatMap((page) => [...page.lines]);
}

/** Pages divided by a row of `====`. */
export function documentOf(text: string): Document {
  return documentOfText(
    text
      .split(/^={4,}\n/mu)
      .map((page) => page.trim())
      .join('\n\f'),
  );
}

/** The prose records of an act in text. */
export function actOf(text: string): Records {
  const document = documentOf(text);
  return parseProse(document, findSections(document, defaultProfile), defaultProfile);
}

/** A table of cells; an empty string makes no cell, as under a cell that spans rows. */
export function tableOf(
  rows: readonly (readonly string[])[],
  spans: Readonly<Record<string, Partial<Cell>>> = {},
): Table {
  const cells = rows.flatMap((row, r) =>
    row.flatMap((text, c): Cell[] =>
      text === ''
        ? []
        : [
            {
              row: r,
              column: c,
              rowSpan: 1,
              columnSpan: 1,
              box: null,
              lines: text
                .split('\n')
                .map((line) => ({ page: 1, words: wordsOf(line), box: null, number: null })),
              ...spans[`${r},${c}`],
            },
          ],
    ),
  );
  return { page: 1, box: null, ruled: true, rowCount: rows.length, columnCount: rows[0]!.length, cells };
}
