import { expect, it } from 'vitest';
import { document, line, pairs, read, table } from './make.ts';

const HEADINGS = ['Club', 'Dotation souhaitée', 'Arbitrage du maire', 'Choix du bureau'];
const ROWS = [
  ['Judo du Bourg', '300,00 €', '200,00 €', '210,00 €'],
  ['Chorale du Moulin', '500,00 €', '450,00 €', '440,00 €'],
];

function amounts(...sentences: readonly string[]): (string | null)[] | 'contested' {
  const [above, below] = sentences;
  const { tables, allocations } = read(
    document({
      lines: [line(above!, 60), ...(below === undefined ? [] : [line(below, 400)])],
      tables: [table([HEADINGS, ...ROWS])],
    }),
  );
  return tables[0]!.contested ? 'contested' : pairs(allocations).map(([, amount]) => amount);
}

const bureau = ['210.00', '440.00'];
const mayor = ['200.00', '450.00'];

it.each([
  ['Le conseil attribue les montants de la colonne « Choix du bureau ».', bureau],
  ['Le conseil vote les sommes portées dans la troisième colonne.', mayor],
  ['Il est décidé de verser les subventions de la dernière colonne :', bureau],
  ['Le conseil accorde à chacun ce que dit l’arbitrage du maire au tableau.', mayor],
])('reads %s', (sentence, wanted) => {
  expect(amounts(sentence)).toEqual(wanted);
});

it('reads it below the table too', () => {
  expect(
    amounts(
      'Voici ce que les clubs attendent.',
      'Le conseil octroie les aides de la colonne « Arbitrage du maire ».',
    ),
  ).toEqual(mayor);
});

it.each([
  'La colonne « Choix du bureau » reprend le procès-verbal de sa réunion.',
  'Le conseil attribue les subventions, la colonne « Choix du bureau » étant donnée pour information.',
  'Le conseil attribue les subventions des colonnes « Choix du bureau » et « Arbitrage du maire ».',
])('decides nothing by %s', (sentence) => {
  expect(amounts(sentence)).toBe('contested');
});
