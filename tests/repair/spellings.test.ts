import { describe, expect, it } from 'vitest';
import { wordsOf, type Document } from '../../src/model/document.ts';
import type { AllocationRecord } from '../../src/model/records.ts';
import { openLedger, type Ledger } from '../../src/repair/ledger.ts';
import { settleSpellings } from '../../src/repair/settle/spellings.ts';
import { figure } from '../support/extraction.ts';

/** A row as read: `?` before a word marks one that recognition doubts. */
interface Read {
  readonly beneficiary: string;
  readonly territory?: string;
  readonly operation?: string;
  readonly agreement?: string;
}

function settled(reads: readonly Read[], ledger: Ledger = openLedger()): readonly AllocationRecord[] {
  const sure = (text: string): string => text.replaceAll('?', '');
  const rows = reads.map(
    ({ beneficiary, territory = 'Artois', operation, agreement }, index): AllocationRecord => {
      const source = { page: index + 1, box: null, line: null, text: sure(beneficiary) };
      return {
        key: '',
        id: `a${index + 1}`,
        annex: null,
        table: null,
        territories: [sure(territory)],
        theme: null,
        operation: { code: operation ?? String(index), name: 'Accueil' },
        beneficiary: sure(beneficiary),
        reference: null,
        object: null,
        information: null,
        quantities: [],
        amount: figure(1, '1', source),
        money: [],
        financing: null,
        agreement: agreement === undefined ? null : sure(agreement),
        budgeted: true,
        extra: {},
        confidence: 0.9,
        source,
      };
    },
  );
  const document: Document = {
    pages: reads.map((read, index) => {
      const words = Object.values(read).flatMap((text: string) =>
        wordsOf(text).map((word) => {
          const text = sure(word.text);
          return { ...word, text, read: text, confidence: word.text.startsWith('?') ? 0.7 : 0.96 };
        }),
      );
      const lines = [{ page: index + 1, words, box: null, number: null }];
      const cells = [{ row: 0, column: 0, rowSpan: 1, columnSpan: 1, box: null, lines }];
      return {
        number: index + 1,
        width: 1,
        height: 1,
        rotation: 0,
        origin: 'ocr',
        confidence: 0.9,
        lines: [],
        tables: [{ page: index + 1, box: null, ruled: true, rowCount: 1, columnCount: 1, cells }],
      };
    }),
  };
  return settleSpellings(rows, ledger, document);
}

function names(reads: readonly Read[]): string[] {
  return settled(reads).map(({ beneficiary }) => beneficiary);
}

describe('spellings of a beneficiary', () => {
  it.each([
    ['?Bartin', 'Barlin'],
    ["d'?isbergues", "d'Isbergues"],
    ['?Artigny-lès-Bois', 'Antigny-lès-Bois'],
  ])('are settled by the rows that bear another: %s', (read, meant) => {
    const doubted = read.replace(/^(.*)\?/u, '?$1');
    const reads = [`CCAS de ${meant}`, `CCAS de ${doubted}`, `CCAS de ${meant}`];
    expect(names(reads.map((beneficiary) => ({ beneficiary })))[1]).toBe(`CCAS de ${meant}`);
  });

  it('are settled by a single one that is read surely, where both look alike', () => {
    expect(names([{ beneficiary: 'CCAS de Loison' }, { beneficiary: 'CCAS de ?Loisan' }])).toEqual([
      'CCAS de Loison',
      'CCAS de Loison',
    ]);
  });

  it('take the spaces that most rows have', () => {
    const reads = ['K D ABRA', 'K DABRA', 'K DABRA'].map((beneficiary) => ({ beneficiary }));
    expect(names(reads)).toEqual(['K D ABRA', 'K D ABRA', 'K D ABRA']);
  });

  it('keep spaces that many rows lost: an engine hardly sees two where none is', () => {
    const lost = Array.from({ length: 5 }, () => ({ beneficiary: 'KDABRA' }));
    expect(new Set(names([{ beneficiary: 'K D ABRA' }, ...lost]))).toEqual(new Set(['K D ABRA']));
  });

  it.each<[string, Read]>([
    ['that is read surely', { beneficiary: 'CCAS de Bartin' }],
    ['of another territory', { beneficiary: 'CCAS de ?Bartin', territory: 'Calaisis' }],
    ['under the same operation', { beneficiary: 'CCAS de ?Bartin', operation: '0' }],
    ['of other letters', { beneficiary: 'CCAS de ?Barfoux' }],
    ['with another number', { beneficiary: 'CCAS de Barlin ?2' }],
  ])('leave a name %s', (_, other) => {
    const rows = [{ beneficiary: 'CCAS de Barlin' }, { beneficiary: 'CCAS de Barlin' }, other];
    expect(names(rows)[2]).toBe(other.beneficiary.replace('?', ''));
  });

  it('have no bracket that nothing opens, however many rows have it', () => {
    const reads = ['4AJ', '?4A]J', '?4A]J'].map((beneficiary) => ({ beneficiary }));
    expect(new Set(names(reads))).toEqual(new Set(['4AJ']));
  });

  it('are never made small by rows that lost their capitals', () => {
    const reads = ["CCAS d'Isbergues", "CCAS ?d'isbergues", "CCAS ?d'isbergues"];
    expect(new Set(names(reads.map((beneficiary) => ({ beneficiary }))))).toEqual(
      new Set(["CCAS d'Isbergues"]),
    );
  });
});

