/** Which words of an act are of which of its tables, and what the vote makes of them. */
import { expect, it } from 'vitest';
import type { Extraction } from '../../src/model/extraction.ts';
import { processSource } from '../../src/process.ts';

/** An act of these paragraphs; lists of cells are rows. */
async function read(...parts: readonly (string | readonly (readonly string[])[])[]): Promise<Extraction> {
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell) => cell.padEnd(34))
      .join('')
      .trimEnd();
  const text = [
    'VILLE D’EXEMPLEVILLE',
    'Séance du 3 mars 2025 - Délibération n° 2025-041',
    ...parts.flatMap((part) => ['', ...(typeof part === 'string' ? [part] : part.map(line))]),
  ].join('\n');
  const [act] = await processSource(new TextEncoder().encode(text));
  return act!.extraction;
}

const ROWS = [
  ['Club de Judo de Valbrune', '1 500,00 €'],
  ['Chorale de Montclar', '2 300,00 €'],
];
const OTHERS = [
  ['Amicale laïque d’Orsenne', '800,00 €'],
  ['Harmonie de Roquevive', '900,00 €'],
];
const HEADINGS = ['Association', 'Montant'];

/** Kind of each table, and whether words decide it. */
const kinds = ({ records }: Extraction): unknown[] =>
  records.tables.map(({ kind, decided }) => [kind, decided]);

it('does not grant what a vote rejects', async () => {
  const act = await read(
    'Il est proposé d’attribuer les subventions suivantes :',
    [HEADINGS, ...ROWS],
    'Votes : pour 8, contre 17, abstentions 2. La délibération est REJETÉE.',
  );
  expect(kinds(act)).toEqual([['refused', true]]);
  expect(act.records.allocations).toEqual([]);
});

it('asks where one vote rejects and another adopts', async () => {
  const act = await read(
    'Le conseil décide d’attribuer les subventions suivantes :',
    [HEADINGS, ...ROWS],
    'Votes : pour 8, contre 17. L’amendement est rejeté.',
    'Votes : pour 20, contre 5. La délibération est adoptée.',
  );
  expect(kinds(act)).toEqual([['grants', false]]);
});

it('takes a verb right over a table for what is decided of it', async () => {
  const act = await read(
    'Le conseil ATTRIBUE :',
    [HEADINGS, ...ROWS],
    'et ANNULE les subventions suivantes, votées l’an dernier :',
    [HEADINGS, ...OTHERS],
  );
  expect(kinds(act)).toEqual([
    ['grants', true],
    ['withdrawn', true],
  ]);
  const asked = await read('Ces demandes iront au bureau, seul compétent pour attribuer :', [
    HEADINGS,
    ...ROWS,
  ]);
  expect(asked.records.decisions).toEqual([]);
});

it('parts a sentence that grants some and refuses others by the words of each table', async () => {
  const act = await read(
    'Le bureau attribue les subventions de la liste 1 et rejette les demandes de la liste 2.',
    'Demandes acceptées',
    [['Association', 'Accordé'], ...ROWS],
    'Demandes rejetées',
    [['Association', 'Demandé'], ...OTHERS],
  );
  expect(kinds(act)).toEqual([
    ['grants', true],
    ['refused', true],
  ]);
});

it('takes requests that a lead speaks of for the column of the requests', async () => {
  const rows = ROWS.map(([name, amount]) => [name!, '3 000,00 €', amount!]);
  const act = await read('Le conseil statue comme suit sur les demandes reçues :', [
    ['Association', 'Demande', 'Accordé'],
    ...rows,
  ]);
  expect(kinds(act)).toEqual([['grants', true]]);
  const all = await read('Voici les demandes reçues :', [['Association', 'Montant'], ...ROWS]);
  expect(kinds(all)).toEqual([['requested', true]]);
});

it('has what the mayor reports on as noted', async () => {
  const act = await read('Le maire rend compte des commandes passées par délégation :', [HEADINGS, ...ROWS]);
  expect(kinds(act)).toEqual([['earlier', true]]);
});
