import { describe, expect, it } from 'vitest';
import { toResult } from '../../src/emit/to-result.ts';
import { summarise } from '../../src/emit/summary.ts';
import { extract } from '../../src/extract.ts';
import type { Extraction } from '../../src/model/extraction.ts';
import { defaultProfile } from '../../src/profiles/default.ts';
import { documentOf } from '../parse/make.ts';
import { origins } from '../support/extraction.ts';

const HEAD = `COMMUNE DE MARQUEBOIS
DÉLIBÉRATION DU CONSEIL MUNICIPAL
Séance du 3 mars 2025 - n° 2025-41
Objet : Attribution de subventions aux associations
Le conseil municipal, après en avoir délibéré, décide d'attribuer les subventions suivantes :

`;

const AE = `Association                 Montant attribué (AE)   CP 2025       CP 2026
Club de Judo de Valbrune    1 500,00 €              1 000,00 €    500,00 €
Amicale laïque d'Orsenne    800,00 €                600,00 €      200,00 €
TOTAL                       2 300,00 €              1 600,00 €    700,00 €
`;
const SUPPLEMENT = `Association                 Supplément attribué   Déjà acquis    Nouveau montant
Club de Judo de Valbrune    500,00 €              1 000,00 €     1 500,00 €
Amicale laïque d'Orsenne    200,00 €              600,00 €       800,00 €
TOTAL                       700,00 €              1 600,00 €     2 300,00 €
`;

function read(table: string): Extraction {
  return extract(documentOf(HEAD + table), defaultProfile);
}

/** What is told of each line's amounts, line by line. */
function rolesByLine({ ledger }: Extraction): (string | null)[][] {
  const lines = new Map<number | null, (string | null)[]>();
  for (const { role, source } of ledger) lines.set(source.line, [...(lines.get(source.line) ?? []), role]);
  return [...lines.values()];
}

describe('columns that others are made of', () => {
  it('gives kinds of aid beside their total a role, in the row of totals too', () => {
    const extraction = read(`Association                 Montant attribué    Part A        Part B
Club de Judo de Valbrune    1 500,00 €          1 000,00 €    500,00 €
Amicale laïque d'Orsenne    800,00 €            600,00 €      200,00 €
Chorale de Montclar         2 300,00 €          2 000,00 €    300,00 €
TOTAL                       4 600,00 €          3 600,00 €    1 000,00 €
`);
    expect(rolesByLine(extraction)).toEqual([
      ['grant', 'part', 'part'],
      ['grant', 'part', 'part'],
      ['grant', 'part', 'part'],
      ['total', 'total', 'total'],
    ]);
    const { reason } = extraction.ledger.find(({ role }) => role === 'part')!;
    expect(reason).toMatchObject({ code: 'money/column-sum', params: { others: ['Part B'] } });
  });

  it('gives payments over years a role beside the commitment', () => {
    expect(rolesByLine(read(AE))).toEqual([
      ['grant', 'part', 'part'],
      ['grant', 'part', 'part'],
      ['total', 'total', 'total'],
    ]);
  });

  it('tells a supplement from what it is added to and from the new whole', () => {
    expect(rolesByLine(read(SUPPLEMENT))).toEqual([
      ['grant', 'earlier', 'total'],
      ['grant', 'earlier', 'total'],
      ['total', 'earlier', 'total'],
    ]);
  });

  it('tells what is added to an earlier amount as a part of the new whole', () => {
    const extraction = read(`Association                 Montant initial    Avenant       Nouveau montant
Club de Judo de Valbrune    1 000,00 €         500,00 €      1 500,00 €
Amicale laïque d'Orsenne    600,00 €           200,00 €      800,00 €
TOTAL                       1 600,00 €         700,00 €      2 300,00 €
`);
    expect(rolesByLine(extraction).slice(0, 2)).toEqual([
      ['earlier', 'part', 'grant'],
      ['earlier', 'part', 'grant'],
    ]);
  });

  it('tells what is asked for beyond the grant as refused', () => {
    const extraction = read(`Association                 Montant demandé    Montant attribué    Différence
Club de Judo de Valbrune    1 500,00 €         1 000,00 €          500,00 €
Amicale laïque d'Orsenne    800,00 €           600,00 €            200,00 €
TOTAL                       2 300,00 €         1 600,00 €          700,00 €
`);
    expect(rolesByLine(extraction)).toEqual([
      ['requested', 'grant', 'refused'],
      ['requested', 'grant', 'refused'],
      ['requested', 'total', 'refused'],
    ]);
  });

  it('gives no role to a column that fails in one row', () => {
    const extraction = read(`Association                 Part A        Part B         Montant attribué
Club de Judo de Valbrune    1 000,00 €    500,00 €       1 500,00 €
Amicale laïque d'Orsenne    600,00 €      200,00 €       800,00 €
Chorale de Montclar         2 000,00 €    900,00 €       2 300,00 €
TOTAL                       3 600,00 €    1 600,00 €     4 600,00 €
`);
    expect(rolesByLine(extraction).flat()).not.toContain('part');
    expect(summarise(toResult(extraction, origins(), 'fr')).exitCode).not.toBe(0);
  });
});