describe('closed vocabularies', () => {
  const COMMON = Array.from({ length: 10 }, (_, index) => ({
    beneficiary: `Structure ${index}`,
    territory: 'Arrageois',
    agreement: 'Convention type FSL annexe 9',
  }));

  it('are settled by what many rows bear', () => {
    const ledger = openLedger();
    const rows = settled(
      [
        ...COMMON,
        {
          beneficiary: 'Autre',
          territory: '?Artageois-Ternois',
          agreement: 'Convention type ?FSI. annexe 9',
        },
        { beneficiary: 'Autre encore', territory: 'Arrageois', agreement: 'Convention type FSL annexe 9.' },
      ],
      ledger,
    );
    expect(rows.at(-2)).toMatchObject({
      territories: ['Arrageois-Ternois'],
      agreement: 'Convention type FSL annexe 9',
    });
    expect(ledger.repairs().map(({ field, before, after }) => [field, before, after])).toEqual([
      ['a11.territories', 'Artageois-Ternois', 'Arrageois-Ternois'],
      ['a11.agreement', 'Convention type FSI. annexe 9', 'Convention type FSL annexe 9'],
      ['a12.agreement', 'Convention type FSL annexe 9.', 'Convention type FSL annexe 9'],
    ]);
  });

  it('settle a small word that is no French where the other is, however surely it was read', () => {
    const rows = settled([...COMMON, { beneficiary: 'Autre', agreement: 'Convention tvpe FSL annexe 9' }]);
    expect(rows.at(-1)!.agreement).toBe('Convention type FSL annexe 9');
  });

  it('take the capitals that most rows have, whichever way', () => {
    const rows = settled([
      ...COMMON,
      { beneficiary: 'A', agreement: 'Convention Type FSL annexe 9' },
      { beneficiary: 'B', agreement: 'convention type FSL annexe 9' },
    ]);
    expect(new Set(rows.map(({ agreement }) => agreement))).toEqual(
      new Set(['Convention type FSL annexe 9']),
    );
  });

  it('keep a value with another number, and one that is read surely', () => {
    const rows = settled([
      ...COMMON,
      { beneficiary: 'A', agreement: 'Convention type FSL annexe ?8' },
      { beneficiary: 'B', agreement: 'Convention type FSI annexe 9' },
    ]);
    expect(rows.slice(-2).map(({ agreement }) => agreement)).toEqual([
      'Convention type FSL annexe 8',
      'Convention type FSI annexe 9',
    ]);
  });
});

describe('territories', () => {
  const territories = (reads: readonly string[]): string[] =>
    settled(
      reads.map((territory, at) => ({ beneficiary: `Structure ${at}`, operation: '1', territory })),
    ).map((row) => row.territories.join(' + '));
  const among = (read: string, common = 'Lens-Liévin'): string | undefined =>
    territories([...Array<string>(6).fill(common), read, ...Array<string>(4).fill('Ternois')])[6];

  it.each([
    ['Lens-Liévin', 'Leens-Liévin'],
    ['Lens-Liévin', '1 ens-l.iévin'],
    ['Lens-Liévin', 'Lens-[iévin'],
    ['Arrageois', 'Arvagcois'],
    ['Artois', 'Anois'],
  ])('are read as those of the row beside, %s for %s', (common, read) => {
    expect(among(read, common)).toBe(common);
  });

  it.each(['Ternois', 'Artois', 'Lens-Hénin', 'Liévin'])('stay where another may be meant: %s', (read) => {
    expect(among(read)).toBe(read);
  });

  it('stay where the rows beside bear another, and what is read is not doubted', () => {
    const reads = (read: string): string[] => [
      ...Array<string>(6).fill('Arrageois'),
      ...Array<string>(4).fill('Ternois'),
      read,
      'Ternois',
    ];
    expect(territories(reads('Arragcois'))[10]).toBe('Arragcois');
    expect(territories(reads('?Arragcois'))[10]).toBe('Arrageois');
  });
});
