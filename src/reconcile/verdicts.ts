/** The verdict on every figure: proved, plausible or doubtful, with its reason. */
import { message } from '../messages/message.ts';
import type { Verdict } from '../model/extraction.ts';
import type { Origin } from '../model/origin.ts';
import type { Records } from '../model/records.ts';
import type { Message } from '../model/message.ts';
import type { Cause } from './explain/index.ts';
import { checkId } from './checks.ts';
import type { Solution } from './engine/index.ts';
import { rateValues } from './engine/proposals.ts';
import { heldCost, NOTHING, slipOf, statusOf } from './engine/state.ts';
import { MARGINS, type Reading } from './engine/types.ts';
import { sourcesOf } from './explain/gap-words.ts';
import { shown } from './numbers.ts';
import { lostCommasOf } from './lost-commas.ts';
import { confirmedReason, meaningOf, plausibleReason, provedReason, RESTS_ON_PERSON } from './reasons.ts';
import { duplicateRowsOf } from './duplicate-rows.ts';
import type { ProblemBuilder } from './problem-builder.ts';
import type { ConstraintWords } from './statements.ts';

const CANDIDATES = 8;
/**
 * An amount off its rate, whose value on the rate is a likelier misreading than this, is doubtful; also a dearer one, up to
 * the second figure, as long as an exception to the rate is not much likelier (the third).
 */
const LIKELY_MISREADING = 9;
const POSSIBLE_MISREADING = 16;
const EXCEPTION_MARGIN = 6;

/** What is known about doubts, prepared once for all figures. */
interface Doubts {
  /** By variable: the sentence that puts it in doubt. */
  readonly because: ReadonlyMap<number, Message>;
  /** By variable: values some explanation would give it. */
  readonly rivals: ReadonlyMap<number, readonly Reading[]>;
  /** Amounts of rows that repeat another row word by word. */
  readonly duplicates: ReadonlySet<number>;
  /** Amounts that may have lost their comma. */
  readonly commas: ReadonlySet<number>;
  /** By row: what says that it is a grant. */
  readonly meaning: ReadonlyMap<string, readonly Message[]>;
}

/** Verdicts by figure id, in the figures' order. */
export function verdictsOf(
  builder: ProblemBuilder,
  solution: Solution,
  words: readonly ConstraintWords[],
  causes: readonly Cause[],
): ReadonlyMap<string, Verdict> {
  const doubts = {
    ...doubtsOf(solution, words, causes),
    duplicates: duplicateRowsOf(builder),
    commas: lostCommasOf(builder),
    meaning: meaningOf(builder.records),
  };
  const verdicts = new Map<string, Verdict>();
  const undecided = undecidedRows(builder.records);
  solution.state.problem.variables.forEach((variable, index) => {
    if (builder.named(index) === null) return;
    verdicts.set(
      variable.id,
      unlessContested(builder, undecided, index, verdictOf(solution, words, doubts, index)),
    );
  });
  for (const [key, index] of builder.aliases) {
    verdicts.set(key, verdictOf(solution, words, doubts, index));
  }
  for (const { id, beneficiary } of builder.records.allocations) {
    const verdict = verdicts.get(`${id}.amount`);
    if (verdict === undefined || verdict.status === 'doubtful') continue;
    const isNegative = (verdict.value ?? 0) < 0;
    if (beneficiary !== '' && !isNegative) continue;
    const reason = message(isNegative ? 'reconcile/negative-grant' : 'reconcile/nameless');
    verdicts.set(`${id}.amount`, { ...verdict, status: 'doubtful', reason });
  }
  return verdicts;
}

/** Rows, by id, of tables that nothing printed calls what the council grants. */
function undecidedRows({ tables, allocations }: Records): ReadonlySet<string> {
  const open = new Set(tables.filter(({ decided }) => !decided).map(({ id }) => id));
  return new Set(allocations.flatMap(({ id, table }) => (table !== null && open.has(table) ? [id] : [])));
}

/** A sum of the column that was not meant closes as well, and so does one of a table that grants nothing. */
function unlessContested(
  builder: ProblemBuilder,
  undecided: ReadonlySet<string>,
  index: number,
  verdict: Verdict,
): Verdict {
  if (verdict.status !== 'proved') return verdict;
  if (builder.named(index)?.figure.contested === true)
    return { ...verdict, status: 'plausible', reason: message('reconcile/contested') };
  return undecided.has(builder.named(index)?.record ?? '')
    ? { ...verdict, status: 'plausible', reason: message('reconcile/undecided') }
    : verdict;
}

