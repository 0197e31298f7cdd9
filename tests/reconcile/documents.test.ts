/** What must hold of whole documents: the samples' scans as recognised, through every stage. */
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { extract, recordsOf } from '../../src/extract.ts';
import { readRecording } from '../../src/golden/record.ts';
import type { Document, Line, Page } from '../../src/model/document.ts';
import type { Extraction } from '../../src/model/extraction.ts';
import { defaultProfile } from '../../src/profiles/default.ts';
import { undoArithmetic } from '../../src/reconcile/repairs.ts';
import { repairDocument } from '../../src/repair/index.ts';
import { undoRepairs } from '../../src/repair/undo.ts';

const NAMES = ['dpid', 'commune-associations', 'region-commission', 'ligne-absente'];

async function recorded(name: string): Promise<Document> {
  const folder = fileURLToPath(new URL(`../../samples/${name}/scan/`, import.meta.url));
  return (await readRecording(folder))!;
}

/** The document with some of its amounts misread: every seventh `0` before a comma becomes an 8. */
function spoiled({ pages }: Document): Document {
  let seen = 0;
  const misread = (text: string): string =>
    text.replace(/0(?=,\d\d)/gu, () => ((seen += 1) % 7 === 0 ? '8' : '0'));
  const lines = (list: Page['lines']): Page['lines'] =>
    list.map((line) => ({
      ...line,
      words: line.words.map((word) => {
        const text = misread(word.read);
        return { ...word, text, read: text };
      }),
    }));
  return {
    pages: pages.map((page) => ({
      ...page,
      tables: page.tables.map((table) => ({
        ...table,
        cells: table.cells.map((cell) => ({ ...cell, lines: lines(cell.lines) })),
      })),
    })),
  };
}

/** A page without anything on it behind each page. */
function withBlankPages({ pages }: Document): Document {
  const moved = pages.map((page, index) => renumbered(page, 2 * index + 1));
  return {
    pages: moved.flatMap((page) => [
      page,
      { ...page, number: page.number + 1, lines: [], tables: [], confidence: null },
    ]),
  };
}

/** A page under another number, which its lines and tables bear too. */
function renumbered(page: Page, number: number): Page {
  const renamed = (line: Line): Line => ({ ...line, page: number });
  return {
    ...page,
    number,
    lines: page.lines.map(renamed),
    tables: page.tables.map((table) => ({
      ...table,
      page: number,
      cells: table.cells.map((cell) => ({ ...cell, lines: cell.lines.map(renamed) })),
    })),
  };
}

function seen({ verdicts, checks, repairs, records }: Extraction): unknown {
  return {
    figures: [...verdicts].map(([key, { value, status }]) => [key, value, status]),
    checks: checks.map(({ scope, stated, computed, status }) => [scope, stated, computed, status]),
    repairs: repairs.map(({ rule, before, after }) => [rule, before, after]),
    rows: records.allocations.map(({ beneficiary, theme, operation }) => [beneficiary, theme, operation]),
  };
}

describe.each(NAMES)('%s', (name) => {
  test('undoing every repair gives back what was read, to the character', async () => {
    const document = spoiled(await recorded(name));
    expect(undoRepairs(repairDocument(document, defaultProfile).document)).toEqual(document);
    const out = extract(document, defaultProfile);
    expect(out.repairs.some(({ rule }) => rule.startsWith('arithmetic-'))).toBe(name === 'dpid');
    expect(undoArithmetic(out.records, out.repairs)).toEqual(recordsOf(document, defaultProfile));
  });

  test('blank pages between change nothing', async () => {
    const document = await recorded(name);
    expect(seen(extract(withBlankPages(document), defaultProfile))).toEqual(
      seen(extract(document, defaultProfile)),
    );
  });
});
