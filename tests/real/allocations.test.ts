/** The real act's annexe 7, row by row. Runs where DELIBERE_REAL_ACTS names the folder of real acts. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { documentOfText } from '../../src/ingest/text.ts';
import { formatCents, formatMilli } from '../../src/model/amount.ts';
import type { AllocationRecord, TotalRecord } from '../../src/model/records.ts';
import { parseAllocations } from '../../src/parse/allocations/index.ts';
import type { Profile } from '../../src/profiles/contract.ts';
import { defaultProfile } from '../../src/profiles/default.ts';
import { loadProfile } from '../../src/profiles/load.ts';
import { segmentDocument } from '../../src/segment/index.ts';

const folder = process.env.DELIBERE_REAL_ACTS;

/** Rows, total in cents and the gap that misread figures in the text leave, by theme and operation. */
const OPERATIONS: readonly (readonly [
  theme: string,
  code: string,
  rows: number,
  total: number,
  gap: number,
])[] = [
  ['1', '1', 80, 95808000, 0],
  // Three lost commas: 412500, 812500 and 937500 for 4 125,00, 8 125,00 and 9 375,00.
  ['1', '2', 67, 127212500, -214087500],
  ['1', '3', 51, 123019000, 0],
  // 677500 for 6 775,00.
  ['1', '4', 84, 235054000, -67072500],
  ['1', '5', 1, 30000000, 0],
  ['2', '1', 1, 10000000, 0],
  ['2', '2', 1, 1800000, 0],
  ['2', '3', 41, 126965340, 0],
  ['2', '4', 19, 16192980, 0],
  ['2', '5', 30, 36108420, 0],
  ['2', '6', 12, 13738426, 0],
  ['2', '7', 1, 19982400, 0],
  ['2', 'C1', 1, 50000000, 0],
  ['2', 'C2', 3, 1715800, 0],
  ['3', '1', 3, 14617992, 0],
  ['3', '2', 1, 5263000, 0],
  // The total's own comma is lost: 33387493.
  ['3', '3', 9, 3338749300, 3338749300 - 33387493],
  ['3', '4', 1, 1260000, 0],
  ['3', '5', 8, 42298240, 0],
  ['3', '6', 1, 1562803, 0],
  ['3', '7', 3, 45500000, 0],
  ['3', '8', 24, 107640000, 0],
  ['3', '9', 14, 76650000, 0],
  ['3', '10', 1, 1500000, 0],
  // The total's own comma is lost: 55262848.
  ['3', '11', 22, 5526284800, 5526284800 - 55262848],
  // 544358 for 5 443,58.
  ['3', '12', 7, 24623326, 544358 - 54435800],
  // 3168891 for 31 688,91.
  ['3', '13', 8, 44921196, 3168891 - 316889100],
  ['3', '14', 1, 7815600, 0],
  ['4', '1', 1, 3000000, 0],
  ['4', '2', 9, 35000000, 0],
  ['4', '3', 8, 40000000, 0],
  ['4', 'C1', 1, 10000000, 0],
  ['5', '1', 3, 14013334, 0],
];

