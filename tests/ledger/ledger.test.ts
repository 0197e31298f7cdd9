import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract.ts';
import { toResult } from '../../src/emit/to-result.ts';
import { summarise } from '../../src/emit/summary.ts';
import { sumRole } from '../../src/ledger/row-doubts.ts';
import { NONE } from '../../src/ledger/decided.ts';
import { withSums } from '../../src/ledger/unplaced-sums.ts';
import { withLeftOut } from '../../src/ledger/left-out.ts';
import { unplacedFinding, unplacedGroups } from '../../src/ledger/unplaced.ts';
import { message } from '../../src/messages/message.ts';
import { say } from '../../src/messages/say.ts';
import type { Extraction, LedgerEntry } from '../../src/model/extraction.ts';
import { finding } from '../../src/model/finding.ts';
import type { AllocationRecord, PrintedAmount, Records } from '../../src/model/records.ts';
import { reconcile } from '../../src/reconcile/index.ts';
import { defaultProfile } from '../../src/profiles/default.ts';
import { documentOf } from '../parse/make.ts';
import { origins, place } from '../support/extraction.ts';

const HEAD = `COMMUNE DE MARQUEBOIS
DÉLIBÉRATION DU CONSEIL MUNICIPAL
Séance du 3 mars 2025 - n° 2025-41
Objet : Attribution de subventions aux associations
`;
const TABLE = `
Association                    Montant
Club de Judo de Valbrune       1 500,00 €
Amicale laïque d'Orsenne       800,00 €
Chorale de Montclar            2 300,00 €
TOTAL                          4 600,00 €
`;
const DECIDES = `
Le conseil municipal, après en avoir délibéré, décide d'attribuer les subventions suivantes :
`;

function read(text: string): Extraction {
  return extract(documentOf(text), defaultProfile);
}

function exitOf(extraction: Extraction): number {
  return summarise(toResult(extraction, origins(), 'fr')).exitCode;
}

/** The role of the amount with so many cents that is no row's. */
function roleOf(text: string, cents: number): string | null | undefined {
  return read(text).ledger.find((entry) => entry.cents === cents && entry.role !== 'grant')?.role;
}

