import { describe, expect, it } from 'vitest';
import { say } from '../../../src/messages/say.ts';
import { document, read, table } from './make.ts';

const rowsOf = (codes: readonly string[]) =>
  codes.map((code, index) => [
    'Thématique 2 : Logement',
    `Opération ${code} : Suivi du logement`,
    `CCAS n° ${index + 1}`,
    '100,00 €',
  ]);

function codesOf(codes: readonly string[], extra: readonly (readonly string[])[] = []) {
  const printed = document({
    tables: [table([['Thématique', 'Opération', 'Bénéficiaire', 'Montant'], ...rowsOf(codes), ...extra])],
  });
  const parsed = read({ pages: printed.pages.map((page) => ({ ...page, origin: 'ocr' as const })) });
  return {
    codes: parsed.allocations.map(({ operation }) => operation?.code),
    said: parsed.findings.filter(({ code }) => code === 'segment/code-settled-by-name'),
  };
}

const TWENTY = Array.from({ length: 20 }, () => '3');

describe('the code of an operation misread in one row', () => {
  it('gives way to the one that the same name has in many rows, and it is said', () => {
    const { codes, said } = codesOf([...TWENTY, '5', '3']);
    expect(new Set(codes)).toEqual(new Set(['3']));
    expect(said).toHaveLength(1);
    expect(say(said[0]!.message, 'fr')).toContain('« 5 »');
  });

  it('is read through a speck between the label and the code', () => {
    expect(codesOf(['3', '3']).codes).toEqual(['3', '3']);
    const { codes } = codesOf(
      ['3', '3'],
      [['Thématique 2 : Logement', 'Opération.3 : Suivi du logement', 'CCAS n° 9', '100,00 €']],
    );
    expect(codes).toEqual(['3', '3', '3']);
  });

  it('gives way in several rows where it is a letter that looks like the digit', () => {
    const five = TWENTY.map(() => '5');
    expect(new Set(codesOf([...five, 'S', 'S', 'S']).codes)).toEqual(new Set(['5']));
    expect(codesOf([...five, 'B', 'B', 'B']).codes).toContain('B');
  });

  it('stays where few rows speak against it, or where a total names it', () => {
    expect(codesOf(['3', '3', '3', '5']).codes).toContain('5');
    const totalled = codesOf(
      [...TWENTY, '5'],
      [
        ['Total opération 5 : Suivi du logement >>', '100,00 €'].flatMap((text, at) =>
          at === 0 ? [text, null!, null!] : [text],
        ),
      ],
    );
    expect(totalled.codes).toContain('5');
    expect(totalled.said).toEqual([]);
  });
});

describe('a theme or an operation whose code was not read', () => {
  const row = (theme: string, operation: string, at: number): string[] => [
    theme,
    operation,
    `CCAS n° ${String(at)}`,
    '100,00 €',
  ];
  const [THEME, OPERATION] = ['Thématique 2 : Logement', 'Opération 3 : Suivi du logement'];
  const ten = Array.from({ length: 10 }, (_, at) => row(THEME, OPERATION, at));

  function groupsOf(rows: readonly (readonly string[])[]): [string | undefined, string | undefined][] {
    const printed = document({
      tables: [table([['Thématique', 'Opération', 'Bénéficiaire', 'Montant'], ...rows])],
    });
    const parsed = read({ pages: printed.pages.map((page) => ({ ...page, origin: 'ocr' as const })) });
    return parsed.allocations.map(({ theme, operation }) => [theme?.code, operation?.code]);
  }

  it('is told by its name, or by the rows around it', () => {
    for (const [theme, operation] of [
      [THEME, 'Opération à: Suivi du logement'],
      [THEME, 'Opsauion a hc du logement'],
      ['raté Logement', OPERATION],
      ['Thématique ! ; Logement', 'Opération $ : Suivi du logement'],
    ] as const) {
      const groups = groupsOf([...ten, row(theme, operation, 10), ...ten]);
      expect(new Set(groups.map(String))).toEqual(new Set(['2,3']));
    }
  });

  it('stays as read between two groups, behind a total, and where many rows bear none', () => {
    const other = ten.map(([, , name, amount]) => [THEME, 'Opération 4 : Suivi social', name!, amount!]);
    const unread = row(THEME, 'Opsauion a hc du', 10);
    expect(groupsOf([...ten, unread, ...other])[10]).toEqual(['2', 'Opsauion a hc du']);
    expect(groupsOf([...ten, ['TOTAL >>', null!, null!, '1 000,00 €'], unread, ...ten])[10]![1]).not.toBe(
      '3',
    );
    const many = Array.from({ length: 6 }, (_, at) =>
      row(THEME, `Actions diverses ${'abcdef'[at]!}`, 20 + at),
    );
    expect(groupsOf([...ten, many[0]!, ...ten, ...many])[10]![1]).not.toBe('3');
  });

  it('gives way in some rows where its digit looks like the right one', () => {
    const five = row(THEME, 'Opération 5 : Suivi du logement', 10);
    expect(new Set(groupsOf([...ten, ...ten, five, five]).map(String))).toEqual(new Set(['2,3']));
    const cut = row('Thématique 2 : Logement', 'Opération 5 : Suivi du', 10);
    expect(new Set(groupsOf([...ten, ...ten, cut]).map(String))).toEqual(new Set(['2,3']));
    const four = row(THEME, 'Opération 4 : Suivi du logement', 10);
    expect(groupsOf([...ten, ...ten, four, four]).at(-1)).toEqual(['2', '4']);
  });
});
