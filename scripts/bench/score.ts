/** Compares a result file with the truth of a sample, row by row. Both benches use it, so their figures mean the same. */
import type { Result } from '../../src/model/result.ts';
import type { TruthAct } from '../samples/truth.ts';
import { scoreDecision } from './score-decision.ts';
import { scoreProofs } from './score-proofs.ts';
import { scoreRows } from './score-rows.ts';

/** Counts of one act, or of several added up. */
export interface Score {
  /** Rows of the truth. */
  rows: number;
  found: number;
  invented: number;
  amounts: number;
  beneficiaries: number;
  /** Theme, operation, territory and group title all right. */
  groups: number;
  /** Every field of the row right. */
  full: number;
  proved: number;
  doubtful: number;
  /** The one figure that must be 0: rows and totals whose amount is wrong, or that do not exist, and are called proved. */
  wrongProved: number;
  totals: number;
  totalsFound: number;
  /** Totals that close in truth and whose figure the result holds and has checked. */
  totalsClosed: number;
  gaps: number;
  gapsExplained: number;
  articles: number;
  articleAmounts: number;
  votes: number;
  votesRight: number;
  budgetLines: number;
  budgetLinesRight: number;
  attendance: number;
  attendanceRight: number;
  /** Facts of the head: id, date, chair, secretary. */
  head: number;
  headRight: number;
}

/** One thing that is not as in the truth, for a person who tunes. */
export interface Miss {
  readonly what: string;
  readonly page: number;
  readonly wanted: string;
  readonly got: string;
}

export interface Scored {
  readonly score: Score;
  readonly misses: readonly Miss[];
}

export function emptyScore(): Score {
  return {
    rows: 0,
    found: 0,
    invented: 0,
    amounts: 0,
    beneficiaries: 0,
    groups: 0,
    full: 0,
    proved: 0,
    doubtful: 0,
    wrongProved: 0,
    totals: 0,
    totalsFound: 0,
    totalsClosed: 0,
    gaps: 0,
    gapsExplained: 0,
    articles: 0,
    articleAmounts: 0,
    votes: 0,
    votesRight: 0,
    budgetLines: 0,
    budgetLinesRight: 0,
    attendance: 0,
    attendanceRight: 0,
    head: 0,
    headRight: 0,
  };
}

export function addScore(into: Score, other: Score): void {
  for (const key of Object.keys(into) as (keyof Score)[]) into[key] += other[key];
}

/** @param result `null` where the act was not found at all: everything in it is then missed */
export function scoreAct(truth: TruthAct, result: Result | null): Scored {
  const score = emptyScore();
  const misses: Miss[] = [];
  scoreRows(truth, result, score, misses);
  scoreTotals(truth, result, score, misses);
  scoreDecision(truth, result, score, misses);
  if (result !== null) scoreProofs(truth, result, score, misses);
  return { score, misses };
}

/** Pairs acts by number, then by order: a recueil holds several. */
export function pairActs(truths: readonly TruthAct[], results: readonly Result[]): (Result | null)[] {
  const left = new Set(results);
  const pairs = truths.map((truth) => {
    const same = results.find(
      (result) => left.has(result) && result.deliberation.id === truth.deliberation.id,
    );
    if (same !== undefined) left.delete(same);
    return same ?? null;
  });
  return pairs.map((pair) => {
    if (pair !== null) return pair;
    const [next = null] = left;
    if (next !== null) left.delete(next);
    return next;
  });
}

function scoreTotals(truth: TruthAct, result: Result | null, score: Score, misses: Miss[]): void {
  const read = (result?.totals ?? []).filter((total) => total.part === 'annex');
  const left = new Set(read);
  const stated = truth.totals.filter((total) => total.part === 'annex');
  for (const total of stated) {
    score.totals++;
    const same = [...left].find(
      (other) => other.amount === total.amount && Math.abs(other.source.page - total.page) <= 1,
    );
    if (same === undefined) {
      misses.push({
        what: 'total',
        page: total.page,
        wanted: `${total.scope} ${total.amount}`,
        got: '(missing)',
      });
      continue;
    }
    left.delete(same);
    score.totalsFound++;
    const checks = (result?.checks ?? []).filter(
      (check) => check.evidence.includes(same.id) && check.kind === 'sum',
    );
    if (checks.length > 0 && checks.every((check) => check.status === 'pass') === total.closes)
      score.totalsClosed++;
    else
      misses.push({
        what: 'total closes',
        page: total.page,
        wanted: `${total.scope} ${total.amount} ${total.closes}`,
        got: checks.map((check) => check.status).join(' ') || '(unchecked)',
      });
  }
  for (const total of left) {
    misses.push({
      what: 'total',
      page: total.source.page,
      wanted: '(nothing)',
      got: `${total.scope} ${total.amount ?? '?'}`,
    });
  }
  for (const gap of truth.gaps) {
    score.gaps++;
    const cents = Math.abs(Math.round(Number(gap.difference) * 100));
    const told = (result?.checks ?? []).some(
      (check) =>
        check.status !== 'pass' &&
        check.difference !== null &&
        Math.abs(Math.round(Number(check.difference) * 100)) === cents,
    );
    if (told) score.gapsExplained++;
    else
      misses.push({
        what: 'gap',
        page: 0,
        wanted: `${gap.kind} ${gap.difference} ${gap.about}`,
        got: '(not told)',
      });
  }
}
