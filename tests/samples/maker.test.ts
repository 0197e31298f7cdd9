import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { FAMILIES } from '../../scripts/samples/acts/families/index.ts';
import { seededDpid } from '../../scripts/samples/acts/dpid-seeded.ts';
import { siren } from '../../scripts/samples/facts/places.ts';
import { layOut } from '../../scripts/samples/lay-out.ts';
import type { Truth, TruthAct } from '../../scripts/samples/truth.ts';

const samples = join(import.meta.dirname, '..', '..', 'samples');

describe.each(Object.entries(FAMILIES))('the family %s', (family, { build }) => {
  let truth: Truth;
  beforeAll(async () => {
    ({ truth } = await layOut(build()));
  });

  it('has committed truths that are those the maker makes', async () => {
    for (const form of ['text', 'scan']) {
      const committed: unknown = JSON.parse(
        await readFile(join(samples, family, form, 'truth.json'), 'utf8'),
      );
      expect(committed).toEqual(JSON.parse(JSON.stringify(truth)));
      expect(existsSync(join(samples, family, form, 'source.pdf'))).toBe(true);
    }
  });

  it('prints totals that close, but for those its truth names', () => {
    for (const act of truth.acts) {
      for (const total of act.totals.filter((one) => one.part === 'annex')) {
        expect({ amount: total.amount, closes: closesOverRun(act, total.amount) }).toEqual({
          amount: total.amount,
          closes: total.closes,
        });
      }
    }
  });

  it('gives each row a page of its own act', () => {
    for (const act of truth.acts) {
      for (const { page } of [
        ...act.allocations,
        ...act.totals.filter((total) => total.part === 'annex'),
        ...act.articles,
      ]) {
        expect(page).toBeGreaterThanOrEqual(act.pages[0]);
        expect(page).toBeLessThanOrEqual(act.pages[1]);
      }
    }
  });
});

describe('a seeded act', () => {
  it('is the same twice, to the byte, and another with another seed', async () => {
    const first = await layOut(seededDpid(7, 60));
    const again = await layOut(seededDpid(7, 60));
    const other = await layOut(seededDpid(8, 60));
    expect(Buffer.compare(first.pdf, again.pdf)).toBe(0);
    expect(again.truth).toEqual(first.truth);
    expect(other.truth.acts[0]!.allocations).not.toEqual(first.truth.acts[0]!.allocations);
  });

  it('has budgeted rows that make its articles, and articles that make its budget lines', () => {
    const act = seededDpid(9, 500).truth.acts[0]!;
    expect(act.allocations.length).toBeGreaterThanOrEqual(500);
    const paid = sum(act.allocations.filter((row) => row.budgeted).map((row) => row.amount));
    expect(sum(act.articles.map((article) => article.amount ?? '0.00'))).toBe(paid);
    expect(sum(act.budgetLines.filter((line) => line.part === 'article').map((line) => line.proposed!))).toBe(
      paid,
    );
  });
});

describe('a made-up SIREN', () => {
  it('passes the check that real ones pass', () => {
    // 552 100 554 is a well-known one: its first eight digits must give back its last.
    expect(siren('55210055')).toBe('552100554');
  });
});

/** Whether rows that follow each other add up to `amount`. */
function closesOverRun(act: TruthAct, amount: string): boolean {
  const wanted = cents(amount);
  for (let from = 0; from < act.allocations.length; from++) {
    let run = 0;
    for (let to = from; to < act.allocations.length && run < wanted; to++) {
      run += cents(act.allocations[to]!.amount);
      if (run === wanted) return true;
    }
  }
  return false;
}

function cents(amount: string): number {
  return Math.round(Number(amount) * 100);
}

function sum(amounts: readonly string[]): number {
  return amounts.reduce((total, amount) => total + cents(amount), 0);
}
