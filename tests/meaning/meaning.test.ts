/** What tables mean: made-up acts of one table, by what is decided and by what stands over it. */
import { describe, expect, test } from 'vitest';
import type { Extraction } from '../../src/model/extraction.ts';
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
  ])('is asked about %s', async (_, parts) => {
    const out = await read({ decides: GRANTS, ...parts });
    expect(warnings(out)).toContain('meaning/undecided');
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
