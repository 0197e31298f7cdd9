/**
 * Checks a result against itself, from its records alone: what it says about its sums is added up again, never trusted.
 */
import { formatCents } from '../../model/amount.ts';
import type { Bilingual, Language } from '../../model/bilingual.ts';
import type { Result, ResultCheck } from '../../model/result.ts';
import { centsOf, milliOf, showAmount } from '../../messages/numbers.ts';
import { recordOf } from '../../emit/summary.ts';
import { figureValues, type FigureValue } from './figure-values.ts';

/** A statement of the result that its own records contradict. */
export interface Fault {
  readonly code: 'duplicate-id' | 'unknown-id' | 'figure' | 'sum' | 'total' | 'check' | 'proved';
  readonly message: Bilingual;
}

/** What {@link verifyResult} found, and how much it added up. */
export interface Verification {
  readonly faults: readonly Fault[];
  /** Sums added up again. */
  readonly sums: number;
}

/** Adds everything up again. Pure; an empty list of faults says that the result does not contradict itself. */
export function verifyResult(result: Result): Verification {
  const figures = figureValues(result);
  const faults: Fault[] = [...idFaults(result), ...figureFaults(result, figures)];
  const closed = new Set<string>();
  let sums = 0;
  for (const check of result.checks) {
    faults.push(...statementFaults(check));
    const sum = addUp(check, figures);
    if (sum === null) continue;
    sums += 1;
    const closes = sum.stated === sum.computed;
    if (closes && check.status === 'pass') for (const id of check.evidence) closed.add(recordOf(id));
    if (!closes && check.status === 'pass') faults.push(wrongSum(check, sum));
  }
  for (const total of result.totals) {
    const sum = addUpTotal(total, result);
    if (sum === null) continue;
    sums += 1;
    const judged = result.checks.filter(
      (check) => check.evidence[0] !== undefined && recordOf(check.evidence[0]) === total.id,
    );
    if (sum.stated === sum.computed) for (const id of total.rows ?? []) closed.add(id);
    else if (judged.every((check) => check.status === 'pass')) faults.push(wrongTotal(total.id, sum));
  }
  for (const row of result.allocations) {
    if (row.status === 'proved' && (row.amount === null || !closed.has(row.id)))
      faults.push(unproved(row.id));
  }
  return { faults, sums };
}

interface Sum {
  readonly stated: number;
  readonly computed: number;
}

/**
 * The sum a check speaks of, from the records: the first record of the evidence states it, the others are its parts.
 * `null` where the records do not hold such a sum of one and the same field.
 */
function addUp(check: ResultCheck, figures: ReadonlyMap<string, FigureValue>): Sum | null {
  const [stating, ...parts] = check.evidence;
  if (!ADDED.has(check.kind) || stating === undefined || parts.length === 0 || check.stated === null)
    return null;
  for (const field of SUMMED) {
    const stated = figures.get(withField(stating, field))?.value ?? null;
    // The field that the check is about is the one whose figure it states.
    if (stated === null || !isShownAs(stated, check.stated)) continue;
    const values = parts.map(
      (id) => figures.get(withField(id, field)) ?? figures.get(withField(id, 'amount')),
    );
    if (values.some((part) => part?.unit !== 'cents' || part.value === null)) return null;
    return { stated, computed: values.reduce((sum, part) => sum + part!.value!, 0) };
  }
  return null;
}

/** Kinds of check that say: these parts make that figure. */
const ADDED = new Set(['sum', 'restatement', 'imputation']);

/** Fields of euro that are added up, the usual one first. */
const SUMMED = ['amount', 'proposed', 'authorised', 'available', 'balance'];

function withField(id: string, field: string): string {
  return id.includes('.') ? id : `${id}.${field}`;
}

function isShownAs(cents: number, text: string): boolean {
  return formatCents(cents) === text;
}

/** The rows a printed total closes by the table's own layout. */
function addUpTotal(total: Result['totals'][number], result: Result): Sum | null {
  if (total.rows === null || total.rows.length === 0 || total.amount === null) return null;
  const rows = result.allocations.filter((row) => total.rows?.includes(row.id));
  const counted = rows.filter((row) => total.budgeted === null || row.budgeted === total.budgeted);
  if (rows.length !== total.rows.length || counted.some((row) => row.amount === null)) return null;
  return {
    stated: centsOf(total.amount),
    computed: counted.reduce((sum, row) => sum + centsOf(row.amount!), 0),
  };
}

