/** Builders of records for tests and benchmarks: acts of several families, made from numbers alone. */
import { formatEuros } from '../../src/model/amount.ts';
import type { Place } from '../../src/model/place.ts';
import type { WeighedReading } from '../../src/model/reading.ts';
import type {
  AllocationRecord,
  ArticleRecord,
  BudgetLineRecord,
  Figure,
  OperationRecord,
  QuantityRecord,
  Records,
  TotalRecord,
  VoteRecord,
} from '../../src/model/records.ts';

export interface FigureOptions {
  readonly exact?: boolean;
  readonly confidence?: number | null;
  readonly boxed?: boolean;
}

export function place(text: string, at = 1, boxed = false): Place {
  return boxed
    ? { page: 1, box: { x0: 0, y0: at * 10, x1: 50, y1: at * 10 + 8 }, line: null, text }
    : { page: 1, box: null, line: at, text };
}

/** Every figure stands on a line of its own. */
let line = 0;

/** What the engine reads of the same pixels in other views. */
export function again(text: string, cost = 0): WeighedReading {
  return { text, cost, reader: 'tesseract', view: 'grey-450' };
}

/** An amount of cents as printed. */
export function euros(cents: number, options: FigureOptions = {}): Figure {
  const text = formatEuros(cents);
  line += 1;
  return {
    value: cents,
    text,
    place: place(text, line, options.boxed),
    confidence: options.confidence ?? null,
    reader: null,
    alternatives: [],
    exact: options.exact ?? false,
  };
}

/** A count as printed. */
export function count(value: number, options: FigureOptions = {}): Figure {
  const text = String(value).replace('.', ',');
  line += 1;
  return {
    value: Math.round(value * 1000),
    text,
    place: place(text, line, options.boxed),
    confidence: options.confidence ?? null,
    reader: null,
    alternatives: [],
    exact: options.exact ?? false,
  };
}

export interface RowSpec {
  readonly theme?: string | null;
  readonly operation?: string | null;
  readonly name: string;
  readonly quantities?: readonly (readonly [value: number, unit: string | null])[];
  readonly cents: number;
  readonly budgeted?: boolean;
}

export function row(id: number, spec: RowSpec, options: FigureOptions = {}): AllocationRecord {
  const quantities: QuantityRecord[] = (spec.quantities ?? []).map(([value, unit]) => ({
    figure: count(value, options),
    unit,
  }));
  const theme = spec.theme ?? null;
  const operation = spec.operation ?? null;
  return {
    key: '',
    id: `a${String(id)}`,
    annex: '7',
    table: null,
    territories: [],
    theme: theme === null ? null : { code: theme, name: `Thème ${theme}` },
    operation: operation === null ? null : { code: operation, name: `Opération ${operation}` },
    beneficiary: spec.name,
    reference: null,
    object: null,
    information: null,
    quantities,
    amount: euros(spec.cents, options),
    money: [],
    financing: null,
    agreement: null,
    budgeted: spec.budgeted ?? true,
    extra: {},
    confidence: null,
    source: place(spec.name, id),
  };
}

export function total(
  id: number,
  cents: number,
  spec: Partial<TotalRecord> & { readonly places?: number; readonly unit?: string | null },
  options: FigureOptions = {},
): TotalRecord {
  const { places, unit, ...rest } = spec;
  return {
    key: '',
    id: `t${String(id)}`,
    scope: 'operation',
    part: 'annex',
    themeCode: null,
    operationCode: null,
    amount: euros(cents, options),
    quantities: places === undefined ? [] : [{ figure: count(places, options), unit: unit ?? null }],
    rows: null,
    budgeted: null,
    source: place('TOTAL'),
    ...rest,
  };
}

export function article(
  number: number,
  cents: number | null,
  spec: Partial<ArticleRecord> = {},
  options: FigureOptions = {},
): ArticleRecord {
  return {
    key: '',
    number,
    text: '',
    amount: cents === null ? null : euros(cents, options),
    themeCode: null,
    operationCode: null,
    annexes: [],
    imputes: [],
    source: place(`Article ${String(number)}`),
    ...spec,
  };
}

export function operation(
  id: number,
  code: string,
  themeCode: string | null,
  cents: number | null,
  spec: Partial<OperationRecord> & { readonly structures?: number } = {},
  options: FigureOptions = {},
): OperationRecord {
  const { structures, ...rest } = spec;
  return {
    key: '',
    id: `o${String(id)}`,
    code,
    themeCode,
    name: `Opération ${code}`,
    amount: cents === null ? null : euros(cents, options),
    beneficiaries: structures === undefined ? null : count(structures, options),
    quantities: [],
    period: null,
    parts: [],
    source: place(`Opération ${code}`),
    ...rest,
  };
}

export function budgetLine(
  id: number,
  part: 'article' | 'report',
  values: {
    readonly code: string;
    readonly authorised?: Figure | null;
    readonly available?: Figure | null;
    readonly proposed?: Figure | null;
    readonly balance?: Figure | null;
  },
): BudgetLineRecord {
  return {
    key: '',
    id: `b${String(id)}`,
    part,
    account: null,
    label: values.code,
    authorised: null,
    available: null,
    proposed: null,
    balance: null,
    source: place(values.code),
    ...values,
  };
}

export function vote(
  values: readonly [number, number, number, number],
  recused: readonly string[] = [],
): VoteRecord {
  const [inFavour, against, abstention, absent] = values;
  return {
    key: '',
    articles: [1],
    for: count(inFavour),
    against: count(against),
    abstention: count(abstention),
    absent: count(absent),
    groups: [],
    outcome: null,
    recused,
    source: place('Pour'),
  };
}

/** Records with nothing in them but what is given. */
export function records(parts: Partial<Records>): Records {
  return {
    deliberation: {
      id: '2025-1',
      date: '2025-06-16',
      authority: null,
      body: null,
      subject: null,
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
    unreadPages: [],
    printed: [],
    findings: [],
    repairs: [],
    ...parts,
  };
}

/** The records with one figure read as another text and value. */
export function misread(figure: Figure, value: number | null, text?: string): Figure {
  return { ...figure, value, text: text ?? (value === null ? figure.text : formatEuros(value)) };
}
