import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentOfText } from '../../src/ingest/text.ts';
import { lineRead, lineText, wordsOf, type Document, type Line } from '../../src/model/document.ts';
import { defaultProfile } from '../../src/profiles/default.ts';
import { linesOf } from '../../src/repair/act-words.ts';
import { repairDocument } from '../../src/repair/index.ts';
import { RULES } from '../../src/repair/rules/index.ts';
import { undoRepairs } from '../../src/repair/undo.ts';

function texts(document: Document): string[] {
  return [...linesOf(document)].map(lineText);
}

/** Texts made of the artefacts of the rules' own examples, words, figures and noise. */
const pieces = [
  ...RULES.flatMap((rule) => [...rule.examples.map((example) => example.before), ...rule.leftAlone]),
  'a',
  "a l'",
  'kkhkk',
  'béné',
  'ficiaires',
  '1230 190 €',
  '|',
  '(CCAS',
  "I'",
  '’',
  'étre',
  'Popération',
  'ler',
  'janvier',
  '\u00ad',
  'à-à',
];
const line = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 6 })), { maxLength: 12 });
const text = fc
  .array(line, { maxLength: 6 })
  .map((lines) => lines.map((words) => words.join(' ')).join('\n'));

/** Processor time, so that a busy machine fails no test. */
function secondsOf(work: () => void): number {
  const before = process.cpuUsage();
  work();
  return process.cpuUsage(before).user / 1e6;
}

describe('repairDocument', () => {
  it('is undone exactly', () => {
    fc.assert(
      fc.property(text, (source) => {
        const document = documentOfText(source);
        const repaired = repairDocument(document).document;
        expect(texts(undoRepairs(repaired))).toEqual(texts(document));
        expect([...linesOf(repaired)].map(lineRead)).toEqual(texts(document));
      }),
      { numRuns: 500 },
    );
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(text, (source) => {
        const once = repairDocument(documentOfText(source));
        const twice = repairDocument(once.document);
        expect(twice.repairs).toEqual([]);
        expect(twice.document).toEqual(once.document);
      }),
      { numRuns: 500 },
    );
  });

  it('never touches a figure', () => {
    const figures =
      '1 230 190,00 € 44000.00 17/600,00 412500€ 5 ggs 095 00 12 % 2025-237 6568/93446 01/07/2021';
    expect(texts(repairDocument(documentOfText(figures)).document)).toEqual([figures]);
  });

  it('numbers its repairs and says where each was made', () => {
    const { repairs } = repairDocument(
      documentOfText("Vu\nl'avis de la 2°™ commission et I'affaire, diment"),
    );
    expect(repairs.map((repair) => repair.id)).toEqual(['r1', 'r2', 'r3']);
    expect(repairs[0]).toMatchObject({
      field: 'word',
      before: "I'affaire,",
      after: "l'affaire,",
      automatic: true,
      source: { page: 1, line: 2, box: null, text: "I'affaire," },
    });
  });

  it('joins a cut word and keeps its boxes, its confidence and what was read', () => {
    const box = (x0: number): { x0: number; y0: number; x1: number; y1: number } => ({
      x0,
      y0: 0,
      x1: x0 + 10,
      y1: 5,
    });
    const words = wordsOf('les béné ficiaires').map((word, index) => ({
      ...word,
      box: box(index * 20),
      confidence: 0.9 - index / 10,
    }));
    const cut: Line = { page: 1, number: null, box: null, words };
    const page = { ...documentOfText('x').pages[0]!, lines: [] };
    const cell = { row: 0, column: 0, rowSpan: 1, columnSpan: 1, box: null, lines: [cut] };
    const table = { page: 1, box: null, ruled: true, rowCount: 1, columnCount: 1, cells: [cell] };
    const { document } = repairDocument({ pages: [{ ...page, tables: [table] }] });
    const joined = document.pages[0]!.tables[0]!.cells[0]!.lines[0]!.words[1]!;
    expect(joined).toMatchObject({
      text: 'bénéficiaires',
      read: 'béné ficiaires',
      space: ' ',
      box: { x0: 20, x1: 50 },
      confidence: 0.7,
    });
  });

  it('takes the vocabulary of a profile to be right', () => {
    const given = 'la Céte';
    expect(texts(repairDocument(documentOfText(given), defaultProfile).document)).toEqual(['la Côte']);
    const vocabulary = { ...defaultProfile.vocabulary, territories: ['Céte'] };
    const profile = { ...defaultProfile, vocabulary };
    expect(texts(repairDocument(documentOfText(given), profile).document)).toEqual([given]);
  });

  it.each([
    ['one run of asterisks', 'k'.repeat(100_000)],
    ['many rows of asterisks', 'kkkkh '.repeat(20_000)],
    ['elisions without end', "A'-à-à-".repeat(15_000)],
    ['bare apostrophes', "' ".repeat(50_000)],
    ['lone letters', 'a '.repeat(50_000)],
    ['brackets', '(4A) '.repeat(20_000)],
    ['accents', 'é'.repeat(100_000)],
    ['cut words', 'béné ficiaires '.repeat(8_000)],
    ['ordinals', '1¢" '.repeat(25_000)],
    ['bars', '|'.repeat(100_000)],
    ['one long word that is nearly one', 'modéle'.repeat(16_000)],
    ['invisible characters', '\u00ad'.repeat(100_000)],
    [
      'many different words',
      Array.from({ length: 12_000 }, (_, index) => `mot${index.toString(36)}é`).join(' '),
    ],
  ])('takes linear time on %s', (_name, garbage) => {
    const once = secondsOf(() => repairDocument(documentOfText(garbage)));
    // Twice the text may take twice as long, and some; four times as long would be another law.
    expect(secondsOf(() => repairDocument(documentOfText(`${garbage} ${garbage}`)))).toBeLessThan(
      Math.max(1.5, once * 3.2),
    );
  });
});