/** What a check says must fit together: a passed check has no difference, a failed one has some. */
function statementFaults(check: ResultCheck): Fault[] {
  const { id, status, stated, computed, difference } = check;
  const zero = difference === null || /^-?0+(?:\.0+)?$/u.test(difference);
  if (
    status === 'pass' &&
    (!zero || (stated !== null && computed !== null && Number(stated) !== Number(computed)))
  ) {
    return [
      fault(
        'check',
        `Le contrôle ${id} se dit juste et annonce un écart.`,
        `Check ${id} says it closes and states a difference.`,
      ),
    ];
  }
  if (status === 'fail' && stated !== null && stated === computed) {
    return [
      fault(
        'check',
        `Le contrôle ${id} annonce un écart et n’en montre pas.`,
        `Check ${id} states a gap and shows none.`,
      ),
    ];
  }
  return [];
}

function idFaults(result: Result): Fault[] {
  const faults: Fault[] = [];
  const known = new Set<string>();
  const records = [
    result.allocations,
    result.totals,
    result.budgetLines,
    result.operations,
    result.checks,
    result.repairs,
  ];
  for (const { id } of records.flat()) {
    if (known.has(id))
      faults.push(fault('duplicate-id', `L’identifiant ${id} sert deux fois.`, `Id ${id} is used twice.`));
    known.add(id);
  }
  for (const article of result.articles) known.add(`article${article.number}`);
  result.votes.forEach((_, index) => known.add(`vote${index + 1}`));
  const used = new Set([
    ...result.checks.flatMap((check) => check.evidence.map(recordOf)),
    ...result.allocations.flatMap((row) => row.repairs),
    ...result.totals.flatMap((total) => total.rows ?? []),
    ...result.figures.flatMap((figure) => [recordOf(figure.figure), ...figure.checks]),
  ]);
  for (const id of used) {
    if (!known.has(id))
      faults.push(fault('unknown-id', `L’identifiant ${id} ne désigne rien.`, `Id ${id} names nothing.`));
  }
  return faults;
}

/** What is told of a figure must be what the record holds. */
function figureFaults(result: Result, figures: ReadonlyMap<string, FigureValue>): Fault[] {
  const faults: Fault[] = [];
  // A row without an amount is doubtful by itself, whatever is told of the figure.
  const rows = result.allocations.filter((row) => row.amount !== null);
  const statuses = new Map(rows.map((row) => [`${row.id}.amount`, row.status]));
  for (const figure of result.figures) {
    const held = figures.get(figure.figure);
    const sameStatus = (statuses.get(figure.figure) ?? figure.status) === figure.status;
    const told = held === undefined ? undefined : valueIn(held.unit, figure.value);
    if (told === undefined || told !== held?.value || !sameStatus) {
      faults.push(
        fault(
          'figure',
          `Le détail de ${figure.figure} ne dit pas la même chose que son enregistrement.`,
          `The detail of ${figure.figure} does not say what its record says.`,
        ),
      );
    }
  }
  return faults;
}

function valueIn(unit: FigureValue['unit'], text: string | null): number | null {
  if (text === null) return null;
  return unit === 'cents' ? centsOf(text) : milliOf(text);
}

function wrongSum(check: ResultCheck, sum: Sum): Fault {
  return fault(
    'sum',
    `Le contrôle ${check.id} se dit juste, mais ses éléments font ${shown(sum.computed, 'fr')} et non ${shown(sum.stated, 'fr')}.`,
    `Check ${check.id} says it closes, but its parts make ${shown(sum.computed, 'en')} and not ${shown(sum.stated, 'en')}.`,
  );
}

function wrongTotal(id: string, sum: Sum): Fault {
  return fault(
    'total',
    `Le total ${id} annonce ${shown(sum.stated, 'fr')}, ses lignes font ${shown(sum.computed, 'fr')}, et aucun contrôle ne le dit.`,
    `Total ${id} states ${shown(sum.stated, 'en')}, its rows make ${shown(sum.computed, 'en')}, and no check says so.`,
  );
}

function unproved(id: string): Fault {
  return fault(
    'proved',
    `La ligne ${id} est dite prouvée, mais aucune somme refaite ne la prouve.`,
    `Row ${id} is called proved, but no sum added up again proves it.`,
  );
}

function shown(cents: number, language: Language): string {
  return showAmount(formatCents(cents), language);
}

function fault(code: Fault['code'], fr: string, en: string): Fault {
  return { code, message: { fr, en } };
}
