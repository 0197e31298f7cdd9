/** What tables mean: made-up acts of one table, by what is decided and by what stands over it. */
import { rowsEvidence } from '../../src/meaning/evidence.ts';
import { describe, expect, test } from 'vitest';
import { recapitulations } from '../../src/meaning/restated.ts';
import type { Extraction } from '../../src/model/extraction.ts';
import { defaultProfile } from '../../src/profiles/default.ts';
import type { AllocationRecord, TableRecord } from '../../src/model/records.ts';
import { processSource } from '../../src/process.ts';

interface Parts {
  readonly decides?: string;
  readonly lead?: string;
  readonly headings?: readonly string[];
  readonly rows?: readonly (readonly string[])[];
}

const ROWS = [
  ['Club de Judo de Valbrune', '1 500,00 €'],
  ['Amicale laïque d’Orsenne', '800,00 €'],
  ['Chorale de Montclar', '2 300,00 €'],
  ['TOTAL', '4 600,00 €'],
];

async function read({
  decides = '',
  lead = '',
  headings = ['Montant'],
  rows = ROWS,
}: Parts): Promise<Extraction> {
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell) => cell.padEnd(34))
      .join('')
      .trimEnd();
  const text = [
    'VILLE D’EXEMPLEVILLE',
    'Séance du 3 mars 2025 - Délibération n° 2025-041',
    '',
    'Vu le code général des collectivités territoriales ;',
    '',
    'Le conseil municipal, après en avoir délibéré, à l’unanimité,',
    `DÉCIDE ${decides}`,
    '',
    lead,
    '',
    line(['Association', ...headings]),
    ...rows.map(line),
    '',
    'Pour extrait conforme, le maire, Camille EXEMPLE.',
  ].join('\n');
  const [act] = await processSource(new TextEncoder().encode(text));
  return act!.extraction;
}

const GRANTS = 'd’attribuer les subventions suivantes.';
const amounts = ({ records }: Extraction): unknown[] => records.allocations.map(({ amount }) => amount.value);
const warnings = ({ findings }: Extraction): string[] =>
  findings.filter(({ severity }) => severity !== 'info').map(({ code }) => code);

describe('a table of grants', () => {
  test.each([
    GRANTS,
    'd’allouer les aides ci-dessous aux associations.',
    'que les subventions suivantes sont octroyées aux clubs.',
    'd’autoriser le maire à verser les subventions ci-dessous.',
  ])('is what is granted where the act decides so: %s', async (decides) => {
    const out = await read({ decides });
    expect(amounts(out)).toEqual([150_000, 80_000, 230_000]);
    expect(out.records.tables).toMatchObject([{ kind: 'grants', decided: true }]);
    expect(warnings(out)).toEqual([]);
  });

  test('is asked about once where nothing says what it is', async () => {
    const out = await read({ decides: 'd’acquérir les parcelles des propriétaires suivants.' });
    expect(amounts(out)).toHaveLength(3);
    expect(out.records.tables).toMatchObject([{ kind: 'grants', decided: false }]);
    expect(warnings(out)).toEqual(['meaning/undecided']);
    expect([...out.verdicts.values()].map(({ status }) => status)).not.toContain('proved');
  });

  test.each([
    ['in another currency', { headings: ['Montant en CHF'] }],
    ['in thousands, as a heading says', { headings: ['Montant (k€)'] }],
    ['in thousands, as is written above', { lead: 'Montants exprimés en milliers d’euros' }],
  ])('is asked about where its cells are in euros and it is said to be %s', async (_, parts) => {
    const out = await read({ decides: GRANTS, ...parts });
    expect(warnings(out)).toEqual(['meaning/unit-open']);
  });
});

