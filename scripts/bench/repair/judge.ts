/** What the arithmetic made of an injected error. */
import type { Extraction, Rereads } from '../../../src/model/extraction.ts';
import { readFigure } from '../../../src/reconcile/observation.ts';
import { figuresOf } from '../../../src/model/walk.ts';
import { undoArithmetic } from '../../../src/reconcile/repairs.ts';
import type { Injected } from './inject.ts';
import { say } from '../../../src/messages/say.ts';
import { isRead, type Mode } from './modes.ts';

/** Counts for one class and mode. */
export interface Score {
  class: string;
  mode: Mode;
  injected: number;
  /** Injections into figures that some sum covers. */
  covered: number;
  detected: number;
  rightlyRepaired: number;
  wronglyRepaired: number;
  leftDoubtful: number;
  missed: number;
  missedThoughCovered: number;
  wrongCalledProved: number;
  undone: number;
  /** Injections into figures of sums that close in the correct act, whose second reading sees what is printed. */
  readable: number;
  readableRepaired: number;
}

/** Adds one injection to the counts. */
export function judge(
  score: Score,
  {
    injected,
    out,
    clean,
    rereads,
    show: shows,
  }: { injected: Injected; out: Extraction; clean: Extraction; rereads: Rereads; show: boolean },
): void {
  const { truth, hit } = injected;
  const read = new Map(figuresOf(injected.records).map(({ key, figure }) => [key, figure.value]));
  const amounts = [...out.verdicts].filter(([key]) => !key.startsWith('vote'));
  score.injected += 1;
  const failing = out.checks.some(({ status }) => status !== 'pass');
  const wrong = amounts.filter(([key, verdict]) => truth.has(key) && verdict.value !== truth.get(key));
  const doubted = amounts.some(([, verdict]) => verdict.status === 'doubtful');
  const noticed = failing || doubted || out.repairs.length > 0;
  if (noticed) score.detected += 1;
  // Errors that a sum alone cannot see are covered where the correct act proves the figures all the same.
  const covered = injected.unseen
    ? score.mode !== 'layer' && hit.every((key) => clean.verdicts.get(key)?.status === 'proved')
    : injected.structural || hit.some((key) => clean.verdicts.get(key)?.checks.length !== 0);
  if (covered) score.covered += 1;
  const right = hit.length > 0 && hit.every((key) => out.verdicts.get(key)?.value === truth.get(key));
  if (isRead(score.mode) && hit.length > 0 && hit.every((key) => isReadable(key, truth, clean, rereads))) {
    score.readable += 1;
    if (right) score.readableRepaired += 1;
    else if (shows) show(score, injected, out, 'readable but not repaired');
  }
  const touched = amounts.some(
    ([key, verdict]) => verdict.value !== read.get(key) && verdict.value !== truth.get(key),
  );
  if (touched) {
    score.wronglyRepaired += 1;
    if (shows) show(score, injected, out, 'wrongly repaired');
  } else if (right && wrong.length === 0 && out.repairs.length > 0) score.rightlyRepaired += 1;
  else if (noticed) score.leftDoubtful += 1;
  else {
    score.missed += 1;
    if (covered) score.missedThoughCovered += 1;
    if (covered && shows) show(score, injected, out, 'missed though covered');
  }
  const proved = wrong.filter(([key, verdict]) => key.endsWith('.amount') && verdict.status === 'proved');
  if (proved.length > 0) {
    score.wrongCalledProved += 1;
    if (shows) show(score, injected, out, 'WRONG AND PROVED');
  }
  const undone = undoArithmetic(out.records, out.repairs);
  if (JSON.stringify(undone) === JSON.stringify(injected.records)) score.undone += 1;
}

/**
 * Whether a sum speaks for what is truly printed, and a second reading may see it. A sum that does not close in the correct
 * act (a misprinted total, a row that is not there) says nothing about the figure; nor do pixels read wrongly twice.
 */
function isReadable(key: string, truth: Injected['truth'], clean: Extraction, rereads: Rereads): boolean {
  const closing = new Set(clean.checks.flatMap(({ id, status }) => (status === 'pass' ? [id] : [])));
  if (clean.verdicts.get(key)?.checks.some((id) => closing.has(id)) !== true) return false;
  const again = rereads.get(key)?.[0];
  // What nobody asked to read again could have been read: not to ask is a failing too.
  const unit = key.endsWith('.amount') ? 'cents' : 'milli';
  return again === undefined || readFigure(again.text, unit) === truth.get(key);
}

function show(score: Score, injected: Injected, out: Extraction, what: string): void {
  const lines = [...out.verdicts].flatMap(([key, verdict]) => {
    const truth = injected.truth.get(key);
    return truth !== undefined && verdict.value !== truth
      ? [
          `   ${key} held ${String(verdict.value)} truth ${String(truth)} ${verdict.status} ${say(verdict.reason, 'en')}`,
        ]
      : [];
  });
  const repairs = out.repairs.map(
    ({ field, before, after, because }) => `   repair ${field} ${before} > ${after}: ${say(because, 'en')}`,
  );
  console.error(`${what}: ${score.class}, ${score.mode}; hit ${injected.hit.join(', ')}`);
  console.error([...lines.slice(0, 6), ...repairs].join('\n'));
}
