import { extractionOf } from '../../act/extraction-of.ts';
import { formatCents, formatMilli } from '../../model/amount.ts';
import { message } from '../../messages/message.ts';
import type { Check, Extraction } from '../../model/extraction.ts';
import type { Message } from '../../model/message.ts';
import type { Result } from '../../model/result.ts';
import type { Profile } from '../../profiles/contract.ts';
import { figuresOf } from '../../model/walk.ts';
import { recordOf } from '../../emit/summary.ts';
import { recordsOfResult } from './records-of-result.ts';

/** A statement of a result that its own records contradict. */
export interface Fault {
  readonly code: 'duplicate-id' | 'unknown-id' | 'figure' | 'sum' | 'proved' | 'act' | 'file';
  readonly message: Message;
}

/** What {@link verifyResult} found, and how much was checked again. */
export interface Verification {
  readonly faults: readonly Fault[];
  /** Checks made again. */
  readonly again: number;
  /** Checks that cannot be made again out of a result. */
  readonly left: number;
}

/**
 * Holds a result to the arithmetic again, from its records alone: every value is taken as it stands, and what the result says
 * of its sums is compared with what they are. Pure; no fault says that the result does not contradict itself.
 */
export function verifyResult(result: Result, profile: Profile): Verification {
  const records = recordsOfResult(result);
  const figures = figuresOf(records);
  const asTheyStand = new Set(figures.map(({ key }) => key));
  const extraction = extractionOf({ records, profile, rereads: new Map() }, asTheyStand);
  const faults: Fault[] = [...idFaults(result), ...figureFaults(result, figures)];
  const made = madeAgain(extraction);
  const told = new Set(result.checks.map(gapOf));
  const known = new Set(result.checks.map(nameOf));
  let again = 0;
  for (const check of result.checks) {
    const same = made.get(nameOf(check));
    if (same === undefined) continue;
    again += 1;
    if (!same.some((one) => saysTheSame(one, check))) faults.push(wrongCheck(check, same[0]!));
  }
  for (const check of extraction.checks) {
    if (check.status === 'fail' && !told.has(gapOf(check)) && !known.has(nameOf(check)))
      faults.push(untold(check));
  }
  const closed = new Set(
    extraction.checks
      .filter(({ kind, status }) => ADDED.has(kind) && status === 'pass')
      .flatMap(({ evidence }) => evidence.map(recordOf)),
  );
  for (const row of result.allocations) {
    if (row.status === 'proved' && (row.amount === null || !closed.has(row.id)))
      faults.push({ code: 'proved', message: message('check/unproved', { id: row.id }) });
  }
  return { faults, again, left: result.checks.length - again };
}

/** Kinds of check that say: these parts make that figure. */
const ADDED = new Set(['sum', 'restatement', 'imputation']);

/** What a check is about, whatever it says of it. */
function nameOf({ kind, scope, evidence }: Result['checks'][number] | Check): string {
  return JSON.stringify([kind, scope, evidence]);
}

/** What a check says is amiss: two that say the same are one gap. */
function gapOf({ status, stated, computed }: Pick<Check, 'status' | 'stated' | 'computed'>): string {
  return JSON.stringify([status, stated, computed]);
}

function madeAgain({ checks }: Extraction): ReadonlyMap<string, readonly Check[]> {
  const made = new Map<string, Check[]>();
  for (const check of checks) made.set(nameOf(check), [...(made.get(nameOf(check)) ?? []), check]);
  return made;
}

function saysTheSame(one: Check, other: Result['checks'][number]): boolean {
  return (
    one.status === other.status &&
    one.stated === other.stated &&
    one.computed === other.computed &&
    one.difference === other.difference
  );
}

function wrongCheck({ id }: Result['checks'][number], { stated, computed }: Check): Fault {
  return {
    code: 'sum',
    message: message('check/wrong-sum', { id, stated: stated ?? '–', computed: computed ?? '–' }),
  };
}

function untold({ evidence, stated, computed }: Check): Fault {
  const id = evidence[0] ?? '';
  return {
    code: 'sum',
    message: message('check/untold', { id, stated: stated ?? '–', computed: computed ?? '–' }),
  };
}

function idFaults(result: Result): Fault[] {
  const faults: Fault[] = [];
  const known = new Set<string>();
  const { allocations, totals, budgetLines, operations, checks, repairs } = result;
  for (const { id } of [allocations, totals, budgetLines, operations, checks, repairs].flat()) {
    if (known.has(id)) faults.push({ code: 'duplicate-id', message: message('check/duplicate-id', { id }) });
    known.add(id);
  }
  for (const article of result.articles) known.add(`article${article.number}`);
  result.votes.forEach((_, index) => known.add(`vote${index + 1}`));
  const used = new Set([
    ...checks.flatMap((check) => check.evidence.map(recordOf)),
    ...allocations.flatMap((row) => row.repairs),
    ...totals.flatMap((total) => total.rows ?? []),
    ...result.figures.flatMap((figure) => [recordOf(figure.figure), ...figure.checks]),
  ]);
  for (const id of used)
    if (!known.has(id)) faults.push({ code: 'unknown-id', message: message('check/unknown-id', { id }) });
  return faults;
}

/** What is told of a figure must be what its record holds. */
function figureFaults(result: Result, figures: ReturnType<typeof figuresOf>): Fault[] {
  const held = new Map(
    figures.map(({ key, unit, figure }) => [
      key,
      figure.value === null ? null : (unit === 'cents' ? formatCents : formatMilli)(figure.value),
    ]),
  );
  // A row without an amount is doubtful by itself, whatever is told of the figure.
  const rows = result.allocations.filter((row) => row.amount !== null);
  const statuses = new Map(rows.map((row) => [`${row.id}.amount`, row.status]));
  return result.figures
    .filter(
      ({ figure, value, status }) =>
        held.get(figure) !== value || (statuses.get(figure) ?? status) !== status,
    )
    .map(({ figure }) => ({ code: 'figure', message: message('check/other-detail', { figure }) }));
}
