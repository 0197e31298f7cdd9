import { describe, expect, it } from 'vitest';
import { toResult } from '../../src/emit/to-result.ts';
import { summarise } from '../../src/emit/summary.ts';
import { extract } from '../../src/extract.ts';
import { countsIn } from '../../src/meaning/announced.ts';
import { defaultProfile } from '../../src/profiles/default.ts';
import { documentOf } from '../parse/make.ts';
import { origins } from '../support/extraction.ts';

const ROWS = `Association                    Montant
Club de Judo de Valbrune       1 500,00 €
Amicale laïque d'Orsenne       800,00 €
Chorale de Montclar            2 300,00 €
`;

function read(counted: string, total = '4 600,00', rows = ROWS, subject = 'Subventions aux associations') {
  const text = `COMMUNE DE MARQUEBOIS
DÉLIBÉRATION DU CONSEIL MUNICIPAL
Séance du 3 mars 2025 - n° 2025-41
Objet : ${subject}
Le conseil municipal, après en avoir délibéré, décide d'attribuer les subventions suivantes ${counted} :

${rows}TOTAL                          ${total} €
`;
  return toResult(extract(documentOf(text), defaultProfile), origins(), 'fr');
}

const counts = ({ checks }: ReturnType<typeof read>): string[] =>
  checks
    .filter(({ kind }) => kind === 'count')
    .map(({ status, stated, computed }) => `${status} ${stated} ${computed}`);

describe('counts in a text', () => {
  it.each([
    ['les 22 projets', [22]],
    ['aux quatorze (14) associations suivantes', [14]],
    ['vingt et un dossiers', [21]],
    ['à quatre-vingt-dix-huit communes', [98]],
    ['aux 14 associations sportives et aux huit clubs', [14, 8]],
    ['quatorze (15) associations', []],
    ['3 associations dont 2 clubs', [3]],
    ['parmi les 30 dossiers reçus', []],
    ['12 % des associations', []],
    ['une association', []],
    ['1 000 projets', []],
  ])('%s', (text, expected) => {
    expect(countsIn(text, defaultProfile).map(({ count }) => count)).toEqual(expected);
  });
});

describe('a count that the act announces', () => {
  it.each(['aux trois associations', 'aux 3 associations ci-dessous'])('holds: %s', (counted) => {
    const result = read(counted);
    expect(counts(result)).toEqual(['pass 3 3']);
    expect(summarise(result).exitCode).toBe(0);
  });

  it('covers no row: an act without a total is not wholly proved by it', () => {
    const text = read('aux trois associations').allocations.length;
    expect(text).toBe(3);
    const evidence = read('aux trois associations').checks.filter(({ kind }) => kind === 'count');
    expect(evidence.flatMap((check) => check.evidence)).toEqual([]);
  });

  it('tells both counts where they differ, and is no clean act', () => {
    const result = read('aux 4 associations');
    expect(result.findings.find(({ code }) => code === 'reconcile/count-differs')).toMatchObject({
      severity: 'warning',
      expected: '4',
      actual: '3',
    });
    expect(summarise(result).exitCode).toBe(1);
  });

  it('makes a missing row the first explanation of a gap', () => {
    const result = read('aux 4 associations', '5 000,00');
    const [first] = result.findings.filter(({ severity }) => severity === 'error');
    expect(first).toMatchObject({ code: 'reconcile/missing-counted' });
    expect(first!.message).toMatch(/il manque 400,00\s€ ; l’acte annonce «\s4 associations\s»/u);
    expect(counts(read('aux 3 associations', '5 000,00'))).toEqual(['pass 3 3']);
  });

  it('is read in the subject, and of several the sum is the list’s', () => {
    expect(counts(read('', '4 600,00', ROWS, 'Subventions à 5 associations'))).toEqual(['fail 5 3']);
    expect(counts(read('aux 2 associations et au club, soit 3 subventions'))).toContain('pass 3 3');
    expect(counts(read('aux 2 associations culturelles et à 1 association'))).toEqual([]);
  });

  it('counts names where a name stands twice', () => {
    const rows = `${ROWS}Chorale de Montclar            400,00 €\n`;
    expect(counts(read('aux 3 associations', '5 000,00', rows))).toEqual(['pass 3 3']);
    expect(counts(read('pour 3 projets', '5 000,00', rows))).toEqual(['fail 3 4']);
  });
});

describe('a gap where something is missing', () => {
  it('offers no doubled row', () => {
    const { findings } = read('', '9 999,99');
    const gaps = findings.filter(({ code }) => code.startsWith('reconcile/'));
    expect(gaps.length).toBeGreaterThan(0);
    for (const { message } of gaps) {
      expect(message).toMatch(/il manque/u);
      expect(message).not.toMatch(/double|de trop|deux fois/u);
    }
  });
});
