/** Compares a result file with the truth of a sample, row by row. Both benches use it, so their figures mean the same. */
import type { Result, ResultAllocation } from '../../src/model/result.ts';
import type { TruthAct, TruthAllocation } from '../samples/truth.ts';
import { alignRows, type Alignable } from './align.ts';

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

/** The same words whatever the spaces, apostrophes, dashes and quotes; case and accents count. */
export function sameText(a: string | null, b: string | null): boolean {
  return plain(a) === plain(b);
}

function plain(text: string | null): string {
  return (text ?? '')
    .normalize('NFC')
    .replace(/[’‘`´]/gu, "'")
    .replace(/[“”«»]\s*|\s*[»]/gu, '"')
    .replace(/[‐‑–—]/gu, '-')
    .replace(/\s+/gu, ' ')
    .trim();
}

function alignable(row: TruthAllocation | ResultAllocation): Alignable {
  return {
    beneficiary: plain(row.beneficiary),
    amount: row.amount,
    territory: plain(row.territories.join(' - ')),
    operation: row.operation?.code ?? '',
  };
}

function scoreRows(truth: TruthAct, result: Result | null, score: Score, misses: Miss[]): void {
  const read = result?.allocations ?? [];
  const pairs = alignRows(truth.allocations.map(alignable), read.map(alignable));
  score.rows = truth.allocations.length;
  score.invented = read.length - pairs.filter((pair) => pair !== null).length;
  for (const [index, row] of truth.allocations.entries()) {
    const pair = pairs[index]!;
    if (pair === null) {
      misses.push({
        what: 'row',
        page: row.page,
        wanted: `${row.beneficiary} ${row.amount}`,
        got: '(missing)',
      });
      continue;
    }
    scorePair(row, read[pair]!, score, misses);
  }
  const paired = new Set(pairs);
  for (const [index, row] of read.entries()) {
    if (row.status === 'proved') score.proved++;
    if (row.status === 'doubtful') score.doubtful++;
    if (paired.has(index)) continue;
    misses.push({
      what: 'row',
      page: row.source.page,
      wanted: '(nothing)',
      got: `${row.beneficiary} ${row.amount ?? '?'} ${row.status}`,
    });
    if (row.status === 'proved') {
      score.wrongProved++;
      misses.push({
        what: 'WRONG PROVED',
        page: row.source.page,
        wanted: '(nothing)',
        got: `${row.beneficiary} ${row.amount ?? '?'}`,
      });
    }
  }
}

function scorePair(row: TruthAllocation, read: ResultAllocation, score: Score, misses: Miss[]): void {
  score.found++;
  const wrong: string[] = [];
  const check = (what: string, right: boolean, wanted: string | null, got: string | null): boolean => {
    if (!right) {
      wrong.push(what);
      misses.push({ what, page: row.page, wanted: wanted ?? '(none)', got: got ?? '(none)' });
    }
    return right;
  };
  if (
    check(
      'amount',
      row.amount === read.amount,
      `${row.beneficiary} ${row.amount}`,
      `${read.beneficiary} ${read.amount ?? '?'} ${read.status}`,
    )
  ) {
    score.amounts++;
  } else if (read.status === 'proved') {
    score.wrongProved++;
    misses.push({
      what: 'WRONG PROVED',
      page: row.page,
      wanted: `${row.beneficiary} ${row.amount}`,
      got: `${read.amount ?? '?'}`,
    });
  }
  if (check('beneficiary', sameText(row.beneficiary, read.beneficiary), row.beneficiary, read.beneficiary))
    score.beneficiaries++;
  const before = wrong.length;
  check(
    'territory',
    sameText(row.territories.join(' / '), read.territories.join(' / ')),
    row.territories.join(' / '),
    read.territories.join(' / '),
  );
  check('theme', sameCoded(row.theme, read.theme) || row.group !== null, coded(row.theme), coded(read.theme));
  check(
    'operation',
    sameCoded(row.operation, read.operation) || row.group !== null,
    coded(row.operation),
    coded(read.operation),
  );
  check(
    'group',
    groupStands(row.group, read),
    row.group,
    `${coded(read.theme) ?? ''} | ${coded(read.operation) ?? ''}`,
  );
  if (wrong.length === before) score.groups++;
  check(
    'information',
    sameText(row.information, read.information) || bareCount(row, read),
    row.information,
    read.information,
  );
  const values = (list: ResultAllocation['quantities']): string =>
    list.map((entry) => String(Number(entry.value))).join(' ');
  check(
    'quantities',
    values(row.quantities) === values(read.quantities),
    values(row.quantities),
    values(read.quantities),
  );
  check('financing', sameText(row.financing, read.financing), row.financing, read.financing);
  check('agreement', sameText(row.agreement, read.agreement), row.agreement, read.agreement);
  check('reference', sameText(row.reference, read.reference), row.reference, read.reference);
  check('object', sameText(row.object, read.object), row.object, read.object);
  check('budgeted', row.budgeted === read.budgeted, String(row.budgeted), String(read.budgeted));
  check('page', row.page === read.source.page, String(row.page), String(read.source.page));
  if (wrong.length === 0) score.full++;
}

function coded(name: { code: string; name: string } | null): string | null {
  return name === null ? null : `${name.code} : ${name.name}`;
}

function sameCoded(
  a: { code: string; name: string } | null,
  b: { code: string; name: string } | null,
): boolean {
  return a === null || b === null ? a === b : a.code === b.code && sameText(a.name, b.name);
}

/** A group title without a code may stand as theme or operation, under any code. */
function groupStands(group: string | null, read: ResultAllocation): boolean {
  if (group === null) return true;
  return [read.theme, read.operation].some(
    (name) =>
      name !== null &&
      (sameText(name.name, group) ||
        sameText(`${name.code} ${name.name}`, group) ||
        sameText(coded(name), group)),
  );
}

/** A cell that holds a count and nothing else is whole once the count is. */
function bareCount(row: TruthAllocation, read: ResultAllocation): boolean {
  return read.information === null && row.information !== null && /^[\d ]+$/u.test(row.information);
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

function scoreDecision(truth: TruthAct, result: Result | null, score: Score, misses: Miss[]): void {
  const miss = (what: string, page: number, wanted: unknown, got: unknown): void => {
    misses.push({ what, page, wanted: JSON.stringify(wanted), got: JSON.stringify(got ?? null) });
  };
  for (const key of ['id', 'date', 'chair', 'secretary', 'authority', 'body', 'subject'] as const) {
    const wanted = truth.deliberation[key];
    const got = result?.deliberation[key] ?? null;
    score.head++;
    // Bodies and subjects are told in more than one right way; what must be exact is what identifies the act.
    const loose = key === 'authority' || key === 'body' || key === 'subject';
    if (loose ? looselySame(wanted, got) : sameText(wanted, got)) score.headRight++;
    else miss(`head ${key}`, truth.pages[0], wanted, got);
  }
  for (const article of truth.articles) {
    score.articles++;
    const same = result?.articles.find((other) => other.number === article.number);
    if (same?.amount === article.amount) score.articleAmounts++;
    else
      miss(
        'article',
        article.page,
        [article.number, article.amount],
        same === undefined ? null : [same.number, same.amount],
      );
  }
  for (const vote of truth.votes) {
    score.votes++;
    const same = result?.votes.find((other) => other.articles.join() === vote.articles.join());
    const figures = (one: typeof vote | undefined | NonNullable<typeof same>): unknown =>
      one === undefined ? null : [one.for, one.against, one.abstention, one.absent, [...one.recused].sort()];
    if (JSON.stringify(figures(same)) === JSON.stringify(figures(vote))) score.votesRight++;
    else miss('vote', vote.page, [vote.articles, figures(vote)], figures(same));
  }
  for (const line of truth.budgetLines) {
    score.budgetLines++;
    const same = result?.budgetLines.find(
      (other) =>
        other.part === line.part &&
        (line.code === null || sameText(other.code, line.code)) &&
        (line.account === null || sameText(other.account, line.account)) &&
        other.proposed === line.proposed,
    );
    if (same?.authorised === line.authorised && same.balance === line.balance) score.budgetLinesRight++;
    else miss('budget line', line.page, line, same);
  }
  for (const person of truth.attendance) {
    score.attendance++;
    if (result?.attendance.some((other) => sameText(other.name, person.name) && other.kind === person.kind))
      score.attendanceRight++;
    else
      miss(
        'attendance',
        truth.pages[0],
        person,
        result?.attendance.find((other) => sameText(other.name, person.name)),
      );
  }
}

function looselySame(wanted: string | null, got: string | null): boolean {
  if (wanted === null || got === null) return wanted === got;
  const words = (text: string): string[] =>
    plain(text)
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .split(/[^\p{L}\d]+/u)
      .filter((word) => word.length > 3);
  const all = new Set(words(got));
  const needed = words(wanted);
  return needed.filter((word) => all.has(word)).length >= 0.7 * needed.length;
}
