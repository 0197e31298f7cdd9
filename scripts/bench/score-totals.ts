import type { Result } from '../../src/model/result.ts';
import type { TruthAct } from '../samples/truth.ts';
import type { Miss, Score } from './score-shape.ts';

/** The totals printed in the annex, whether they close, and the gaps that should be told. */
export function scoreTotals(truth: TruthAct, result: Result | null, score: Score, misses: Miss[]): void {
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