describe('a table grants nothing', () => {
  test.each([
    ['requested', 'de solliciter une subvention auprès des organismes suivants.'],
    ['requested', 'd’approuver le plan de financement ci-dessous.'],
    ['refused', 'de ne pas donner suite aux demandes suivantes.'],
    ['earlier', 'de prendre acte du rapport sur les subventions attribuées en 2024.'],
    ['withdrawn', 'de retirer les subventions attribuées en 2023.'],
    ['claim', 'd’admettre en non-valeur les créances suivantes.'],
    ['guarantee', 'de garantir les emprunts contractés par les organismes suivants.'],
    ['gift', 'd’accepter les libéralités ci-après.'],
    ['contract', 'd’attribuer les lots du marché comme suit.'],
    ['price', 'de fixer les tarifs des salles.'],
    ['allowance', 'd’octroyer les indemnités de fonction suivantes.'],
  ])('that the act decides to be of kind %s: %s', async (kind, decides) => {
    const out = await read({ decides });
    expect(amounts(out)).toEqual([]);
    expect(out.records.others).toMatchObject(
      ROWS.slice(0, 3).map(([beneficiary]) => ({ kind, beneficiary })),
    );
    expect(warnings(out)).toEqual(['meaning/nothing-granted']);
  });

  test.each([
    ['refused', 'Dossiers inéligibles'],
    ['earlier', 'Rappel des subventions 2024'],
    ['funding-plan', 'Plan de financement prévisionnel'],
    ['replaced', 'Au lieu de :'],
  ])('that its title calls %s, whatever the act decides', async (kind, lead) => {
    const out = await read({ decides: GRANTS, lead });
    expect(amounts(out)).toEqual([]);
    expect(new Set(out.records.others.map((one) => one.kind))).toEqual(new Set([kind]));
  });
});

describe('of several columns of money', () => {
  const columns = async (headings: readonly string[], pick: number): Promise<[unknown[], boolean]> => {
    const values = [150_000, 80_000, 230_000];
    const rows = ROWS.slice(0, 3).map(([name], row) => [
      name!,
      ...headings.map((_, column) => `${String((values[row]! + (column - pick) * 70_000) / 100)},00 €`),
    ]);
    const out = await read({ decides: GRANTS, headings, rows });
    return [amounts(out), out.records.tables[0]!.contested];
  };

  test.each([
    [['Demandé', 'Voté'], 1],
    [['Subvention 2024', 'Subvention 2025'], 1],
    [['Proposition', 'Montant accordé'], 1],
  ])('the one that %j calls granted is taken', async (headings, pick) => {
    expect(await columns(headings, pick)).toEqual([[150_000, 80_000, 230_000], false]);
  });

  test.each([[['Demandé', 'Arbitrage'], 1]])(
    'one under an unknown heading is taken and asked about: %j',
    async (headings, pick) => {
      expect(await columns(headings, pick)).toEqual([[150_000, 80_000, 230_000], true]);
    },
  );
});

describe('a row', () => {
  test('that is refused in a cell of its own, or carries a sum forward, is kept apart', async () => {
    const out = await read({
      decides: GRANTS,
      headings: ['Montant', 'Avis'],
      rows: [
        ['Club de Judo de Valbrune', '1 500,00 €', 'Favorable'],
        ['Amicale laïque d’Orsenne', '800,00 €', 'Rejet'],
        ['À reporter', '2 300,00 €', ''],
        ['Chorale de Montclar', '2 300,00 €', 'Favorable'],
      ],
    });
    expect(amounts(out)).toEqual([150_000, 230_000]);
    expect(out.records.others.map(({ kind }) => kind)).toEqual(['refused', 'recapitulation']);
  });
});

/** A whole act from its paragraphs; the first of them is its subject. */
async function act(subject: string, paragraphs: readonly string[]): Promise<Extraction> {
  const text = [
    'VILLE D’EXEMPLEVILLE',
    'Délibération n° 2025-041',
    '',
    `Objet : ${subject}`,
    '',
    ...paragraphs,
  ];
  const [read] = await processSource(new TextEncoder().encode(text.join('\n\n')));
  return read!.extraction;
}

const TABLE = [
  'Organisme                Montant',
  'Club de Judo           1 500,00 €',
  'Chorale                  800,00 €',
].join('\n');
const BODY = 'Le conseil municipal, après en avoir délibéré,';

describe('who gives and who receives', () => {
  test.each([
    ['gift', 'APPROUVE les subventions accordées à la commune pour 2025 :'],
    ['gift', 'APPROUVE les aides attribuées par la Région :'],
    ['gift', 'La Région accorde les aides suivantes :'],
    ['grants', 'APPROUVE les subventions attribuées par la commune aux associations :'],
    ['grants', 'ACCORDE à la commune de Valmont et à la chorale les aides suivantes :'],
  ])('is %s where an act says: %s', async (kind, words) => {
    const { records } = await act('finances', [BODY, words, TABLE]);
    expect(records.tables).toMatchObject([{ kind }]);
  });
});

