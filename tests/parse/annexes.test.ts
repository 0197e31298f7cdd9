import { describe, expect, it } from 'vitest';
import type { Section } from '../../src/model/section.ts';
import { parseBudget } from '../../src/parse/budget/index.ts';
import { parseOperations } from '../../src/parse/operations.ts';
import { parseProgrammes } from '../../src/parse/programmes/index.ts';
import { parseReportTotals } from '../../src/parse/report-totals.ts';
import { defaultProfile } from '../../src/profiles/default.ts';
import { linesOf, NONE, tableOf } from './make.ts';

const section = (text: string, rest: Partial<Section> = {}): Section => ({
  kind: 'annex',
  number: '2',
  title: 'Thématique 1 Lien social',
  pages: [1],
  lines: linesOf(text),
  tables: [],
  ...rest,
});
const value = (figure: { value: number | null } | null): number | null => figure?.value ?? null;

describe('operations in prose', () => {
  const read = (text: string) => parseOperations([section(text)], defaultProfile, NONE);

  it('reads code, name, amount, structures, quantities and period', () => {
    const [one] = read(`Annexe 2
Thématique 1
Lien social

Opération 1 : Ateliers de quartier (dispositif 1.1)

Il est proposé de financer 12 structures pour un
montant total de 58 080 € et 1 796 places d'accueil ainsi que 21,66 ETP, sur la période du 1¢" janvier au
30 juin 2025.`);
    expect(one).toMatchObject({
      id: 'o1',
      code: '1',
      themeCode: '1',
      name: 'Ateliers de quartier',
      amount: { value: 5808000, text: '58 080 €' },
      beneficiaries: { value: 12000 },
      quantities: [
        { figure: { value: 1796000 }, unit: 'places' },
        { figure: { value: 21660 }, unit: 'ETP' },
      ],
      period: { from: '2025-01-01', to: '2025-06-30' },
      parts: [],
    });
  });

  it('reads names on several lines, complementary operations, and leaves asides out', () => {
    const read2 = read(`Opération 2 : dispositif « Accueil des jeunes enfants de familles
éloignées » (dispositif

1.2)

Il est proposé de financer 1 structure pour un montant de 1 000 €.

Eléments complémentaires à l'appel à projet

Une aide de 9 000 € est rappelée.

Opération complémentaire 1 : Fonds de secours (non soumis
à l'appel à projet)

Il est proposé de financer la Caisse pour un montant total de 500 €, sur la période du 1er juillet
2025 au 31 décembre 2025. La convention couvre la période qui court du 1er juillet 2025 au 31 décembre 2027.`);
    expect(read2.map((one) => [one.code, one.name, value(one.amount), one.period])).toEqual([
      ['2', 'Accueil des jeunes enfants de familles éloignées', 100000, null],
      [
        'C1',
        "Fonds de secours (non soumis à l'appel à projet)",
        50000,
        { from: '2025-07-01', to: '2025-12-31' },
      ],
    ]);
  });

  it('keeps apart the paragraphs that have their own amounts', () => {
    const [one] = read(`Opération 3 : Accompagnement

Concernant la nouvelle formule, il est proposé de financer 7 structures à hauteur de 2,5 ETP pour un
montant de 7 030 €.

Il est également proposé de prolonger 4 structures, pour un montant de 5 000
€ par voie d'avenant.

Concernant l'accueil global, il est proposé de financer 40 structures pour un montant total de 8 160 €.`);
    expect(one!.amount).toBeNull();
    expect(one!.parts.map((part) => [value(part.amount), value(part.beneficiaries)])).toEqual([
      [703000, 7000],
      [500000, 4000],
      [816000, 40000],
    ]);
    expect(one!.parts[0]!.label).toBe('nouvelle formule');
    expect(one!.parts[2]!.label).toBe('accueil global');
  });

  it('takes the total, not the rate beside it', () => {
    const [one] = read(`Opération 1 : Soutien
Il est proposé de financer 8 structures pour un montant total de 400 000 €, soit 200 000 € par an.`);
    expect(value(one!.amount)).toBe(40000000);
  });

  it.each([
    ['Opération 1 : Logement des jeunes (dispositif 4.6) ‘', 'Logement des jeunes'],
    ['Opération 1 : Logement des jeunes (urgence) . |', 'Logement des jeunes (urgence)'],
  ])('takes specks that stand alone at the end for no part of a name: %s', (heading, name) => {
    const [one] = read(`${heading}
Il est proposé de financer 8 structures pour un montant total de 400 000 €.`);
    expect(one!.name).toBe(name);
  });

  it('is not held up by many signs in a heading', () => {
    const signs = ' --'.repeat(40);
    const [one] = read(`Opération 1 : Logement${signs} des jeunes ‘
Il est proposé de financer 8 structures pour un montant total de 400 000 €.`);
    expect(one!.name).toBe(`Logement${signs} des jeunes`);
  });

  it('invents none from a table, a form or a sentence', () => {
    expect(
      read(`Opération 1 : Soutien
Club de voile 12 44 000,00 € Convention type
TOTAL 44 000,00 €
Une opération 2 est évoquée.
Opération 4 : Intitulé de l'opération`),
    ).toEqual([]);
  });
});

