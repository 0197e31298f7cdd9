import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract.ts';
import { defaultProfile } from '../../src/profiles/default.ts';
import { documentOf } from '../parse/make.ts';

describe('an erratum', () => {
  it('is not decided by the subject that it shares with what it corrects', () => {
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
    const [first] = records.tables;
    expect(first!.kind === 'grants' && first!.decided).toBe(false);
  });
});
