import { describe, expect, test } from 'vitest';
import { clausesOf } from '../../src/parse/clauses.ts';
import { defaultProfile } from '../../src/profiles/default.ts';

const acts = (text: string): string[] => clausesOf(text, defaultProfile).map(({ act }) => act);

describe('what a clause does', () => {
  test.each([
    ['DÉCIDE d’attribuer les subventions suivantes', ['grants']],
    ['D’ACCORDER les aides figurant en annexe', ['grants']],
    ['autorise le maire à verser les subventions ci-dessous', ['grants']],
    ['les aides de l’annexe 1 sont accordées aux maîtres d’ouvrage', ['grants']],
    ['il est alloué une participation de 500 € au comité', ['grants']],
    ['arrête la répartition du fonds', ['grants']],
    ['sollicite l’aide de l’État', ['asks']],
    ['décide de demander aux communes de résidence les participations ci-après', ['asks']],
    ['approuve le plan de financement', ['asks']],
    ['prend acte du bilan des subventions versées en 2024', ['notes']],
    ['décide de ne pas donner suite aux demandes', ['refuses']],
    ['refuse d’attribuer une subvention à l’association', ['refuses']],
    ['retire la subvention accordée en 2023', ['withdraws']],
    ['remplace le tableau erroné par le tableau rectifié', ['corrects']],
    ['accorde sa garantie aux emprunts ci-après', ['guarantees']],
    ['garantit les prêts contractés par l’office', ['guarantees']],
    ['fixe les indemnités des élus comme suit', ['allowances']],
    ['verse les cotisations annuelles suivantes : Association | Montant', ['allowances']],
    ['admet en non-valeur les créances suivantes', ['writes-off']],
    ['accepte les dons ci-après', ['accepts']],
    ['fixe les tarifs de location des salles', ['prices']],
    ['attribue les lots du marché', ['contracts']],
    ['arrête les attributions de compensation', ['transfers']],
    ['adopte la décision modificative n° 2', ['budgets']],
    ['le collège est chargé de liquider les subventions que le conseil octroie', ['grants']],
    ['attribue les subventions et sollicite l’aide de l’État', ['grants', 'asks']],
  ])('%s', (text, expected) => {
    expect(acts(text)).toEqual(expected);
  });

  test.each([
    'suite à la demande de subvention de l’association',
    'les subventions versées en 2024',
    'la subvention sollicitée',
    'la subvention à laquelle il est dit que le conseil octroie',
    'le maire est chargé de l’exécution de la présente délibération',
    'd’acquérir les parcelles des propriétaires suivants',
  ])('nothing: %s', (text) => {
    expect(acts(text)).toEqual([]);
  });
});
