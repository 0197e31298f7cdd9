import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract.ts';
import { toResult } from '../../src/emit/to-result.ts';
import type { Extraction } from '../../src/model/extraction.ts';
import { defaultProfile } from '../../src/profiles/default.ts';
import { documentOf } from '../parse/make.ts';
import { origins } from '../support/extraction.ts';

const TABLE = `
Bénéficiaire                Montant
Club de Judo de Valbrune    1 500,00 €
Amicale laïque d'Orsenne    800,00 €
Total                       2 300,00 €

`;

function read(before: string, behind: string): Extraction {
  return extract(
    documentOf(`Conseil municipal de Marquebois\n${before}\n${TABLE}${behind}\n`),
    defaultProfile,
  );
}

function kindOf(before: string, behind: string): string {
  const { kind, decided } = read(before, behind).records.tables[0]!;
  return decided ? kind : 'asked';
}

const PROPOSES = "Il est proposé d'attribuer les subventions suivantes :";

describe('what is proposed', () => {
  it.each([
    ['Adopté à l’unanimité.', 'grants'],
    ['Le conseil approuve ces attributions par 15 voix pour.', 'grants'],
    ['Pour : 15 ; contre : 2.', 'grants'],
    ['Mise aux voix, la répartition recueille 5 voix pour et 10 voix contre.', 'refused'],
    ['Elle n’est pas adoptée.', 'refused'],
    ['La séance est levée à vingt heures.', 'asked'],
    ['Le maire retire ce point de l’ordre du jour.', 'asked'],
  ])('is granted where it is adopted: %s', (behind, kind) => {
    expect(kindOf(PROPOSES, behind)).toBe(kind);
  });

  it('is never proved where no vote follows', () => {
    const { allocations } = toResult(read(PROPOSES, 'La séance est levée.'), origins(), 'fr');
    expect(allocations.map(({ status }) => status)).not.toContain('proved');
  });

  it('needs no vote where the council decides it', () => {
    expect(
      kindOf("Sur proposition du maire, le conseil décide d'attribuer les subventions suivantes :", ''),
    ).toBe('grants');
  });
});

describe('what is denied', () => {
  it.each(['Cette communication n’appelle pas de vote.', 'Aucune subvention n’est attribuée ce jour.'])(
    'is no grant: %s',
    (lead) => {
      expect(kindOf(lead, '')).not.toBe('grants');
    },
  );
});

describe('years', () => {
  it('takes no year for a count of grants', () => {
    const { findings } = read(
      "Subventions 2025\nLe conseil décide d'attribuer les aides 2025 subventions suivantes :",
      '',
    );
    expect(findings.map(({ code }) => code)).not.toContain('reconcile/count-differs');
  });

  it('takes no forecast of a later year for the grant', () => {
    const { records } = extract(
      documentOf(`Conseil municipal de Marquebois
Le conseil décide d'attribuer les subventions suivantes :

Bénéficiaire                Subvention 2025   Prévision 2026
Club de Judo de Valbrune    1 500,00 €        1 600,00 €
Amicale laïque d'Orsenne    800,00 €          900,00 €
`),
      defaultProfile,
    );
    expect(records.allocations.map(({ amount }) => amount.value)).toEqual([150_000, 80_000]);
  });
});
