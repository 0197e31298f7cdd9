import { EXIT, type ExitCode } from '../errors.ts';
import type { Result, ResultCheck } from '../model/result.ts';
import { formatCents } from '../model/amount.ts';
import { centsOf } from '../messages/numbers.ts';

/** Rows of one status, with what they add up to (rows whose amount is unknown count for nothing). */
export interface Share {
  readonly rows: number;
  /** A decimal string. */
  readonly amount: string;
}

/** What a clerk wants to know first; the same for the screen and for the report. */
export interface Summary {
  /** Rows that name somebody. */
  readonly rows: number;
  readonly amount: string;
  /** Rows whose name was not read: nobody is known to be given what they say. */
  readonly nameless: Share;
  readonly proved: Share;
  readonly plausible: Share;
  readonly doubtful: Share;
  /** Plausible rows that no closed sum covers. */
  readonly uncovered: number;
  readonly checks: { readonly pass: number; readonly fail: number; readonly unverifiable: number };
  /** One sentence for each thing that does not close, without repetition, in the order of the checks. */
  readonly gaps: readonly string[];
  /** Pages that could not be read, and limits that were met. */
  readonly unreadPages: readonly number[];
  readonly limits: readonly string[];
  readonly exitCode: ExitCode;
}

/** Sums a result up. Pure. */
export function summarise(result: Result): Summary {
  const named = result.allocations.filter(({ beneficiary }) => beneficiary !== '');
  const share = (status: string): Share => shareOf(named.filter((row) => row.status === status));
  const checks = { pass: 0, fail: 0, unverifiable: 0 };
  for (const check of result.checks) checks[check.status] += 1;
  const unreadPages = pagesUnread(result);
  const limits = result.findings.filter((finding) => isLimit(finding.code)).map((finding) => finding.message);
  const summary = {
    rows: named.length,
    amount: shareOf(named).amount,
    nameless: shareOf(result.allocations.filter(({ beneficiary }) => beneficiary === '')),
    proved: share('proved'),
    plausible: share('plausible'),
    doubtful: share('doubtful'),
    uncovered: uncoveredRows(result),
    checks,
    gaps: gapsOf(result),
    unreadPages,
    limits,
  };
  return { ...summary, exitCode: exitCodeOf(result, summary) };
}

/**
 * One sentence for each cause: what reconciling found, worst first. Several checks fail for one cause, so their own
 * explanations stand in only where no cause was named.
 */
export function gapsOf(result: Result): string[] {
  const causes = result.findings.filter((finding) => isGap(finding));
  const sorted = causes.toSorted((a, b) => Number(b.severity === 'error') - Number(a.severity === 'error'));
  const sentences = sorted.map((finding) => finding.message);
  return [
    ...new Set(sentences.length > 0 ? sentences : openChecks(result).map((check) => check.explanation)),
  ];
}

/** True for a finding that tells why something does not close. */
export function isGap(finding: Result['findings'][number]): boolean {
  return finding.code.startsWith('reconcile/') && finding.severity !== 'info';
}

/** The checks that do not close, failures first. */
export function openChecks(result: Result): ResultCheck[] {
  const failed = result.checks.filter((check) => check.status === 'fail');
  return [...failed, ...result.checks.filter((check) => check.status === 'unverifiable')];
}

/**
 * The contract's exit code for one act: 10 when a limit cut the reading short, 6 when pages could not be read, 0 only
 * when there are rows, nothing is doubtful, every check closes, every row stands in a sum that closes, and no finding
 * asks for a look; else 1.
 */
function exitCodeOf(result: Result, summary: Omit<Summary, 'exitCode'>): ExitCode {
  if (summary.limits.length > 0) return EXIT.limit;
  if (summary.unreadPages.length > 0) return EXIT.partial;
  const clean =
    summary.rows > 0 &&
    summary.doubtful.rows + summary.nameless.rows === 0 &&
    summary.uncovered === 0 &&
    summary.checks.fail + summary.checks.unverifiable === 0 &&
    result.findings.every((finding) => finding.severity === 'info') &&
    result.figures.every((figure) => figure.status !== 'doubtful');
  return clean ? EXIT.ok : EXIT.attention;
}

/** The worst of several acts' outcomes, for one run: the first in this order that occurs. */
export function worstExitCode(codes: readonly ExitCode[]): ExitCode {
  const order: readonly ExitCode[] = [
    EXIT.internal,
    EXIT.interrupted,
    EXIT.terminated,
    EXIT.output,
    EXIT.usage,
    EXIT.recognition,
    EXIT.limit,
    EXIT.password,
    EXIT.source,
    EXIT.partial,
    EXIT.attention,
  ];
  return order.find((code) => codes.includes(code)) ?? EXIT.ok;
}

function shareOf(rows: Result['allocations']): Share {
  const cents = rows.reduce((sum, row) => sum + (row.amount === null ? 0 : centsOf(row.amount)), 0);
  return { rows: rows.length, amount: formatCents(cents) };
}

function uncoveredRows(result: Result): number {
  const covered = new Set(
    result.checks.filter((check) => check.status === 'pass').flatMap((check) => check.evidence.map(recordOf)),
  );
  return result.allocations.filter((row) => row.status === 'plausible' && !covered.has(row.id)).length;
}

/** The record a figure or an evidence id belongs to: `a12` of `a12.amount`. */
export function recordOf(figure: string): string {
  const end = figure.indexOf('.');
  return end < 0 ? figure : figure.slice(0, end);
}

function pagesUnread(result: Result): number[] {
  const pages = result.findings
    .filter((finding) => finding.severity === 'error' && /^(?:ingest|recognise)\//u.test(finding.code))
    .map((finding) => finding.source?.page)
    .filter((page) => page !== undefined);
  return [...new Set(pages)].sort((a, b) => a - b);
}

function isLimit(code: string): boolean {
  return /(?:^|[/-])(?:limit|over-budget)(?:$|[/-])/u.test(code);
}
