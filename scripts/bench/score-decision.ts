import type { Result } from '../../src/model/result.ts';
import type { TruthAct } from '../samples/truth.ts';
import { looselySame, sameText } from './same-text.ts';
import type { Miss, Score } from './score-shape.ts';

/** The head, the articles, the votes, the budget lines and the attendance. */
export function scoreDecision(truth: TruthAct, result: Result | null, score: Score, misses: Miss[]): void {
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
  for (const [index, vote] of truth.votes.entries()) {
    score.votes++;
    const same =
      result?.votes.find(
        (other) => vote.articles.length > 0 && other.articles.join() === vote.articles.join(),
      ) ?? (result?.votes.length === truth.votes.length ? result.votes[index] : undefined);
    // What the act does not state is not asked.
    const right =
      same !== undefined &&
      (['for', 'against', 'abstention', 'absent'] as const).every(
        (key) => vote[key] === null || vote[key] === same[key],
      ) &&
      [...vote.recused].sort().join() === [...same.recused].sort().join();
    if (right) score.votesRight++;
    else miss('vote', vote.page, vote, same);
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
    if (
      result?.attendance.some(
        (other) => sameText(other.name, person.name) && sameKind(other.kind, person.kind),
      )
    )
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

/** Acts do not agree on who is absent and who is excused; who sits is what counts. */
function sameKind(a: string, b: string): boolean {
  const away = ['absent', 'excused'];
  return a === b || (away.includes(a) && away.includes(b));
}
