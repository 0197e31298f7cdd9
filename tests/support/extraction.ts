import { message } from '../../src/messages/message.ts';
import type { Check, Extraction, Status, Verdict } from '../../src/model/extraction.ts';
import type { Message } from '../../src/model/message.ts';
import type { Origins } from '../../src/model/origins.ts';
import type { Place } from '../../src/model/place.ts';
import type { AllocationRecord, Figure, Records, TotalRecord } from '../../src/model/records.ts';

export function place(page = 1, line: number | null = 1, text = ''): Place {
  return { page, box: null, line, text };
}

export function figure(value: number | null, text = '', at: Place = place()): Figure {
  return { value, text, place: at, confidence: null, reader: null, alternatives: [], exact: false };
}

export function allocation(
  id: string,
  cents: number | null,
  more: Partial<AllocationRecord> = {},
): AllocationRecord {
  const source = more.source ?? place(1, Number(id.slice(1)), `Structure ${id} ${cents}`);
  return {
    key: '',
    id,
    annex: '7',
    table: 'g1',
    form: 'row',
    territories: ['Artois'],
    theme: { code: '1', name: 'Parcours' },
    operation: { code: '1', name: 'Référent' },
    beneficiary: `STRUCTURE ${id.toUpperCase()}`,
    reference: null,
    object: null,
    information: '10',
    quantities: [{ figure: figure(10_000, '10', source), unit: null }],
    amount: figure(cents, String(cents), source),
    money: [{ column: 0, figure: null }],
    financing: null,
    agreement: 'Convention',
    budgeted: true,
    extra: {},
    confidence: null,
    source,
    ...more,
  };
}

export function total(
  id: string,
  cents: number,
  rows: readonly string[],
  more: Partial<TotalRecord> = {},
): TotalRecord {
  return {
    key: '',
    id,
    scope: 'operation',
    part: 'annex',
    themeCode: '1',
    operationCode: '1',
    amount: figure(cents, String(cents)),
    quantities: [],
    rows,
    budgeted: null,
    source: place(1, 9, `TOTAL ${cents}`),
    ...more,
  };
}

/** A sentence that says a text, in any language. */
export function saying(text: string): Message {
  return message('reconcile/subject', { subject: text });
}

export function verdict(status: Status, value: number | null, more: Partial<Verdict> = {}): Verdict {
  return {
    status,
    reason: saying(`Raison du statut ${status}.`),
    value,
    inferred: false,
    candidates: value === null ? [] : [{ value, cost: 0, origin: 'read' }],
    checks: [],
    ...more,
  };
}

export function sumCheck(id: string, more: Partial<Check> = {}): Check {
  return {
    id,
    kind: 'sum',
    scope: 'document',
    stated: '300.00',
    computed: '300.00',
    difference: '0.00',
    status: 'pass',
    explanation: saying('La somme tombe juste.'),
    evidence: ['t1', 'a1', 'a2'],
    ...more,
  };
}

export const NO_RECORDS: Records = {
  deliberation: {
    id: '2025-901',
    date: '2025-06-16',
    authority: 'Département d’Exemple',
    body: 'Commission permanente',
    subject: 'Appel à projets d’essai',
    chair: null,
    secretary: null,
  },
  attendance: [],
  citations: [],
  articles: [],
  decisions: [],
  others: [],
  votes: [],
  budgetLines: [],
  programmes: [],
  annexes: [],
  operations: [],
  allocations: [],
  totals: [],
  tables: [],
  findings: [],
  unreadPages: [],
  printed: [],
  repairs: [],
};

/** Two rows, one total, one closed sum: everything reconciles. */
export function closedExtraction(more: Partial<Extraction> = {}): Extraction {
  return {
    profile: 'default',
    records: {
      ...NO_RECORDS,
      allocations: [allocation('a1', 10_000), allocation('a2', 20_000)],
      totals: [total('t1', 30_000, ['a1', 'a2'])],
    },
    verdicts: new Map([
      ['a1.amount', verdict('proved', 10_000, { checks: ['c1'] })],
      ['a2.amount', verdict('proved', 20_000, { checks: ['c1'] })],
    ]),
    checks: [sumCheck('c1')],
    repairs: [],
    findings: [],
    doubts: [],
    ledger: [],
    ...more,
  };
}

export function origins(more: Partial<Origins['source']> = {}): Origins {
  return {
    generator: { name: 'delibere', version: '0.0.0', engine: null, engineVersion: null, languageData: null },
    source: {
      file: 'acte.txt',
      sha256: 'ab'.repeat(32),
      kind: 'text',
      pages: [{ number: 1, width: 0, height: 0, rotation: 0, origin: 'text', confidence: null }],
      ...more,
    },
    findings: [],
  };
}