describe.skipIf(folder === undefined)('annexe 7 of act 2025-237', () => {
  let rows: readonly AllocationRecord[] = [];
  let totals: readonly TotalRecord[] = [];
  const read = (profile: Profile) => {
    const document = documentOfText(readFileSync(join(folder!, 'deliberation-2025-237.ocr.txt'), 'utf8'));
    return parseAllocations(segmentDocument(document, profile).tables, profile);
  };

  beforeAll(() => {
    ({ allocations: rows, totals } = read(defaultProfile));
  });

  it('holds 517 rows in document order', () => {
    expect(rows).toHaveLength(517);
    expect(rows.map((row) => row.id)).toEqual(rows.map((_, index) => `a${index + 1}`));
    const lines = rows.map((row) => row.source.line!);
    expect(lines).toEqual([...lines].sort((a, b) => a - b));
    expect(rows.every((row) => row.annex === '7' && row.amount.value !== null)).toBe(true);
  });

  it.each(OPERATIONS)('operation %s.%s: %i rows, and what is read', (theme, code, count, total, gap) => {
    const own = rows.filter((row) => row.theme?.code === theme && row.operation?.code === code);
    expect(own).toHaveLength(count);
    const stated = totals.find(
      (one) => one.scope === 'operation' && one.themeCode === theme && one.operationCode === code,
    );
    expect(stated?.amount.value).toBe(total);
    expect(stated?.rows).toEqual(own.map((row) => row.id));
    const sum = own.reduce((cents, row) => cents + row.amount.value!, 0);
    expect(total - sum).toBe(gap);
  });

  it('gives each theme its total, wherever recognition put it', () => {
    const themes = totals.filter((total) => total.scope === 'theme');
    expect(themes.map((total) => [total.themeCode, total.amount.text.replace(/\s/gu, '')])).toEqual([
      ['1', '6110935,00€'],
      ['2', '2765033,66€'],
      ['3', '462302498€'],
      ['4', '880000,00€'],
    ]);
    for (const total of themes) {
      expect(total.rows).toEqual(
        rows.filter((row) => row.theme?.code === total.themeCode).map((row) => row.id),
      );
    }
  });

  it('reads the counts beside totals', () => {
    const counts = totals.flatMap((total) =>
      total.quantities.map((one) => [total.operationCode, formatMilli(one.figure.value!), one.unit]),
    );
    expect(counts).toEqual([
      ['1', '11976', 'places'],
      ['2', '10177', 'places'],
      ['3', '3426', 'places global'],
      ['4', '14854', 'places'],
    ]);
  });

  it('restores half-read group names from their other occurrences', () => {
    const names = new Set(
      rows.map((row) => `${row.theme!.code}.${row.operation!.code} ${row.operation!.name}`),
    );
    expect(names).toContain('1.2 Accompagnement socioprofessionnel des bénéficiaires du RSA');
    expect(names).toContain('1.3 Accompagnement équilibré social et professionnel');
    expect(names).toContain('1.3 Accompagnement équilibré social et professionnel - volet global');
    expect(names).toContain('1.4 Accompagnement remobilisation sociale');
    expect(names.size).toBe(OPERATIONS.length + 1);
    expect(new Set(rows.map((row) => row.theme!.name))).toEqual(
      new Set([
        'Parcours accompagnement RSA',
        'Parcours logement et accompagnement budgétaire',
        'Parcours insertion emploi',
        'Parcours inclusion jeunes',
        'Contreparties FSE',
      ]),
    );
  });

  it('keeps wrapped names whole and puts torn rows back together', () => {
    const names = rows.map((row) => row.beneficiary);
    expect(names.filter((name) => name === 'SIVOM de la Communauté du Bruaysis')).toHaveLength(4);
    expect(names).toContain('Association Domicile Service Immercurien (ADSI)');
    expect(names).toContain("Association Pour Aider a la Réinsertion des demandeurs d'emplois (APARDE)");
    expect(names).toContain("Instance Intercommunale d'Insertion du District");
    expect(names).toContain('Syndicat Mixte Espaces des Départementaux Naturels (Eden 62)');
    expect(names.some((name) => /\d+ \d{3},\d\d|^\(|Thématique|Opération/u.test(name))).toBe(false);
    const torn = rows.find((row) => row.source.line === 3491)!;
    expect([torn.operation?.code, formatCents(torn.amount.value!)]).toEqual(['14', '78156.00']);
  });

  it('reads several territories, their spellings united', () => {
    const at = (line: number): readonly string[] => rows.find((row) => row.source.line === line)!.territories;
    expect(at(2157)).toEqual(['Lens-Liévin', 'Hénin-Carvin']);
    expect(at(3172)).toEqual(['Arrageois', 'Lens-Liévin', 'Hénin-Carvin']);
    expect(at(3428)).toEqual(['Arrageois', 'Artois', 'Boulonnais', 'Calaisis']);
    expect(new Set(rows.flatMap((row) => row.territories)).size).toBe(10);
  });

  it('reads quantities with their units', () => {
    const at = (line: number) =>
      rows
        .find((row) => row.source.line === line)!
        .quantities.map((one) => [
          one.figure.value === null ? one.figure.text : formatMilli(one.figure.value),
          one.unit,
        ]);
    expect(at(1725)).toEqual([['550', null]]);
    expect(at(2562)).toEqual([['100', 'points ASLL']]);
    expect(at(3059)).toEqual([
      ['90', 'DSF'],
      ['45', 'portes closes'],
    ]);
    expect(at(2138)[0]?.[0]).toBe('2.38');
    expect(at(2138)[1]).toEqual(['166', 'places']);
    expect(at(2541)).toEqual([
      ['160', 'soutiens aux professionnel.les'],
      ['178', "places d'Accompagnement"],
    ]);
    expect(at(2326)).toEqual([['a2', null]]);
    expect(at(2036)).toEqual([['2', null]]);
    expect(at(3236)).toEqual([['160', null]]);
    expect(at(3121)).toEqual([['800', 'accompagnements GLA']]);
  });

  it('tells rows that another fund pays, and agreements', () => {
    const off = rows.filter((row) => !row.budgeted);
    expect(off.reduce((sum, row) => sum + row.amount.value!, 0)).toBe(276503366 - 10000000 - 50000000);
    expect(new Set(off.map((row) => row.financing))).toEqual(
      new Set(['Financement hors budget CD - gestion CAF']),
    );
    const agreements = new Map<string, number>();
    for (const row of rows) agreements.set(row.agreement!, (agreements.get(row.agreement!) ?? 0) + 1);
    expect(agreements.get('Convention type FSL annexe 9')).toBe(103);
    expect(agreements.get('Convention spécifique FSL annexe 14')).toBe(1);
    expect(agreements.get('Avenant spécifique annexe 11')).toBe(1);
  });

  it('reads the same rows with the profile of the call', () => {
    const shape = (all: readonly AllocationRecord[]) =>
      all.map((row) => [row.beneficiary, row.amount.value, row.theme, row.operation, row.agreement]);
    expect(shape(read(loadProfile('dpid')).allocations)).toEqual(shape(rows));
  });
});