describe('what is decided in other words', () => {
  test.each([
    ['grants', 'ADOPTE le tableau des subventions :'],
    ['grants', 'SE PRONONCE FAVORABLEMENT sur l’attribution des aides suivantes :'],
    ['grants', 'DIT que les dotations suivantes seront versées aux clubs :'],
    ['grants', 'PARTICIPE au financement des actions de :'],
    ['allowance', 'APPROUVE le versement des cotisations suivantes :'],
    ['claim', 'ÉMET un avis favorable à l’admission en non-valeur des sommes suivantes :'],
    ['guarantee', 'SE PRONONCE favorablement sur la garantie des prêts suivants :'],
    ['contract', 'AUTORISE l’achat auprès des fournisseurs suivants :'],
  ])('is %s: %s', async (kind, words) => {
    const { records } = await act('finances', [BODY, words, TABLE]);
    expect(records.tables).toMatchObject([{ kind, decided: true }]);
  });

  test.each([
    ['grants', 'subventions aux associations'],
    ['requested', 'demandes de subventions auprès de l’État'],
    ['claim', 'admission en non-valeur'],
  ])('is %s by the subject line alone: %s', async (kind, subject) => {
    const { records } = await act(subject, [BODY, 'FIXE comme suit les montants :', TABLE]);
    expect(records.tables).toMatchObject([{ kind, decided: true }]);
  });

  test('is an allowance where the rows name the mayor and deputies', async () => {
    const rows = TABLE.replace('Club de Judo', 'M. Modèle, maire').replace('Chorale', '1er adjoint');
    const { records } = await act('finances', [BODY, 'FIXE comme suit les montants :', rows]);
    expect(records.others.map(({ kind }) => kind)).toEqual(['allowance', 'allowance']);
  });
});

describe('units', () => {
  const rows = (values: readonly string[]): string =>
    [
      'Organisme                Montant',
      ...['Club de Judo', 'Chorale', 'Total'].map((name, at) => name.padEnd(25) + values[at]!),
    ].join('\n');
  const K = rows(['1,5', '0,8', '2,3']);
  const DECIDE = 'DÉCIDE d’attribuer les subventions suivantes :';

  test.each([
    ['right above it', [BODY, DECIDE, '(en milliers d’euros)', K]],
    ['in a title with a year', [BODY, DECIDE, 'Dotations 2025 (en milliers d’euros)', K]],
    ['in a title with a sign', [BODY, DECIDE, 'Dotations 2025 (k€)', K]],
    ['right below it', [BODY, DECIDE, K, 'Montants en K€']],
    ['in its heading', [BODY, DECIDE, K.replace('Montant', 'Montant (k€)')]],
    ['for the whole act', ['Les montants sont exprimés en milliers d’euros.', BODY, DECIDE, K]],
  ])('amounts in thousands are counted in euros where that is said %s', async (_, paragraphs) => {
    const out = await act('subventions', paragraphs);
    expect(amounts(out)).toEqual([150_000, 80_000]);
    expect(out.records.allocations.map(({ source }) => source.text)).toEqual([
      expect.stringMatching(/1,5$/u),
      expect.stringMatching(/0,8$/u),
    ]);
    expect(out.records.totals.map(({ amount }) => amount.value)).toContain(230_000);
    expect(out.checks.filter(({ status }) => status === 'fail')).toEqual([]);
    expect(warnings(out)).toEqual([]);
  });

  test('that the cells and the line above say otherwise is asked about', async () => {
    const euros = rows(['1 500,00 €', '800,00 €', '2 300,00 €']);
    const out = await act('subventions', [BODY, DECIDE, '(en milliers d’euros)', euros]);
    expect(warnings(out)).toEqual(['meaning/unit-open']);
  });

  test('tenths of a euro are asked about where nothing says in what amounts are', async () => {
    const out = await act('subventions', [BODY, DECIDE, K]);
    expect(warnings(out)).toEqual(['meaning/unit-open']);
  });

  test('millions of another budget are no unit of a table', async () => {
    const euros = rows(['1 500,00 €', '800,00 €', '2 300,00 €']);
    const out = await act('subventions', ['Le budget est de 12 millions d’euros.', BODY, DECIDE, euros]);
    expect(amounts(out)).toEqual([150_000, 80_000]);
    expect(out.records.tables).toMatchObject([{ kind: 'grants', decided: true }]);
  });

  test.each([
    [
      'a heading',
      [BODY, DECIDE, rows(["20'410.80", "1'200.—", "21'610.80"]).replace('Montant', 'Montant CHF')],
    ],
    [
      'the decision',
      [
        BODY,
        'DÉCIDE d’attribuer les subventions suivantes, en francs pacifiques :',
        rows(['20 000', '8 000', '28 000']),
      ],
    ],
  ])('another currency in %s is said once, and never euro', async (_, paragraphs) => {
    const out = await act('subventions', paragraphs);
    expect(amounts(out)).toEqual([]);
    expect(out.records.tables).toMatchObject([{ kind: 'foreign' }]);
    expect(warnings(out)).toEqual(['meaning/foreign']);
  });
});

