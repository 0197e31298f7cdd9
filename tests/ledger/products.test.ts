import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract.ts';
import type { Extraction } from '../../src/model/extraction.ts';
import { defaultProfile } from '../../src/profiles/default.ts';
import { documentOf } from '../parse/make.ts';

const HEAD = `COMMUNE DE MARQUEBOIS
DÉLIBÉRATION DU CONSEIL MUNICIPAL
Séance du 3 mars 2025 - n° 2025-41
Objet : Attribution de subventions aux associations
`;
const DECIDES =
  "Le conseil municipal, après en avoir délibéré, décide d'attribuer les subventions suivantes :\n\n";

function read(text: string): Extraction {
  return extract(documentOf(HEAD + text), defaultProfile);
}

function roles({ ledger }: Extraction): string[] {
  return ledger.map(({ role, cents }) => `${role ?? '?'} ${String((cents ?? 0) / 100)}`);
}

describe('prices that rows multiply', () => {
  it('knows the price of one in a column by the amounts that it makes', () => {
    const extraction = read(`${DECIDES}Association                 Bénévoles   Niveau X      Montant attribué
Club de Judo de Valbrune    10          12,00 €       120,00 €
Amicale laïque d'Orsenne    7           12,00 €       84,00 €
TOTAL                                                 204,00 €
`);
    const prices = extraction.ledger.filter(({ cents }) => cents === 1200);
    expect(prices.map(({ reason }) => reason.code)).toEqual(['money/product', 'money/product']);
    expect(prices.map(({ role }) => role)).toEqual(['rate', 'rate']);
  });

  it('knows the price of one that a sentence states', () => {
    const extraction = read(`Chaque bénévole ouvre droit à 12,00 €.
${DECIDES}Association                 Bénévoles   Montant attribué
Club de Judo de Valbrune    10          120,00 €
Amicale laïque d'Orsenne    7           84,00 €
TOTAL                                   204,00 €
`);
    expect(extraction.ledger.find(({ cents }) => cents === 1200)?.role).toBe('rate');
  });

  it('leaves a price that one row does not follow without a place', () => {
    const extraction = read(`Chaque bénévole ouvre droit à 12,00 €.
${DECIDES}Association                 Bénévoles   Montant attribué
Club de Judo de Valbrune    10          120,00 €
Amicale laïque d'Orsenne    7           94,00 €
TOTAL                                   214,00 €
`);
    expect(extraction.ledger.find(({ cents }) => cents === 1200)?.reason.code).not.toBe('money/product');
  });

  it('makes a part of a column of bare numbers beside one of amounts', () => {
    const extraction = read(`${DECIDES}Association                 Fixe     Part B       Montant attribué
Club de Judo de Valbrune    100      120,00 €     220,00 €
Amicale laïque d'Orsenne    50       84,00 €      134,00 €
TOTAL                                             354,00 €
`);
    expect(roles(extraction)).toContain('part 120');
    expect(extraction.findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
  });
});

describe('parts and other money of rows', () => {
  it('makes a part of what is left when a price is multiplied', () => {
    const extraction =
      read(`${DECIDES}Association                 Socle      Bénévoles   Niveau X   Montant attribué
Club de Judo de Valbrune    250,00 €   86          5,00 €     680,00 €
Amicale laïque d'Orsenne    500,00 €   100         5,00 €     1 000,00 €
TOTAL                                                         1 680,00 €
`);
    expect(roles(extraction)).toEqual(expect.arrayContaining(['part 250', 'part 500', 'rate 5']));
    expect(extraction.findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
  });

  it('puts rows that the decision leaves aside outside it', () => {
    const extraction =
      read(`Le conseil municipal, après en avoir délibéré, accorde les subventions marquées « Aide » :

Organisme                   Nature          Montant
Club de Judo de Valbrune    Aide            250,00 €
Amicale laïque d'Orsenne    Aide            500,00 €
Syndicat fictif des eaux    Contribution    900,00 €
`);
    expect(roles(extraction)).toEqual(['grant 250', 'grant 500', 'outside 900']);
  });
});

describe('what pays a cost with the grant', () => {
  it('is of other funders where every row says so', () => {
    const extraction =
      read(`${DECIDES}Association                 Coût         Part A       Part B     Montant attribué
Club de Judo de Valbrune    1 000,00 €   500,00 €     250,00 €   250,00 €
Amicale laïque d'Orsenne    3 000,00 €   1 500,00 €   300,00 €   1 200,00 €
TOTAL                                                            1 450,00 €
`);
    expect(roles(extraction)).toEqual(
      expect.arrayContaining([
        'other-funder 500',
        'other-funder 250',
        'other-funder 1500',
        'other-funder 300',
      ]),
    );
    expect(extraction.findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
  });

  it('is open where one row says otherwise', () => {
    const extraction =
      read(`${DECIDES}Association                 Coût         Part A       Part B     Montant attribué
Club de Judo de Valbrune    1 000,00 €   500,00 €     250,00 €   250,00 €
Amicale laïque d'Orsenne    3 000,00 €   1 500,00 €   400,00 €   1 200,00 €
TOTAL                                                            1 450,00 €
`);
    expect(roles(extraction)).not.toContain('other-funder 500');
  });
});

describe('what stands near a list', () => {
  it('has its own words where it ends a sentence', () => {
    const extraction = read(`${DECIDES.trim()}
- Chorale de Montclar : 250 €
- Judo Club de Lorme : 300 €
Total : 550 €. M. Étienne EXEMPLE n'a pas pris part au vote.
3) Travaux
Le devis de réfection du préau s'élève à 50 000 € HT.
`);
    expect(roles(extraction)).toContain('cost 50000');
  });

  it('says again what four rows or more add up to', () => {
    const extraction =
      read(`Il est décidé d'affecter 1 450 € au programme et d'attribuer à chacun la part du tableau.

Association                 Montant attribué
Club de Judo de Valbrune    250,00 €
Amicale laïque d'Orsenne    700,00 €
Chorale de Montclar         300,00 €
Foyer de Corvaux            200,00 €
`);
    expect(roles(extraction)).toContain('restatement 1450');
  });
});

describe('what is said of the thing given', () => {
  it.each([
    [
      "3 400 € à l'Ensemble vocal de Valbrune pour l'achat de matériel, dont le coût est estimé à 6 800 €",
      'cost 6800',
    ],
    [
      "3 400 € à l'Ensemble vocal de Valbrune en vue de financer un achat ; devis présenté : 6 800 €",
      'cost 6800',
    ],
    ['3 400 € à la Chorale de Valbrune, sur une dépense subventionnable de 6 800 €', 'cost 6800'],
  ])('gives its amount another role than a grant: %s', (text, role) => {
    expect(roles(read(`${DECIDES.trim()}\n- ${text} ;\n`))).toEqual(['grant 3400', role]);
  });

  it('leaves what is given for a cost without that role', () => {
    const said = roles(
      read(
        `${DECIDES.trim()}\n- 3 400 € à l'Ensemble vocal de Valbrune, dont 1 400 € pour le coût de ses salles ;\n`,
      ),
    );
    expect(said).not.toContain('cost 1400');
  });
});

describe('a total that a sentence spends', () => {
  const TABLE = `Association                 Montant attribué
Club de Judo de Valbrune    1 500,00 €
Amicale laïque d'Orsenne    800,00 €
`;

  it.each([
    'La dépense de 2 300,00 € sera prélevée au chapitre 65 du budget.',
    'La dépense correspondante, soit 2 300,00 €, est imputée sur les crédits du chapitre 65.',
    'Les crédits nécessaires, soit 2 300,00 €, sont inscrits au budget.',
  ])('proves the rows: %s', (sentence) => {
    const { records, findings } = read(`${DECIDES}${TABLE}\n${sentence}\n`);
    expect(records.totals.map(({ amount }) => amount.value)).toEqual([230_000]);
    expect(findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
  });

  it('holds the rows against what the total has become', () => {
    const { findings } = read(`${DECIDES}${TABLE}\nLe total passe ainsi de 2 100,00 € à 2 300,00 €.\n`);
    expect(findings.map(({ code }) => code)).not.toContain('reconcile/unexplained');
  });

  it('takes no budget that they are taken from for it', () => {
    const { records } = read(
      `${DECIDES}${TABLE}\nMontant engagé : 2 300,00 € sur une enveloppe annuelle de 80 000,00 €.\n`,
    );
    expect(records.totals.map(({ amount }) => amount.value)).toEqual([230_000]);
  });

  it('asks where rows add up to another sum', () => {
    const { findings } = read(`${DECIDES}${TABLE}\nLa dépense de 2 900,00 € sera prélevée au chapitre 65.\n`);
    expect(findings.filter(({ severity }) => severity !== 'info')).not.toEqual([]);
  });

  it('takes no cost of a project for it', () => {
    const { records } = read(
      `Article 1 : ${DECIDES}${TABLE}\nArticle 2 : La dépense de 9 300,00 € engagée par le club pour sa salle a été présentée.\n`,
    );
    expect(records.totals).toEqual([]);
  });
});
