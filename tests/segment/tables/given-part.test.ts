/** Which column holds the grants where the decision gives a part of them. */
import { expect, it } from 'vitest';
import { document, line, pairs, read, table } from './make.ts';

function amounts(
  headings: readonly string[],
  ...sentences: readonly string[]
): (string | null)[] | 'contested' {
  const rows = [
    ['Judo du Bourg', '4 000,00 €', '1 000,00 €', '5 000,00 €'],
    ['Chorale du Moulin', '800,00 €', '200,00 €', '1 000,00 €'],
  ].map((row) => row.slice(0, headings.length + 1));
  const [above, below] = sentences;
  const { tables, allocations } = read(
    document({
      lines: [line(above!, 60), ...(below === undefined ? [] : [line(below, 400)])],
      tables: [table([['Association', ...headings], ...rows])],
    }),
  );
  return tables[0]!.contested ? 'contested' : pairs(allocations).map(([, amount]) => amount);
}

const first = ['4000.00', '800.00'];
const second = ['1000.00', '200.00'];
const third = ['5000.00', '1000.00'];

it.each([
  [['Subvention 2025', 'Acompte 2026'], 'Le conseil autorise le versement d’un acompte de 25 % :', second],
  [['Base : subvention 2025', 'Avance'], 'Le conseil accorde une avance sur subvention de 25 %.', second],
  [['Montant 2025', 'Acompte'], 'Sont attribués des acomptes de 25 % du montant de 2025 :', second],
  [
    ['Voté le 3 avril', 'Complément', 'Nouveau cumul'],
    'Le conseil accorde les compléments suivants :',
    second,
  ],
  [
    ['Déjà voté', 'Ajout', 'Cumul 2025'],
    'Il est attribué, en sus des sommes votées, l’ajout mentionné.',
    second,
  ],
  [
    ['Vote initial', 'Subvention supplémentaire', 'Total'],
    'Une subvention supplémentaire est accordée :',
    second,
  ],
  [['Subvention', 'Acompte versé', 'Solde'], 'Le conseil décide de verser le solde des subventions.', third],
])('takes of %s what is given: %s', (headings, sentence, wanted) => {
  expect(amounts(headings, sentence)).toEqual(wanted);
});

it('does not take a part that is paid later of grants that are given', () => {
  const headings = ['Subvention', 'Acompte', 'Solde'];
  const given = 'Le conseil attribue les subventions suivantes, dont un acompte est versé en mars.';
  expect(amounts(headings, given)).toEqual(first);
  expect(
    amounts(headings, 'Le conseil attribue les subventions suivantes.', 'Le solde sera versé en juin.'),
  ).toEqual(first);
});

it('asks where no sentence says whether the complement or the whole is given', () => {
  expect(amounts(['Voté', 'Complément', 'Total'], 'Le conseil accorde les subventions suivantes :')).toBe(
    'contested',
  );
});

it('takes a column in the words of its heading but for articles, and none that a share is taken of', () => {
  const sentence = 'Il est accordé à chacun le montant de sa convention.';
  expect(amounts(['Montant de la convention', 'Premier versement'], sentence)).toEqual(first);
  expect(amounts(['Montant 2025', 'Arbitrage'], 'Le conseil alloue 25 % du montant de 2025.')).toBe(
    'contested',
  );
});