describe('an act that corrects another', () => {
  const table = (one: string, two: string): string =>
    [
      'Organisme                Montant',
      `Club de Judo             ${one.padStart(10)}`,
      `Chorale                  ${two.padStart(10)}`,
    ].join('\n');
  test.each([
    ['Au lieu de :', 'Lire :'],
    ['Au lieu de lire le tableau qui suit\n\nvoté par erreur le 3 mars :', 'Il convient de lire :'],
    ['Tableau initial', 'Tableau rectifié'],
  ])('keeps what stood there apart: %s', async (old, now) => {
    const out = await act('rectification d’une erreur matérielle', [
      BODY,
      'DÉCIDE de remplacer le tableau annexé à la délibération du 3 mars.',
      old,
      table('1 400,00 €', '700,00 €'),
      now,
      table('1 500,00 €', '800,00 €'),
    ]);
    expect(amounts(out)).toEqual([150_000, 80_000]);
    expect(out.records.others.map(({ kind, amount }) => [kind, amount.value])).toEqual([
      ['replaced', 140_000],
      ['replaced', 70_000],
    ]);
  });

  test('reads an association called after reading as any other', async () => {
    const out = await act('rectification', [
      BODY,
      'DÉCIDE de modifier le tableau des subventions et de les attribuer ainsi :',
      table('1 400,00 €', '700,00 €').replace('Club de Judo ', 'Lire et rire '),
    ]);
    expect(amounts(out)).toEqual([140_000, 70_000]);
  });
});

test('a table whose rows are what other tables add up to is a recapitulation without being called one', () => {
  const tables = ['g1', 'g2', 'g3'].map((id) => ({ id, kind: 'grants' })) as unknown as TableRecord[];
  const rows = (amountsBy: Readonly<Record<string, readonly number[]>>): AllocationRecord[] =>
    Object.entries(amountsBy).flatMap(([table, values]) =>
      values.map((value) => ({ table, annex: null, theme: null, operation: null, amount: { value } })),
    ) as unknown as AllocationRecord[];
  const sums = (amountsBy: Readonly<Record<string, readonly number[]>>): string[] => [
    ...recapitulations(tables, rows(amountsBy)),
  ];
  expect(sums({ g1: [2300, 1150], g2: [1500, 800], g3: [750, 400] })).toEqual(['g1']);
  expect(sums({ g1: [1500, 800], g2: [750, 400], g3: [1150, 2300] })).toEqual(['g3']);
  expect(sums({ g1: [2300, 1151], g2: [1500, 800], g3: [750, 400] })).toEqual([]);
  // Tables of one row each are the same amounts again, not their sums.
  expect(sums({ g1: [2300, 1150], g2: [2300], g3: [1150] })).toEqual([]);
});

describe('the words that lead to a table', () => {
  const list = (one: string, other: string): string =>
    [
      'Demandeur                      Montant',
      `Club de Judo                   ${one}`,
      `Chorale                        ${other}`,
    ].join('\n');

  test.each([
    'REJETTE les demandes de :',
    'Refuse les demandes suivantes :',
    'Le conseil ne donne pas suite aux demandes suivantes :',
  ])('are of this table, whatever the act grants elsewhere: %s', async (lead) => {
    const out = await act('subventions exceptionnelles', [
      lead,
      list('550,00 €', '350,00 €'),
      'DÉCIDE d’accorder une aide à :',
      list('1 000,00 €', '1 850,00 €'),
    ]);
    const proved = out.records.allocations.filter(({ amount }) => [55_000, 35_000].includes(amount.value!));
    expect(proved.map(({ id }) => out.verdicts.get(`${id}.amount`)?.status)).not.toContain('proved');
  });

  test('are needed where several tables stand under one subject', async () => {
    const out = await act('subventions 2025', [
      list('550,00 €', '350,00 €'),
      'En outre :',
      list('1 000,00 €', '1 850,00 €'),
    ]);
    expect(out.records.tables.filter(({ decided }) => decided)).toEqual([]);
  });
});

test('dates in the place of names say when something is paid, not to whom', () => {
  const kinds = (names: readonly string[]): string[] =>
    rowsEvidence(names, defaultProfile).map(({ kind }) => kind);
  expect(kinds(['10 avril 2025', '1er juillet 2025', '10/11/2025'])).toEqual(['other']);
  expect(kinds(['Union sportive 1932', 'Club du 8 mai 1945', 'Chorale'])).toEqual([]);
});
