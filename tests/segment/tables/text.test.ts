import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codes, pairs, read, sums } from './make.ts';

/** A call with two themes, in our own words; columns lost, cells joined, wrapped parts on the next lines. */
const HEAD = [
  'Thématique 2 : Eaux vives',

  'Annexe 3 : RÉPARTITION FINANCIÈRE',
  'Territoire Thématique Opération Structure Information Montant Convention',
];
const WOODS = [
  'Plaine |Thématique 1 : Forêts |Opération 1 : Plantation Amis du Chêne 40 4 000,00 € Convention type',
  'et haies de haies',
  'Coteau |Thématique 1 : Forêts |Opération 1 : Plantation Pépinière du Val 120 12000,00 € Convention type',
  'et haies de haies',
  'Coteau Thématique 1 : Forêts |Opération 1 : Plantation Syndicat de la Vallée du 15 1 500,00 € Convention type',
  'et haies de haies Ruisseau',
  'TOTAL 175 arbres 17 500,00 €',
  'Plaine |Thématique 1 : Forêts |Opération 2 : Entretien Amis du Chêne 8 ETP 800,00 € Convention type',
  'et haies des sentiers',
  'Coteau |Thématique 1 : Forêts |Opération 2 : Entretien Pépinière du Val 2 ETP 200,00 € Convention type',
  'et haies des sentiers',
  'TOTAL 1 000,00 €',
  '18 500,00 €',
];
const WATER = [
  'Plaine - |Thématique 2 : Eaux Opération 1 : Curage Cercle des pêcheurs 3 300,00 € Convention type',
  'Coteau vives des mares',
  'Marais Thématique 2 : Eaux Opération 1 : Curage Amis du Chêne 5 500,00 € Convention type',
  'vives des mares',
  'TOTAL 800,00 €',
  '800,00 €',
];

const act = (...lines: readonly string[]): string => lines.join('\n');
const whole = act(...HEAD, ...WOODS, ...WATER);

