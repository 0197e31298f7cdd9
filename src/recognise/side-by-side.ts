import type { Session } from './session.ts';

/** Runs work on pages a little ahead of the workers and no further: each page holds its pixels in memory. */
export async function sideBySide(
  numbers: readonly number[],
  session: Session,
  work: (number: number) => Promise<void>,
): Promise<void> {
  const { signal } = session.options;
  const ahead = (await session.workers()) + 1;
  const under = new Set<Promise<void>>();
  try {
    for (const number of numbers) {
      signal?.throwIfAborted();
      while (under.size >= ahead) await Promise.race(under);
      const settled: Promise<void> = work(number).finally(() => under.delete(settled));
      under.add(settled);
    }
    await Promise.all(under);
    signal?.throwIfAborted();
  } finally {
    // A page that fails, or a run that is stopped, leaves others under way: each is heard to its end.
    await Promise.allSettled(under);
  }
}
