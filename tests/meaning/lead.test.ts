/** The sentence right above a table says what it is, wherever the act's paragraphs are cut. */
import { describe, expect, test } from 'vitest';
import { extract } from '../../src/extract.ts';
import type { Records } from '../../src/model/records.ts';
import { defaultProfile } from '../../src/profiles/default.ts';
import { documentOf } from '../parse/make.ts';

function read(paragraphs: readonly string[], subject = 'subventions exceptionnelles'): Records {
  const head = ['COMMUNE DE MARQUEBOIS', 'Séance du 3 mars 2025 - n° 2025-41', `Objet : ${subject}`];
  // The citation ends in a comma: what follows it is read with it.
  const text = [...head, 'Vu le règlement des aides adopté en séance plénière,', ...paragraphs].join('\n\n');
  return extract(documentOf(text), defaultProfile).records;
}

const table = (names: readonly string[], heading = 'Organisme', last = ''): string =>
  [
    `${heading.padEnd(30)}    Montant${last === '' ? '' : '    Décision'}`,
    ...names.map((name, at) =>
      `${name.padEnd(30)} ${String(at + 1)} 500,00 €    ${at === 1 ? last : ''}`.trimEnd(),
    ),
  ].join('\n');
const SOME = ['Club de Judo', 'Chorale de Montclar', 'Harmonie d’Orsenne'];
const OTHERS = ['Foyer rural de Valbrune', 'Amicale laïque', 'Rugby Club'];

describe('the sentence above a table', () => {
  test.each([
    ['refused', 'et ne donne pas suite aux demandes suivantes :'],
    ['refused', 'n’attribue pas les subventions suivantes :'],
    ['refused', 'REJETTE les demandes de :'],
    ['grants', 'Article 1 : décide de verser aux clubs :'],
    ['grants', 'OCTROIE aux organismes suivants une aide :'],
    ['earlier', 'La commission prend acte des aides versées en 2024 par délégation :'],
    ['earlier', 'donne acte à son président de la communication du tableau suivant :'],
    ['transfer', 'approuve les attributions de compensation à verser aux communes membres :'],
    ['contract', 'autorise le maire à signer les marchés avec les entreprises retenues :'],
    ['requested', 'autorise le maire à solliciter les subventions suivantes :'],
  ])('makes it %s whatever the subject line is: %s', (kind, sentence) => {
    const { allocations, tables } = read([sentence, table(SOME)]);
    expect(tables).toMatchObject([{ kind, decided: true }]);
    expect(allocations).toHaveLength(kind === 'grants' ? 3 : 0);
  });

  test.each(['Il rejette les demandes suivantes :', 'Demandes rejetées'])(
    'parts lists that were read as one table: %s',
    (between) => {
      const { allocations, others } = read([
        'Le conseil attribue les subventions suivantes :',
        table(SOME),
        between,
        table(OTHERS),
      ]);
      expect(allocations.map(({ amount }) => amount.value)).toEqual([150_000, 250_000, 350_000]);
      expect(others.map(({ kind }) => kind)).toEqual(['refused', 'refused', 'refused']);
    },
  );

  test('that names a mark of refusal refuses nothing itself', () => {
    const { allocations, others } = read([
      'Le conseil accorde les subventions ci-dessous, sauf celles qui sont marquées « Refusé » :',
      table(SOME, 'Association', 'Refusé'),
    ]);
    expect(allocations.map(({ beneficiary }) => beneficiary)).toEqual([SOME[0], SOME[2]]);
    expect(others).toMatchObject([{ kind: 'refused', beneficiary: SOME[1] }]);
  });
});