describe('programmes', () => {
  it('reads ruled tables: themes that span rows, codes before names, rows cut by a page', () => {
    const first = tableOf(
      [
        ['', 'Dispositif', 'Période', 'Descriptif', 'Bilan 2024'],
        ['Thématique 1', '1.1 Ateliers', '01/01/2025 au\n30/06/2025', 'Des ateliers.', '12 ateliers.'],
        ['', '1.2 Visites', '2025', 'Des visites', 'Bilan en cours'],
      ],
      { '1,0': { rowSpan: 2 } },
    );
    const second = tableOf([
      ['', '', '', 'à domicile.', ''],
      ['Thématique 2', '2.1 Logement', '2025', 'Un toit.', 'Néant'],
    ]);
    const { records } = parseProgrammes([section('', { tables: [first, second] })], defaultProfile, NONE);
    expect(
      records.map((one) => [one.code, one.theme, one.name, one.period, one.description, one.results]),
    ).toEqual([
      ['1.1', 'Thématique 1', 'Ateliers', '01/01/2025 au 30/06/2025', 'Des ateliers.', '12 ateliers.'],
      ['1.2', 'Thématique 1', 'Visites', '2025', 'Des visites à domicile.', 'Bilan en cours'],
      ['2.1', 'Thématique 2', 'Logement', '2025', 'Un toit.', 'Néant'],
    ]);
  });

  const prose = section(
    `Opération 1 : Ateliers de quartier (dispositif 1.1)

Il est proposé de financer 2 structures pour un montant total de 20 €.

Opération 2 : Visites à domicile des aînés (dispositif 1.3)

Il est proposé de financer 2 structures pour un montant total de 10 €.`,
    { number: '2' },
  );
  const scrambled = (text: string) =>
    parseProgrammes(
      [section(text, { number: '1', title: "DISPOSITIFS DE L'APPEL A PROJETS" }), prose],
      defaultProfile,
      NONE,
    );

  it('reads what is left of a table in text, gives lost codes where the order leaves no choice, and says so', () => {
    const { records, findings } = scrambled(`Annexe 1- DISPOSITIFS DE L'APPEL A PROJETS

Ateliers de quartier

01/01/2025 au
30/06/2025

Ces ateliers réunissent les habitants autour d'un projet commun, une fois par semaine.

En 2024, 81 ateliers ont eu lieu.

Potagers partagés

2025

Des parcelles sont prêtées aux familles qui en font la demande auprès de la mairie.

Bilan en cours de réalisation

domicile des aînés

01/02/25 au 31/12/25

Des bénévoles rendent visite aux aînés qui vivent seuls, à leur demande et chez eux.

Au 31 décembre 2024, 40 visites ont été faites.`);
    expect(records.map((one) => [one.code, one.name, one.period])).toEqual([
      ['1.1', 'Ateliers de quartier', '01/01/2025 au 30/06/2025'],
      ['1.2', 'Potagers partagés', '2025'],
      ['1.3', 'Visites à domicile des aînés', '01/02/25 au 31/12/25'],
    ]);
    expect(records[0]!.results).toBe('En 2024, 81 ateliers ont eu lieu.');
    expect(records[2]!.description).toMatch(/^Des bénévoles/u);
    expect(findings.map((one) => one.code)).toEqual(['parse/programme-codes-deduced']);
  });

  it('drops no text where cells came apart, and says which programmes are mixed', () => {
    const { records, findings } = scrambled(`Annexe 1- DISPOSITIFS

Ateliers de quartier

Visites à domicile des aînés

2025

2026

Ces ateliers réunissent les habitants autour d'un projet commun, une fois par semaine.

Des bénévoles rendent visite aux aînés qui vivent seuls, à leur demande et chez eux.

Un troisième texte dont nul ne sait plus de quel dispositif il parle, mais qui est là.`);
    expect(records.map((one) => [one.code, one.period])).toEqual([
      ['1.1', '2025'],
      ['1.3', '2026'],
    ]);
    expect(records[0]!.description).toContain('Un troisième texte');
    expect(findings.map((one) => one.code)).toEqual(['parse/programmes-mixed']);
  });

  it('finds none in an annex of another kind', () => {
    expect(scrambled('').records).toEqual([]);
    expect(
      parseProgrammes(
        [section('Convention\n2025\n\n2026\n\nEntre les soussignés.', { title: 'Convention type' })],
        defaultProfile,
        NONE,
      ).records,
    ).toEqual([]);
  });
});

