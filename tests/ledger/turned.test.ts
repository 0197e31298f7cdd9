import { expect, it } from 'vitest';
import { extract } from '../../src/extract.ts';
import { defaultProfile } from '../../src/profiles/default.ts';
import { document, line, table } from '../segment/tables/make.ts';

it('gives totals of the other lines of a table whose lines are its columns a role', () => {
  const printed = document({
    lines: [
      line(
        'Le conseil municipal, après en avoir délibéré, accorde les subventions de la ligne « Vote 2025 » :',
        60,
      ),
    ],
    tables: [
      table([
        ['', 'Chorale de Montclar', 'Judo Club de Lorme', 'Foyer de Corvaux', 'Ensemble'],
        ['Versé en 2024', '100 €', '200 €', '350 €', '650 €'],
        ['Vote 2025', '150 €', '250 €', '400 €', '800 €'],
      ]),
    ],
  });
  const { ledger, findings } = extract(printed, defaultProfile);
  expect(ledger.map(({ role, cents }) => [role, (cents ?? 0) / 100])).toContainEqual(['earlier', 650]);
  expect(findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
});
