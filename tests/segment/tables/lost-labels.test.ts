import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extract } from '../../../src/extract.ts';
import { formatCents, formatEuros } from '../../../src/model/amount.ts';
import type { Document, Line } from '../../../src/model/document.ts';
import type { Extraction } from '../../../src/model/extraction.ts';
import { defaultProfile } from '../../../src/profiles/default.ts';
import { document, line, pairs, table } from './make.ts';

type Row = readonly [objet: string, name: string, amount: string];

const HEADINGS = ['Objet', 'Bénéficiaire', 'Montant'];

/** The act as recognition reads a scan: unsure of every word, more or less. */
function scanned({ pages }: Document): Document {
  const read = (lines: readonly Line[]): Line[] =>
    lines.map((one) => ({ ...one, words: one.words.map((word) => ({ ...word, confidence: 0.95 })) }));
  return {
    pages: pages.map((page) => ({
      ...page,
      origin: 'ocr',
      lines: read(page.lines),
      tables: page.tables.map((one) => ({
        ...one,
        cells: one.cells.map((cell) => ({ ...cell, lines: read(cell.lines) })),
      })),
    })),
  };
}

function extracted(rows: readonly Row[], sentence = ''): Extraction {
  const cells = [HEADINGS, ...rows].map((row) => row.map((text) => (text === '' ? null : text)));
  const lines = sentence === '' ? [] : [line('Article 1 :', 20), line(sentence, 40)];
  return extract(
    scanned(document({ lines: [line('DÉCIDE', 5), ...lines], tables: [table(cells)] })),
    defaultProfile,
  );
}

const rowsOf = ({ records }: Extraction): [string, string | null][] => pairs(records.allocations);
const totalsOf = ({ records }: Extraction): string[] =>
  records.totals.filter(({ part }) => part === 'annex').map(({ amount }) => formatCents(amount.value!));
const statuses = ({ records, verdicts }: Extraction): (string | undefined)[] =>
  records.allocations.map(({ id }) => verdicts.get(`${id}.amount`)?.status);
const said = ({ records }: Extraction, code: string): number =>
  records.findings.filter((finding) => finding.code === code).length;

const ABC: readonly Row[] = [
  ['fonctionnement', 'Association Alpha', '1 250,00 €'],
  ['matériel', 'Comité Bêta', '3 400,00 €'],
  ['festival', 'Club Gamma', '870,00 €'],
];

