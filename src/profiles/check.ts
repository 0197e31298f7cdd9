/** Whether a profile does good: the same act read with the default and with the profile, side by side. */
import { message } from '../messages/message.ts';
import type { Message } from '../model/message.ts';
import type { Result } from '../model/result.ts';

/** What counts in a comparison. */
export interface ProfileFigures {
  readonly rows: number;
  readonly proved: number;
  readonly doubtful: number;
  /** Checks that pass, and that do not. */
  readonly passed: number;
  readonly failed: number;
}

/** One act's comparison. */
export interface ProfileComparison {
  readonly source: string;
  readonly base: ProfileFigures;
  readonly profiled: ProfileFigures;
  readonly verdict: 'better' | 'same' | 'worse';
  readonly message: Message;
}

/** The figures of one result. */
export function figuresOf(result: Result): ProfileFigures {
  const rows = result.allocations;
  return {
    rows: rows.length,
    proved: rows.filter((row) => row.status === 'proved').length,
    doubtful: rows.filter((row) => row.status === 'doubtful').length,
    passed: result.checks.filter((check) => check.status === 'pass').length,
    failed: result.checks.filter((check) => check.status === 'fail').length,
  };
}

/**
 * Compares two readings of one act. A profile is worse when fewer rows are proved, more are doubtful or more sums fail;
 * rows that appear or vanish without being proved are worse too.
 */
export function checkProfile(base: Result, profiled: Result): ProfileComparison {
  const [before, after] = [figuresOf(base), figuresOf(profiled)];
  const gain =
    after.proved - before.proved - (after.doubtful - before.doubtful) - (after.failed - before.failed);
  const unproved = after.rows - after.proved - (before.rows - before.proved);
  const worse = after.proved < before.proved || after.failed > before.failed || unproved > 0;
  const better = gain > 0 || after.passed > before.passed;
  const verdict = worse ? 'worse' : better ? 'better' : 'same';
  return {
    source: profiled.source.file,
    base: before,
    profiled: after,
    verdict,
    message: message('profile/compared', {
      file: profiled.source.file,
      verdict,
      before: counted(before),
      after: counted(after),
    }),
  };
}

/** In the order in which the message names them. */
function counted({ rows, proved, doubtful, passed, failed }: ProfileFigures): number[] {
  return [rows, proved, doubtful, passed, failed];
}