describe('budget lines', () => {
  const decision = (
    text: string,
    tables: Section['tables'] = [],
    kind: Section['kind'] = 'decision',
  ): Section => section(text, { kind, tables });

  it('reads ruled tables, a ruined figure kept as text, a total apart', () => {
    const table = tableOf([
      [
        'Code Opération',
        'Imputation budgétaire',
        'Libellé Opération',
        'AE €',
        'Disponible €',
        'Proposition €',
        'Solde €',
      ],
      [
        'C01-1',
        '6568/93446',
        'Aide aux\nfamilles',
        '7 902 850,00',
        '7902 850,00',
        '6 110 935,00',
        '1 791 915,00',
      ],
      ['C01-2', '6568/93444', 'Jeunes', '5 ga3 990 09', '100,00', '60,00', '40,00'],
      ['', '', 'TOTAL', '', '', '6 110 995,00', ''],
    ]);
    const { records, totals, findings } = parseBudget([decision('', [table], 'report')], NONE);
    expect(records.map((one) => [one.id, one.part, one.code, one.account, one.label])).toEqual([
      ['b1', 'report', 'C01-1', '6568/93446', 'Aide aux familles'],
      ['b2', 'report', 'C01-2', '6568/93444', 'Jeunes'],
    ]);
    expect(
      [records[0]!.authorised, records[0]!.available, records[0]!.proposed, records[0]!.balance].map(value),
    ).toEqual([790285000, 790285000, 611093500, 179191500]);
    expect(records[1]!.authorised).toMatchObject({ value: null, text: '5 ga3 990 09' });
    expect(totals.map((one) => [one.part, value(one.amount)])).toEqual([['budget', 611099500]]);
    expect(findings).toHaveLength(0 + 1);
  });

  it('joins chapter, nature and function in columns of their own', () => {
    const table = tableOf([
      ['Chapitre', 'Nature', 'Fonction', 'Montant'],
      ['65', '65748', '33', '12 000,00 €'],
    ]);
    expect(parseBudget([decision('', [table])], NONE).records).toMatchObject([
      { part: 'article', account: '65/65748/33', proposed: { value: 1200000 } },
    ]);
  });

  it('takes no table of grants for a budget', () => {
    const table = tableOf([
      ['Code', 'Association', 'Montant'],
      ['12', 'Club de voile', '12 000,00 €'],
    ]);
    expect(parseBudget([decision('', [table])], NONE).records).toEqual([]);
  });

  it('guesses no column when two figures of a row are lost', () => {
    const { records } = parseBudget(
      [
        decision(`Les dépenses sont imputées comme suit :
Code Imputation Libellé AE € Disponible € Proposition € Solde €
C01-1 6568/93446 Aide aux familles 100,00 40,00`),
      ],
      NONE,
    );
    const [one] = records;
    expect([one!.authorised, one!.available, one!.proposed, one!.balance].map(value)).toEqual([
      null,
      null,
      null,
      null,
    ]);
    expect(one!.balance!.text).toBe('40,00');
  });

  it.each([
    [
      'Article 2 : la dépense est imputée au chapitre 65, article 6574, fonction 33 du budget.',
      null,
      '65/6574/33',
      null,
    ],
    ['Article 2 : de prélever 500 € sur la ligne de crédit 4021, nature 65748.', '4021', '65748', null],
    ['Article 2 : les crédits, soit un montant de 500 €, sont inscrits au chapitre 204.', null, '204', 50000],
  ])('in prose: %s', (text, code, account, amount) => {
    const { records } = parseBudget([decision(`Article 1 : de signer.\n${text}`)], NONE);
    expect(records).toHaveLength(1);
    expect(records[0]).toMatchObject({ code, account });
    if (amount !== null) expect(value(records[0]!.proposed)).toBe(amount);
  });

  it('takes no article of the act for an account', () => {
    expect(
      parseBudget(
        [decision('Article 1 : de signer.\nArticle 2 : la dépense de l’article 1 est imputée au budget.')],
        NONE,
      ).records,
    ).toEqual([]);
  });
});

describe('totals of the report', () => {
  const totals = (text: string) =>
    parseReportTotals(
      [section(text, { kind: 'report', number: null, title: null })],
      defaultProfile,
      NONE,
    ).map((one) => [one.scope, one.themeCode, one.operationCode, value(one.amount), one.budgeted]);

  it('belong to the theme named last, another fund apart', () => {
    expect(
      totals(`Thématique 1 : Lien social :
5 dispositifs sont proposés pour un total de 6 110 € (Annexes 2 et 7).
Thématique 2 : Logement :
2 dispositifs sont proposés pour un total de 600 000 € sur le budget
départemental ainsi que 7 dispositifs (hors
financement du fonds : soit 2 165 033.66 €) - (Annexes 3 et 7).
III. Conclusion
— De valider les dispositifs de la thématique 1 pour un montant total de 6
110 €, ainsi que la répartition.`),
    ).toEqual([
      ['theme', '1', null, 611000, true],
      ['theme', '2', null, 60000000, true],
      ['theme', '2', null, 216503366, false],
      ['theme', '1', null, 611000, true],
    ]);
  });

  it('belong to the act where no theme is named, past years left out', () => {
    expect(
      totals(`En 2024, les aides ont été versées pour un montant total de 98 720 euros.
Il vous est proposé d'attribuer ces aides, pour un montant global de 12 000 €.`),
    ).toEqual([['document', null, null, 1200000, true]]);
  });
});