describe('a row that names no one', () => {
  it('is the total where its amount is the sum above, which is said, and proves nothing', () => {
    const act = extracted([...ABC, ['IOIAI', '', '5 520,00 €']]);
    expect(rowsOf(act)).toHaveLength(3);
    expect(totalsOf(act)).toEqual(['5520.00']);
    expect(said(act, 'segment/total-without-label')).toBe(1);
    expect(statuses(act)).toEqual(['plausible', 'plausible', 'plausible']);
    expect(act.checks.find(({ kind }) => kind === 'sum')?.status).toBe('unverifiable');
  });

  it('confirms nothing, but leaves what is printed elsewhere to prove the rows', () => {
    const act = extracted(
      [...ABC, ['IOIAI', '', '5 520,00 €']],
      'D’attribuer les aides du tableau ci-dessous pour un montant total de 5 520,00 €.',
    );
    expect(totalsOf(act)).toEqual(['5520.00']);
    expect(act.checks.some(({ kind, status }) => kind !== 'sum' && status === 'pass')).toBe(true);
  });

  it('stays a row, in doubt, where the printed total counts it', () => {
    const act = extracted([...ABC, ['voyage', '', '5 520,00 €'], ['', 'TOTAL', '11 040,00 €']]);
    expect(rowsOf(act)).toHaveLength(4);
    expect(totalsOf(act)).toEqual(['11040.00']);
    expect(statuses(act).at(-1)).toBe('doubtful');
    expect(said(act, 'parse/no-beneficiary')).toBe(1);
  });

  it('stays a row where a sentence counts it', () => {
    const act = extracted(
      [...ABC, ['voyage', '', '5 520,00 €']],
      'D’attribuer les aides du tableau ci-dessous pour un montant total de 11 040,00 €.',
    );
    expect(rowsOf(act)).toHaveLength(4);
    expect(statuses(act).at(-1)).toBe('doubtful');
  });

  it('stays a row among the rows of its table, behind one row alone, and with words of its own', () => {
    for (const rows of [
      [...ABC, ['voyage', '', '5 520,00 €'], ['tournoi', 'Cercle Delta', '400,00 €']],
      [ABC[0]!, ['voyage', '', '1 250,00 €']],
    ] as Row[][]) {
      const act = extracted(rows);
      expect(rowsOf(act)).toHaveLength(rows.length);
      expect(statuses(act)[rows.findIndex(([, name]) => name === '')]).toBe('doubtful');
    }
  });

  it('is never more than doubtful, and nothing that it alone closes is proved', () => {
    const cents = fc.integer({ min: 100, max: 900_000 }).map((euros) => euros * 100);
    fc.assert(
      fc.property(
        fc.array(cents, { minLength: 1, maxLength: 6 }),
        fc.boolean(),
        cents,
        (parts, isSum, other) => {
          const sum = parts.reduce((all, part) => all + part, 0);
          const rows = parts.map((part, at): Row => [
            'fonctionnement',
            `Association ${'ABCDEF'[at]!}`,
            formatEuros(part),
          ]);
          const act = extracted([...rows, ['voyage', '', formatEuros(isSum ? sum : other)]]);
          act.records.allocations.forEach(({ beneficiary }, at) => {
            const status = statuses(act)[at];
            if (beneficiary === '') expect(status).toBe('doubtful');
            else expect(status).not.toBe('proved');
          });
          expect(act.records.allocations.length + totalsOf(act).length).toBe(parts.length + 1);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('a row named like a total', () => {
  const names = (rows: readonly (readonly [string, string])[]): Extraction => {
    const cells = [['Bénéficiaire', 'Subvention attribuée'], ...rows].map((row) => [...row]);
    return extract(scanned(document({ tables: [table(cells)] })), defaultProfile);
  };

  it('is a grant where it adds nothing up, beside other names', () => {
    const act = names([
      ['Club de judo', '300,00 €'],
      ['Total Danse Valbrune', '450,00 €'],
      ['Ensemble vocal Orsenne', '250,00 €'],
      ['TOTAL', '1 000,00 €'],
    ]);
    expect(rowsOf(act).map(([name]) => name)).toEqual([
      'Club de judo',
      'Total Danse Valbrune',
      'Ensemble vocal Orsenne',
    ]);
    expect(totalsOf(act)).toEqual(['1000.00']);
  });

  it('is a total where it adds up the rows since the last one', () => {
    const act = names([
      ['Club de judo', '300,00 €'],
      ['Boxe', '450,00 €'],
      ['Total Sports', '750,00 €'],
      ['Chorale', '100,00 €'],
      ['Théâtre', '250,00 €'],
      ['Total Arts et lettres', '350,00 €'],
      ['TOTAL', '1 100,00 €'],
    ]);
    expect(rowsOf(act)).toHaveLength(4);
    expect(totalsOf(act)).toEqual(['750.00', '350.00', '1100.00']);
    expect(act.checks.map(({ status }) => status)).toEqual(['pass', 'pass', 'pass']);
  });
});

describe('figures alone in a row', () => {
  it('are a total though a digit came out as a letter, which is said', () => {
    const act = extracted([
      ['stade', 'Association Alpha', '2 250 000,00 €'],
      ['piscine', 'Comité Bêta', '3 554 136,76 €'],
      ['', '', 'S 804 136,76 €'],
    ]);
    expect(rowsOf(act)).toHaveLength(2);
    expect(totalsOf(act)).toEqual(['5804136.76']);
    expect(said(act, 'segment/letter-in-amount')).toBe(1);
  });

  it('prove no row that they may stand beside as a grant of the same amount', () => {
    for (const [printed, repeated] of [
      ['1 250,00 €', '1 250,00 €'],
      ['1250,00', '1 250,00 €'],
      ['1 250 €', '1250,00 €'],
    ] as const) {
      const act = extracted([
        ['stade', 'Association Alpha', printed],
        ['', '', repeated],
      ]);
      expect(totalsOf(act)).toEqual(['1250.00']);
      expect(statuses(act)).toEqual(['plausible']);
    }
  });
});
