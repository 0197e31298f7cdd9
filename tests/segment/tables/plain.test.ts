import { describe, expect, it } from 'vitest';
import { extract } from '../../../src/extract.ts';
import { documentOfText } from '../../../src/ingest/text.ts';
import { defaultProfile } from '../../../src/profiles/default.ts';

function read(text: string) {
  const { records, findings, checks, verdicts } = extract(documentOfText(text), defaultProfile);
  return {
    rows: records.allocations.map((row) => [row.beneficiary, row.amount.value]),
    totals: records.totals.map((total) => total.amount.value),
    themes: records.allocations.map((row) => row.theme?.name ?? null),
    codes: findings.map(({ code }) => code),
    checks: checks.map(({ status }) => status),
    statuses: records.allocations.map(({ id }) => verdicts.get(`${id}.amount`)?.status),
  };
}

const HEAD = `COMMUNE DE BELLECOMBE
Délibération n° 19-024 du 12 avril 2019
Le conseil municipal attribue à l'unanimité les subventions suivantes :
`;

describe('tables of text without columns', () => {
  it('takes each line as a name and its amount, closes them against the total, and says what was lost', () => {
    const { rows, totals, codes, checks } = read(`${HEAD}
Amicale des sapeurs-pompiers 1 500 €
APE École Jules-Ferry 600 €
Club des aînés « Les Jours Heureux » 1 100,00 €
Soit un total de 3 200 €
`);
    expect(rows).toEqual([
      ['Amicale des sapeurs-pompiers', 150_000],
      ['APE École Jules-Ferry', 60_000],
      ['Club des aînés « Les Jours Heureux »', 110_000],
    ]);
    expect(totals).toContain(320_000);
    expect(checks).not.toContain('fail');
    expect(codes).toContain('parse/columns-lost');
  });

  it('takes bars for columns where most lines have them, and headings for their meaning', () => {
    const { rows } = read(`${HEAD}
[Bénéficiaire | Objet | Montant voté
Vélo-club | Course cycliste | 750,00 €
{Judo club | Fonctionnement | 1 250,00 €
FCPE | Sortie scolaire 120,00 €
TOTAL 2 120,00 €
`);
    expect(rows).toEqual([
      ['Vélo-club', 75_000],
      ['Judo club', 125_000],
      ['FCPE', 12_000],
    ]);
  });

  it('joins names that wrap, and reads a line of its own as the title of what follows', () => {
    const { rows, themes } = read(`${HEAD}
SPORTS
Association pour le
développement du cyclisme 400 €
Tennis club 300 €
de Bellecombe
CULTURE
Harmonie municipale 900 €
Bibliothèque pour tous 100 €
Total 1 700 €
`);
    expect(rows).toEqual([
      ['Association pour le développement du cyclisme', 40_000],
      ['Tennis club de Bellecombe', 30_000],
      ['Harmonie municipale', 90_000],
      ['Bibliothèque pour tous', 10_000],
    ]);
    expect(themes.slice(2)).toEqual(['CULTURE', 'CULTURE']);
  });

  it('makes no rows of sentences, of a plan of financing, of prices', () => {
    for (const body of [
      'Le coût des travaux est estimé à 12 000 €\nLa part communale est de 4 000 €\nSoit un reste à charge de 8 000 €\n',
      'PLAN DE FINANCEMENT\nMontant des travaux HT 12 000,00 €\nDETR 4 000,00 €\nAutofinancement 8 000,00 €\nTOTAL 12 000,00 €\n',
      'TARIFS DE LA CANTINE\nRepas enfant 3,50 €\nRepas adulte 6,20 €\nGoûter 1,10 €\n',
    ]) {
      const { rows, codes } = read(
        `COMMUNE DE BELLECOMBE\nDélibération n° 19-025 du 12 avril 2019\nLe conseil municipal décide :\n${body}`,
      );
      expect(rows).toEqual([]);
      expect(codes).toContain('parse/no-allocation-table');
    }
  });

  it('is not used where the act holds a table with columns', () => {
    const { rows, codes } = read(`${HEAD}
Association            Montant
Tennis club            300 €
Judo club              200 €
Chorale                100 €
Total                  600 €
Rappel des autres dépenses
Fête du village 900 €
Feu d'artifice 800 €
Vin d'honneur 700 €
`);
    expect(rows.map(([name]) => name)).toEqual(['Tennis club', 'Judo club', 'Chorale']);
    expect(codes).not.toContain('parse/columns-lost');
  });
});