describe('the ledger of money', () => {
  it('gives grants and totals their roles', () => {
    const { ledger } = read(HEAD + DECIDES + TABLE);
    expect(ledger.map(({ cents, role }) => [cents, role])).toEqual([
      [150_000, 'grant'],
      [80_000, 'grant'],
      [230_000, 'grant'],
      [460_000, 'total'],
    ]);
  });

  it.each([
    ["DÉCIDE en outre d'attribuer une subvention exceptionnelle de 3 400,00 € au Foyer de Corvaux.", 340_000],
    ['Une aide de 3 400,00 € est accordée au Foyer de Corvaux.', 340_000],
    ["DÉCIDE également d'attribuer une subvention de 1 500,00 € au Club de Judo de Valbrune.", 150_000],
    ["DÉCIDE d'attribuer au Foyer de Corvaux, pour ses dépenses de fonctionnement, 3 400,00 €.", 340_000],
  ])('reads what a sentence grants beside a table: %s', (sentence, cents) => {
    const extraction = read(`${HEAD}${DECIDES}${TABLE}\n${sentence}\n`);
    const [row, ...more] = extraction.records.allocations.filter(({ form }) => form === 'sentence');
    expect([row?.amount.value, row?.table, more]).toEqual([cents, null, []]);
    expect(extraction.verdicts.get(`${row!.id}.amount`)?.status).toBe('plausible');
    expect(extraction.ledger.filter(({ role }) => role === 'grant')).toHaveLength(4);
    // No sum closes over it, but those of the table close as before.
    expect(extraction.checks.every(({ status }) => status === 'pass')).toBe(true);
    expect(exitOf(extraction)).not.toBe(0);
  });

  it('never passes over what may be granted beside a table', () => {
    const extraction = read(`${HEAD}${DECIDES}${TABLE}\nDÉCIDE de verser 3 400,00 € sous un mois.\n`);
    expect(extraction.ledger.some(({ cents, role }) => cents === 340_000 && role === null)).toBe(true);
    expect(extraction.findings.map(({ code }) => code)).toContain('ledger/no-place');
    expect(exitOf(extraction)).not.toBe(0);
  });

  it('takes what is said behind a grant with "dont" for a part of it', () => {
    const sentence = "DÉCIDE d'attribuer 10 000 € à la MJC de Corvaux, dont 6 800 € pour le secteur jeunes.";
    expect(roleOf(`${HEAD}${DECIDES}${TABLE}\n${sentence}\n`, 680_000)).toBe('part');
  });

  it.each([
    ['Vu la délibération du 4 mai 2020 déléguant les aides inférieures à 20 000 € ;', 2_000_000, 'outside'],
    ['Vu la délibération n° 12 du 4 mai 2024 attribuant 7 000 € au Foyer de Corvaux ;', 700_000, 'outside'],
    ['Considérant que le coût de ces actions est estimé à 9 000 € ;', 900_000, 'cost'],
    ['Considérant les demandes reçues, qui sollicitent 12 345 € ;', 1_234_500, 'requested'],
    ['Considérant la somme de 4 600,00 € ;', 460_000, 'restatement'],
    ["Considérant que l'exercice précédent, 5 100,00 € ;", 510_000, 'earlier'],
  ])('reads what a recital says: %s', (recital, cents, role) => {
    expect(roleOf(`${HEAD}${recital}\n${DECIDES}${TABLE}`, cents)).toBe(role);
  });

  it('reads what may be given under conditions as a price of the scheme', () => {
    const annex =
      'ANNEXE 2 : CAHIER DES CHARGES\n\nUne aide de 2 000 € peut être octroyée aux mêmes conditions.\n';
    expect(roleOf(`${HEAD}${DECIDES}${TABLE}\n\f${annex}`, 200_000)).toBe('rate');
  });

  it.each([
    'Une aide de 2 000 € pourra être versée au Foyer de Corvaux.',
    'Une subvention de 2 000 € par an pour le Foyer de Corvaux.',
  ])('takes what the act decides for no price: %s', (sentence) => {
    expect(roleOf(`${HEAD}${DECIDES}${TABLE}\n${sentence}\n`, 200_000)).toBeNull();
  });

  it('takes a grant in the preamble for nothing else', () => {
    const text = `${HEAD}Considérant qu'il convient d'accorder 990 € au Foyer de Corvaux ;\n${DECIDES}${TABLE}`;
    expect(roleOf(text, 99_000)).toBeNull();
  });

  it.each([
    ['À reporter', 'restatement'],
    ['Report de la page précédente', 'restatement'],
    ['Sous-total Sport', 'total'],
    ['Ensemble vocal de Marquebois', null],
    ['Reporters sans micro', null],
  ])('tells names that are sums: %s', (name, role) => {
    expect(sumRole(name, defaultProfile)).toBe(role);
  });

  it.each([
    ['- Les Amis du Prix du livre : 340 €\n- Amicale de la Région : 250 €\n', [34_000, 25_000]],
    ['- Loyer solidaire de Corvaux : 340 €\n', [34_000]],
  ])('takes no word in the name of an item for what it is for: %s', (items, amounts) => {
    const { ledger } = read(`${HEAD}${DECIDES}${TABLE}\nDÉCIDE en outre d'attribuer :\n${items}`);
    for (const cents of amounts)
      expect([null, 'grant']).toContain(ledger.find((one) => one.cents === cents)?.role);
  });

  it.each([
    ["attribue le marché de travaux à l'entreprise Exemple pour 34 500 €", 'price'],
    ['admet en non-valeur des créances pour 345 €', 'outside'],
    ["sollicite de l'État une aide de 34 500 €", 'requested'],
  ])('reads what a decision that gives nothing is about: %s', (decision, role) => {
    const { ledger } = read(`${HEAD}${DECIDES}${TABLE}\nLe conseil municipal ${decision}.\n`);
    expect(ledger.at(-1)!.role).toBe(role);
  });

  it('ends a recital where the council decides', () => {
    const text = `${HEAD}Vu le code général ; le conseil municipal, après en avoir délibéré,\noctroie au Foyer de Corvaux : 990 €\n`;
    expect(read(text).ledger.map(({ role }) => role)).not.toContain('outside');
  });

  it('tells a total of what has no place, which keeps asking', () => {
    const amount = (cents: number, before: string): PrintedAmount => ({
      ...read(HEAD + DECIDES + TABLE).records.printed[0]!,
      cents,
      heading: null,
      before,
      by: [],
    });
    const printed = [amount(34_000, 'Foyer de Corvaux'), amount(25_000, 'Club de Corvaux')];
    const said = (cents: number): (string | null)[] =>
      withSums([NONE, NONE, NONE], [...printed, amount(cents, 'soit un total de')], defaultProfile).map(
        ({ role }) => role,
      );
    expect(said(59_000)).toEqual([null, null, 'total']);
    expect(said(60_000)).toEqual([null, null, null]);
  });

  it('knows the year of an act without a date by its subject', () => {
    const head = HEAD.replace('Séance du 3 mars 2025 - n° 2025-41', '').replace(
      'associations',
      'associations 2025',
    );
    const table = TABLE.replace('Montant', 'Aide 2024    Montant voté').replace(
      /(\d 500|800|2 300|4 600),00 €/gu,
      '$&    $&',
    );
    const roles = read(`${head}${DECIDES}${table}`).ledger.map(({ role }) => role);
    expect(roles.filter((role) => role === 'earlier')).toHaveLength(4);
  });

  it('counts what it tells by role, and lists what has no place', () => {
    const text = `${HEAD}${DECIDES}${TABLE}\nDÉCIDE de verser 3 400,00 € sous un mois.\n`;
    const result = toResult(read(text), origins(), 'fr');
    expect(result.money.grant).toEqual({ count: 3, sum: '4600.00' });
    expect(result.unplaced.map(({ amount }) => amount)).toEqual(['3400.00']);
  });

  it('says of a proved amount which sums close over it, and what calls it a grant', () => {
    const { verdicts } = withExact(read(HEAD + DECIDES + TABLE).records);
    const { status, reason } = verdicts.get('a1.amount')!;
    expect(status).toBe('proved');
    expect(say(reason, 'fr')).toMatch(
      /le total imprimé.* ses caractères viennent du texte du fichier\. C’est une aide que l’acte accorde, d’après .*la décision «.*attribuer les subventions.*» et la colonne «.*Montant.*»\./u,
    );
    expect(say(reason, 'en')).toMatch(/The act grants it, by .*the decision “attribuer les subventions”/u);
  });

  it('asks for a look at what is left out only where money in it has no place, and names the money', () => {
    const out = (...amounts: readonly number[]) =>
      withLeftOut(
        [finding('info', message('segment/table-left-out', { page: 2 }), place(2))],
        amounts.length === 0 ? [] : [amounts.map((cents) => unplaced(cents, 2))],
      );
    expect(out().findings.map(({ severity }) => severity)).toEqual(['info']);
    const { findings, rest } = out(10_000, 25_000);
    expect(rest).toEqual([]);
    expect(findings.map(({ code, severity }) => [code, severity])).toEqual([
      ['segment/table-left-out', 'warning'],
    ]);
    expect(say(findings[0]!.message, 'fr')).toMatch(
      /2 sommes \(100,00\s€ et 250,00\s€ ; en tout 350,00\s€\)/u,
    );
  });

  it('asks once about what stands in one list or column, however many amounts it is, and again elsewhere', () => {
    const entries = [
      unplaced(12_000, 2, 4),
      unplaced(25_000, 2, 5),
      unplaced(31_000, 3, 1),
      unplaced(100, 3, 90),
    ];
    const placed = { ...unplaced(5_000, 3, 60), role: 'total' as const };
    const ledger = [...entries.slice(0, 3), placed, entries[3]!];
    const groups = unplacedGroups(ledger, () => false);
    expect(groups.map((group) => group.map(({ cents }) => cents))).toEqual([[12_000, 25_000, 31_000], [100]]);
    expect(say(unplacedFinding(groups[0]!).message, 'fr')).toMatch(
      /^Pages 2 à 3 : 3 sommes \(.*en tout 680,00\s€\) n’ont trouvé leur place/u,
    );
  });
});

/** An entry of a ledger that nothing gives a role. */
function unplaced(cents: number, page: number, line = 5): LedgerEntry {
  const reason = message('money/none');
  return { cents, role: null, of: null, own: false, reason, heading: null, source: place(page, line) };
}

/** What the arithmetic makes of an act whose characters are a file's own. */
function withExact(records: Records): Extraction {
  const exact = <T extends { readonly amount: AllocationRecord['amount'] }>(one: T): T => ({
    ...one,
    amount: { ...one.amount, exact: true },
  });
  return reconcile(
    { ...records, allocations: records.allocations.map(exact), totals: records.totals.map(exact) },
    defaultProfile,
  );
}