function doubtsOf(
  solution: Solution,
  words: readonly ConstraintWords[],
  causes: readonly Cause[],
): Omit<Doubts, 'duplicates' | 'commas' | 'meaning'> {
  const { state, ties, proofs } = solution;
  const because = new Map<number, Message>();
  const rivals = new Map<number, Reading[]>();
  const doubt = (variable: number, sentence: Message): void => {
    if (!because.has(variable)) because.set(variable, sentence);
  };
  for (const tie of ties) {
    const cause = causes.find(({ constraints }) => constraints.includes(tie.constraint));
    for (const { changes, cost } of tie.explanations) {
      for (const { variable, value } of changes) {
        if (state.problem.variables[variable]!.slack) continue;
        const list = rivals.get(variable) ?? [];
        if (!list.some((reading) => reading.value === value))
          list.push({ value, cost: Math.max(0, cost), origin: 'sum' });
        rivals.set(variable, list);
        if (cause !== undefined) doubt(variable, cause.sentence);
      }
    }
  }
  for (const cause of causes) {
    for (const constraint of cause.constraints) {
      const { parts } = words[constraint]!;
      const statement = state.problem.constraints[constraint]!;
      if (statement.soft) continue;
      const own = statusOf(state, constraint) === 'broken';
      for (const { variable } of statement.terms) {
        if (state.problem.variables[variable]!.slack) continue;
        const isPart = parts.includes(variable);
        // A missing part does not put the statements in doubt that name it.
        if (!isPart && !own && cause.sparesParts) continue;
        if (isPart && (cause.sparesParts || closedBelow(variable, parts.length))) continue;
        if (!isPart && closedElsewhere(variable, constraint)) continue;
        doubt(variable, cause.sentence);
      }
    }
  }
  return { because, rivals };

  /** A smaller or equal sum over the same figure closes: the gap is not there. */
  function closedBelow(variable: number, size: number): boolean {
    return proofs.constraints(variable).some((constraint) => words[constraint]!.parts.length <= size);
  }
  function closedElsewhere(variable: number, constraint: number): boolean {
    return proofs.constraints(variable).some((other) => other !== constraint);
  }
}

function verdictOf(
  solution: Solution,
  words: readonly ConstraintWords[],
  doubts: Doubts,
  index: number,
): Verdict {
  const { state, proofs } = solution;
  const value = state.values[index] ?? null;
  const inferred = state.inferred.has(index);
  const checks = [...state.incidence[index]!].sort((a, b) => a - b).map(checkId);
  const base = { value, inferred, candidates: candidatesOf(solution, doubts, index), checks };
  if (value === null) return { ...base, status: 'doubtful', reason: message('reconcile/unreadable') };
  const constraints = proofs.constraints(index);
  const doubt = doubts.because.get(index);
  const strong = !inferred && constraints.length > 0 && proofs.margin(index) >= MARGINS.proof;
  const sure = confirmedReason(state.problem.variables[index]!, doubt !== undefined);
  if (sure !== null && RESTS_ON_PERSON.has(sure.code)) return { ...base, status: 'plausible', reason: sure };
  if (strong && doubts.duplicates.has(index))
    return { ...base, status: 'plausible', reason: message('reconcile/duplicate-row') };
  if (strong) {
    const meaning = doubts.meaning.get(rowOf(state.problem.variables[index]!.id)) ?? [];
    return { ...base, status: 'proved', reason: provedReason(solution, words, index, constraints, meaning) };
  }
  if (sure !== null) return { ...base, status: 'plausible', reason: sure };
  if (doubt !== undefined) return { ...base, status: 'doubtful', reason: doubt };
  if (!inferred && value === state.problem.variables[index]!.value && doubts.commas.has(index))
    return { ...base, status: 'doubtful', reason: message('reconcile/comma') };
  const rate = offRate(solution, index);
  if (rate !== null) return { ...base, status: 'doubtful', reason: rate };
  if (inferred) {
    const sources = sourcesOf(words, state.incidence[index]!);
    return { ...base, status: 'plausible', reason: message('reconcile/inferred', { sources }) };
  }
  const reason = plausibleReason(words, constraints, proofs.onlyRepeats(index));
  return { ...base, status: 'plausible', reason };
}

/** The row whose amount a figure is; `''` for any other figure. */
function rowOf(figure: string): string {
  return figure.endsWith('.amount') ? figure.slice(0, -'.amount'.length) : '';
}

function offRate(solution: Solution, index: number): Message | null {
  const { state } = solution;
  const place = state.rateOf.get(index);
  if (place?.row.amount !== index) return null;
  const slip = slipOf(state, place, NOTHING);
  if (slip === 0) return null;
  const variable = state.problem.variables[index]!;
  const most = Math.min(POSSIBLE_MISREADING, Math.max(LIKELY_MISREADING, slip + EXCEPTION_MARGIN));
  const likely = rateValues(state, index).find((value) => variable.costOf(value) <= most);
  if (likely === undefined) return null;
  return message('reconcile/off-rate', { expected: shown(likely, variable.unit) });
}

function candidatesOf(solution: Solution, doubts: Doubts, index: number): Verdict['candidates'] {
  const { state } = solution;
  const variable = state.problem.variables[index]!;
  const held = state.values[index] ?? null;
  const found = new Map<number, Reading>();
  const add = (value: number, origin: Origin): void => {
    if (!found.has(value)) found.set(value, { value, cost: variable.costOf(value), origin });
  };
  for (const reading of variable.readings) add(reading.value, reading.origin);
  const origin = variable.confirmed !== null ? 'confirmed' : state.inferred.has(index) ? 'inferred' : 'sum';
  if (held !== null && held !== variable.value) add(held, origin);
  for (const value of rateValues(state, index))
    if (variable.costOf(value) < LIKELY_MISREADING) add(value, 'rate');
  for (const reading of doubts.rivals.get(index) ?? []) add(reading.value, 'sum');
  return [...found.values()]
    .map((reading) => ({
      ...reading,
      cost: Number.isFinite(reading.cost) ? reading.cost : heldCost(variable, 0),
    }))
    .sort((a, b) => a.cost - b.cost || a.value - b.value)
    .slice(0, CANDIDATES);
}