describe('rows of joined cells', () => {
  it('come apart by their groups, counts, amounts and repetitions', () => {
    const parsed = read(whole);
    expect(pairs(parsed.allocations)).toEqual([
      ['Amis du Chêne', '4000.00'],
      ['Pépinière du Val', '12000.00'],
      ['Syndicat de la Vallée du Ruisseau', '1500.00'],
      ['Amis du Chêne', '800.00'],
      ['Pépinière du Val', '200.00'],
      ['Cercle des pêcheurs', '300.00'],
      ['Amis du Chêne', '500.00'],
    ]);
    expect(parsed.allocations.map((row) => row.information)).toEqual([
      '40',
      '120',
      '15',
      '8 ETP',
      '2 ETP',
      '3',
      '5',
    ]);
    expect(parsed.allocations.map((row) => row.quantities[0]!.unit)).toEqual([
      null,
      null,
      null,
      'ETP',
      'ETP',
      null,
      null,
    ]);
    expect(parsed.allocations[0]).toMatchObject({
      annex: '3',
      territories: ['Plaine'],
      theme: { code: '1', name: 'Forêts et haies' },
      operation: { code: '1', name: 'Plantation de haies' },
      agreement: 'Convention type',
      source: { line: 4 },
    });
    expect(parsed.allocations[5]!.territories).toEqual(['Plaine', 'Coteau']);
    expect(parsed.allocations[5]!.theme).toEqual({ code: '2', name: 'Eaux vives' });
  });

  it('give operation and theme totals their rows by where they stand', () => {
    expect(sums(read(whole).totals)).toEqual([
      ['operation', '17500.00', ['a1', 'a2', 'a3']],
      ['operation', '1000.00', ['a4', 'a5']],
      ['theme', '18500.00', ['a1', 'a2', 'a3', 'a4', 'a5']],
      ['operation', '800.00', ['a6', 'a7']],
      ['theme', '800.00', ['a6', 'a7']],
    ]);
    expect(read(whole).totals[0]!.quantities[0]).toMatchObject({ unit: 'arbres', figure: { value: 175000 } });
  });

  it('find a theme total that recognition moved to the head of its page', () => {
    const moved = [...WOODS.slice(0, 7), '\f18 500,00 €', ...WOODS.slice(7, 12), ...WATER];
    const totals = sums(read(act(...HEAD, ...moved)).totals);
    expect(totals[1]).toEqual(['theme', '18500.00', ['a1', 'a2', 'a3', 'a4', 'a5']]);
    expect(totals).toHaveLength(5);
  });

  it('leave the rows of a loose amount open where layout says nothing', () => {
    const loose = [...WOODS.slice(0, 4), '9 999,00 €', ...WOODS.slice(4), ...WATER];
    expect(sums(read(act(...HEAD, ...loose)).totals)[0]).toEqual(['table', '9999.00', null]);
  });

  it('bring a row together whose cells were read column by column at a page end', () => {
    const torn = [
      ...WOODS.slice(0, 4),
      'Coteau Thématique 1 : Forêts Syndicat de la Vallée du 15 1 500,00 € Convention type',
      'et haies',
      'Opération 1 : Plantation',
      'de haies',
      'Ruisseau',
      ...WOODS.slice(6),
      ...WATER,
    ];
    const row = read(act(...HEAD, ...torn)).allocations[2]!;
    expect([row.beneficiary, row.operation?.code, row.quantities[0]!.figure.value]).toEqual([
      'Syndicat de la Vallée du Ruisseau',
      '1',
      15000,
    ]);
  });

  it('give what stands behind a total to no row above it', () => {
    const loose = [...WOODS.slice(0, 11), 'TOTAL 1 000,00 €', 'vives', ...WATER];
    const names = read(act(...HEAD, ...loose)).allocations.map((row) => row.beneficiary);
    expect(names[4]).toBe('Pépinière du Val');
  });

  it('keep a name whose operation lost its words', () => {
    const torn = WOODS.map((line, index) =>
      index === 2 ? line.replace('Plantation Pépinière', 'Pépinière') : line,
    );
    expect(read(act(...HEAD, ...torn, ...WATER)).allocations[1]!.beneficiary).toBe('Pépinière du Val');
  });

  it('end a name where a sentence that other rows share begins, not at a stroke inside it', () => {
    const shared = 'Missions d’accueil et d’orientation des jeunes';
    const rows = ['Amis du Chêne', 'ADEF| Mission Locale', 'Pépinière du Val', 'ESSAI'].flatMap((name) => [
      `Plaine |Thématique 1 : Forêts |Opération 1 : Plantation ${name} ${shared} 400,00 € Convention type`,
      'et haies de haies',
    ]);
    const parsed = read(act(...HEAD, ...rows, 'TOTAL 1 600,00 €', ...WATER)).allocations;
    expect(parsed[1]!.beneficiary).toMatch(/Mission Locale$/u);
    expect(parsed[1]!.information?.startsWith(shared)).toBe(true);
  });

  it('restore half-read group names from the rows that have them whole', () => {
    const torn = WOODS.map((line, index) => (index === 3 ? 'et ha i de h ies' : line));
    const rows = read(act(...HEAD, ...torn, ...WATER)).allocations;
    expect(rows[1]!.operation?.name).toBe('Plantation de haies');
    expect(rows[1]!.theme?.name).toBe('Forêts et haies');
    expect(rows[1]!.beneficiary).toBe('Pépinière du Val');
  });

  it('take the count from the amount by the price the other rows pay', () => {
    const glued = WOODS.map((line) => line.replace('120 12000,00', '120 120 000,00'));
    const [, row] = read(act(...HEAD, ...glued, ...WATER)).allocations;
    expect([row!.quantities[0]!.figure.value, row!.amount.value]).toEqual([120000, 12000000]);
    const fused = WOODS.map((line) => line.replace('15 1 500,00', '15 150 000,00'));
    const third = read(act(...HEAD, ...fused, ...WATER)).allocations[2]!;
    expect([third.quantities[0]!.figure.value, third.amount.value]).toEqual([15000, 15000000]);
  });

  it('keep a misread amount and a torn count as they were read', () => {
    const misread = WOODS.map((line) =>
      line.replace('40 4 000,00 €', '40 400000€').replace(' 15 1', ' l5 1'),
    );
    const rows = read(act(...HEAD, ...misread, ...WATER)).allocations;
    expect([rows[0]!.amount.value, rows[0]!.amount.text]).toEqual([40000000, '400000€']);
    expect(rows[2]!.quantities).toMatchObject([{ figure: { value: null, text: 'l5' }, unit: null }]);
    expect(rows[2]!.beneficiary).toBe('Syndicat de la Vallée du Ruisseau');
  });

  it('read border noise as borders', () => {
    const noisy = WOODS.map((line) =>
      line.replace('Plantation Amis', 'Plantation (Amis').replace('|Opération', '[Opération'),
    );
    expect(read(act(...HEAD, ...noisy, ...WATER)).allocations[0]!.beneficiary).toBe('Amis du Chêne');
  });

  it('lose nothing when the text after the table is prose', () => {
    const parsed = read(
      `${whole}\n\n\n\n\nAnnexe 4\nLe présent modèle de convention fixe les droits et devoirs de chacun.`,
    );
    expect(parsed.allocations).toHaveLength(7);
    expect(parsed.allocations.at(-1)!.beneficiary).toBe('Amis du Chêne');
    expect(codes(parsed)).not.toContain('parse/no-allocation-table');
  });

  it('read the same rows however the table is split into pages', () => {
    const body = [...WOODS, ...WATER];
    // A page never ends inside a row here: what tears rows apart is tested above.
    const starts = body.flatMap((line, index) => (/Thématique|TOTAL/u.test(line) ? [index] : []));
    const expected = pairs(read(whole).allocations);
    fc.assert(
      fc.property(fc.subarray(starts), (breaks) => {
        const lines = body.map((line, index) => (breaks.includes(index) ? `\f${line}` : line));
        expect(pairs(read(act(...HEAD, ...lines)).allocations)).toEqual(expected);
      }),
      { numRuns: 30 },
    );
  });

  it('read the same rows with a blank page more', () => {
    const blank = act(...HEAD, ...WOODS, '\f\f', ...WATER);
    expect(pairs(read(blank).allocations)).toEqual(pairs(read(whole).allocations));
  });

  it('stay linear in the number of rows', () => {
    const time = (copies: number): number => {
      const text = act(...HEAD, ...Array.from({ length: copies }, () => [...WOODS, ...WATER]).flat());
      const start = performance.now();
      expect(read(text).allocations).toHaveLength(7 * copies);
      return performance.now() - start;
    };
    time(20);
    expect(time(200)).toBeLessThan(40 * Math.max(time(20), 5));
  });
});

