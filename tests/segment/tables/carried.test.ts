import { expect, it } from 'vitest';
import { extract } from '../../../src/extract.ts';
import { defaultProfile } from '../../../src/profiles/default.ts';
import { document, line, pairs, table } from './make.ts';

const NAMES = 'Judo Boules Chorale Fanfare Amicale Danse'.split(' ').map((name) => `${name} du Bourg`);

/** Six grants of 100 to 600 € over two pages, with a line at the foot of the first and one at the head of the second. */
function cut(foot: string, head: string): ReturnType<typeof extract> {
  const rows = NAMES.map((name, at) => [name, `${at + 1}00,00 €`]);
  const headings = ['Association', 'Subvention'];
  return extract(
    document(
      {
        lines: [line('Le conseil attribue les subventions suivantes :', 40)],
        tables: [table([headings, ...rows.slice(0, 4), [foot, '1 000,00 €']])],
      },
      {
        tables: [
          table([headings, [head, '1 000,00 €'], ...rows.slice(4), ['Total', '2 100,00 €']], { page: 2 }),
        ],
      },
    ),
    defaultProfile,
  );
}

const given = NAMES.map((name, at): [string, string] => [name, `${at + 1}00.00`]);

it('counts no sum that is carried over as a grant, whatever a total below it is called', () => {
  for (const [foot, head] of [
    ['À reporter', 'Report'],
    ['Total page', 'Reporté'],
    ['Somme à reporter', 'Repris'],
  ] as const) {
    const { records, verdicts } = cut(foot, head);
    expect(pairs(records.allocations)).toEqual(given);
    expect(records.findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
    expect(records.allocations.every(({ id }) => verdicts.get(`${id}.amount`)?.status === 'proved')).toBe(
      true,
    );
  }
});

it('knows a carried sum by its place and its value where its name is unknown, and asks', () => {
  const { records } = cut('Total page', 'Situation antérieure');
  expect(pairs(records.allocations)).toEqual(given);
  expect(records.findings.map(({ code }) => code)).toContain('segment/total-without-label');
});
