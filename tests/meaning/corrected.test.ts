import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract.ts';
import { defaultProfile } from '../../src/profiles/default.ts';
import { documentOf } from '../parse/make.ts';

describe('an erratum', () => {
  it('replaces what stands before its new list and names the same, whatever its subject', () => {
    const { records } = extract(
      documentOf(`COMMUNE DE MARQUEBOIS
DÉLIBÉRATION DU CONSEIL MUNICIPAL
Séance du 3 mars 2025 - n° 2025-41
Objet : Rectification d'une erreur matérielle - Subventions aux associations
Le conseil municipal, après en avoir délibéré, décide de remplacer le tableau de la délibération du 3 février :

Association                    Montant
Club de Judo de Valbrune       1 400,00 €
Amicale laïque d'Orsenne       900,00 €
TOTAL                          2 300,00 €

par le tableau suivant :

Association                    Montant
Club de Judo de Valbrune       1 500,00 €
Amicale laïque d'Orsenne       800,00 €
TOTAL                          2 300,00 €
`),
      defaultProfile,
    );
    expect(records.allocations.map(({ amount }) => amount.value)).toEqual([150_000, 80_000]);
    expect(records.others.map(({ kind, amount }) => [kind, amount.value])).toEqual([
      ['replaced', 140_000],
      ['replaced', 90_000],
    ]);
  });
});