describe('columns kept by white space in text', () => {
  it('are read as columns', () => {
    const parsed = read(
      act(
        'Annexe 1 : subventions aux associations',
        'N°   Association                 Objet             Montant',
        '1    Les Amis du lavoir          Restauration     1 500,00 €',
        '2    Chorale des Deux-Ponts      Concert            650,00 €',
        '3    Judo club                   Tatamis            900,00 €',
        '                                 TOTAL            3 050,00 €',
      ),
    );
    expect(pairs(parsed.allocations)).toEqual([
      ['Les Amis du lavoir', '1500.00'],
      ['Chorale des Deux-Ponts', '650.00'],
      ['Judo club', '900.00'],
    ]);
    expect(parsed.allocations[0]).toMatchObject({ reference: '1', object: 'Restauration' });
    expect(sums(parsed.totals)).toEqual([['table', '3050.00', ['a1', 'a2', 'a3']]]);
  });
});

describe('damaged rows', () => {
  const one = (change: (line: string) => string, index = 0) =>
    read(act(...HEAD, ...WOODS.map((line, at) => (at === index ? change(line) : line)), ...WATER))
      .allocations;

  it('keep their cells where the amount is lost', () => {
    const rows = one((line) => line.replace('4 000,00 € ', ''));
    expect(rows).toHaveLength(7);
    expect(rows[0]).toMatchObject({
      beneficiary: 'Amis du Chêne',
      information: '40',
      agreement: 'Convention type',
      amount: { value: null },
    });
  });

  it('stay rows where a group title is misread or gone', () => {
    for (const change of [
      (line: string) => line.replace('Opération', '0peratlon'),
      (line: string) => line.replace('Thématique 1 :', ''),
    ]) {
      const rows = one(change);
      expect(rows.map((row) => row.amount.value)).toEqual(
        read(whole).allocations.map((row) => row.amount.value),
      );
    }
  });

  it('part a count from an amount by the others’ own price only', () => {
    const glued = one((line) => line.replace('40 4 000,00', '404000,00'));
    expect([glued[0]!.quantities[0]!.figure.value, glued[0]!.amount.value]).toEqual([40000, 400000]);
    expect(glued[0]!.amount.alternatives.map(({ text }) => text)).toContain('404000,00 €');
    const other = one((line) => line.replace('40 4 000,00', '7777000,00'));
    expect([other[0]!.quantities, other[0]!.amount.value]).toEqual([[], 777700000]);
  });
});

it('ends a name at a count with its unit, though another name is its beginning', () => {
  const row = (place: string, name: string, count: number): string =>
    `${place} Thématique 1 : Parcours Opération 1 : Accueil ${name} ${count} places 1 200 €`;
  const parsed = read(
    [row('Artois', 'RELAIS', 10), row('Calaisis', 'FOYER', 20), row('Ternois', 'RELAIS social', 12)].join(
      '\n',
    ),
  );
  expect(parsed.allocations.map((one) => [one.beneficiary, one.information])).toEqual([
    ['RELAIS', '10 places'],
    ['FOYER', '20 places'],
    ['RELAIS social', '12 places'],
  ]);
});
