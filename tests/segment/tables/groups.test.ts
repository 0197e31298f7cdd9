import { expect, it } from 'vitest';
import { extract } from '../../../src/extract.ts';
import { defaultProfile } from '../../../src/profiles/default.ts';
import { document, line, pairs, table } from './make.ts';

type Rows = readonly (readonly (string | null)[])[];

const lead = line('Le conseil accorde les subventions suivantes :', 40);

function read(...rows: Rows): ReturnType<typeof extract> {
  return extract(document({ lines: [lead], tables: [table(rows)] }), defaultProfile);
}

const FIVE: [string, string][] = [
  ['Judo du Bourg', '300.00'],
  ['Boules du Port', '200.00'],
  ['Chorale du Moulin', '150.00'],
  ['Fanfare du Pont', '250.00'],
  ['Danse du Lac', '100.00'],
];

function proved({ records, verdicts }: ReturnType<typeof extract>): number {
  return records.allocations.filter(({ id }) => verdicts.get(`${id}.amount`)?.status === 'proved').length;
}

it('tells the sums of groups that stand above their rows, under the name of the group, or below', () => {
  const head = ['Association', 'Subvention votée'];
  const rows = FIVE.map(([name, amount]) => [name, `${amount.replace('.', ',')} €`]);
  const total = ['Total', '1 000,00 €'];
  const sums = [
    ['Sport', '500,00 €'],
    ['Musique', '500,00 €'],
  ];
  for (const [order, whole] of [
    [[sums[0]!, ...rows.slice(0, 2), sums[1]!, ...rows.slice(2), total], true],
    [[total, sums[0]!, ...rows.slice(0, 2), sums[1]!, ...rows.slice(2)], true],
    [[...rows.slice(0, 2), sums[0]!, ...rows.slice(2), sums[1]!, total], true],
    [[sums[0]!, ...rows.slice(0, 2), sums[1]!, ...rows.slice(2)], false],
  ] as const) {
    const read_ = read(head, ...order);
    expect(pairs(read_.records.allocations)).toEqual(FIVE);
    expect(read_.records.allocations.map(({ theme }) => theme?.name)).toEqual(
      'Sport Sport Musique Musique Musique'.split(' '),
    );
    expect(proved(read_)).toBe(whole ? 5 : 0);
  }
});

it('keeps rows of which one happens to be the sum of others', () => {
  const rows = [
    ['Judo du Bourg', '500,00 €'],
    ['Boules du Port', '300,00 €'],
    ['Chorale du Moulin', '200,00 €'],
    ['Fanfare du Pont', '250,00 €'],
  ];
  const { records } = read(['Association', 'Subvention votée'], ...rows, ['Total', '1 250,00 €']);
  expect(records.allocations).toHaveLength(4);
});

it('names a row by the cell that reaches over the column of the names', () => {
  const { records } = read(
    ['Compte', 'Association', 'Objet', 'Subvention'],
    ['6574', 'Judo du Bourg', 'saison', '300,00 €'],
    ['Amis du musée et de ses jardins >>', null, null, '200,00 €'],
  );
  expect(pairs(records.allocations).map(([name]) => name)).toEqual([
    'Judo du Bourg',
    'Amis du musée et de ses jardins',
  ]);
});

it('takes the last of parts under one heading for their whole', () => {
  const { records } = read(
    ['Association v', 'Concours 2025 >>', null, null],
    [null, 'Saison', 'Projet', 'Total'],
    ['Judo du Bourg', '100,00 €', '20,00 €', '120,00 €'],
    ['Boules du Port', '50,00 €', '30,00 €', '80,00 €'],
    ['Total', '150,00 €', '50,00 €', '200,00 €'],
  );
  expect(pairs(records.allocations)).toEqual([
    ['Judo du Bourg', '120.00'],
    ['Boules du Port', '80.00'],
  ]);
  expect(records.tables[0]!.contested).toBe(false);
});

it('grants what is engaged for someone, with its payments beside', () => {
  const { records } = read(
    ['Bénéficiaire', 'Autorisation d’engagement', 'CP 2025', 'CP 2026'],
    ['Judo du Bourg', '300,00 €', '100,00 €', '200,00 €'],
    ['Boules du Port', '500,00 €', '400,00 €', '100,00 €'],
  );
  expect(pairs(records.allocations)).toEqual([
    ['Judo du Bourg', '300.00'],
    ['Boules du Port', '500.00'],
  ]);
});

it('turns a table whose names head its columns', () => {
  const { records } = read(
    ['', 'Judo du Bourg', 'Secours du Port', 'Chorale du Moulin', 'Total'],
    ['Demande', '900,00 €', '800,00 €', '700,00 €', '2 400,00 €'],
    ['Montant voté', '400,00 €', '300,00 €', '200,00 €', '900,00 €'],
  );
  expect(pairs(records.allocations)).toEqual([
    ['Judo du Bourg', '400.00'],
    ['Secours du Port', '300.00'],
    ['Chorale du Moulin', '200.00'],
  ]);
});

it('reads white rows under ruled headings', () => {
  const headings = table([['Association', 'Demandé', 'Accordé']], { edges: [40, 240, 340, 440] });
  const row = (y: number, ...pieces: (readonly [number, string])[]): ReturnType<typeof line> => {
    const words = pieces.flatMap(([x, text]) =>
      line(text, y).words.map((word, at, all) => {
        const x0 = x + 25 * at;
        return {
          ...word,
          space: at === 0 && all.length > 0 ? '' : ' ',
          box: { x0, y0: y, x1: x0 + 22, y1: y + 10 },
        };
      }),
    );
    return { page: 1, words, box: { x0: 50, y0: y, x1: 430, y1: y + 10 }, number: null };
  };
  const lines = [
    row(125, [50, 'Judo Bourg'], [290, '900,00'], [390, '300,00']),
    row(140, [50, 'Boules Port'], [290, '800,00'], [390, '200,00']),
    row(155, [50, 'Chorale Lac'], [290, '700,00'], [390, '100,00']),
  ];
  const { records } = extract(document({ lines: [lead, ...lines], tables: [headings] }), defaultProfile);
  expect(records.tables.map(({ columns }) => columns.map(({ heading }) => heading))).toEqual([
    ['Association', 'Demandé', 'Accordé'],
  ]);
  expect(pairs(records.allocations).map(([, amount]) => amount)).toEqual(['300.00', '200.00', '100.00']);
});

it('reads the years of a merged name as its rows, and the line that sums them up as their total', () => {
  const { records } = read(
    ['Association', 'Exercice', 'Subvention'],
    ['Judo du Bourg vv', '2025', '100,00 €'],
    [null, '2026', '150,00 €'],
    [null, 'Aide totale', '250,00 €'],
    ['Boules du Port vv', '2025', '70,00 €'],
    [null, '2026', '30,00 €'],
    [null, 'Aide totale', '100,00 €'],
    ['Ensemble vv', '2025', '170,00 €'],
    [null, '2026', '180,00 €'],
    [null, '2025-2026', '350,00 €'],
  );
  expect(pairs(records.allocations)).toEqual([
    ['Judo du Bourg', '100.00'],
    ['Judo du Bourg', '150.00'],
    ['Boules du Port', '70.00'],
    ['Boules du Port', '30.00'],
  ]);
  const closed = records.totals.filter(({ rows }) => rows !== null);
  expect(closed.map(({ amount, rows }) => [amount.value, rows!.length])).toEqual([
    [25_000, 2],
    [10_000, 2],
    [35_000, 4],
  ]);
});
