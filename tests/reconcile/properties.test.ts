import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Extraction } from '../../src/model/extraction.ts';
import type { Place } from '../../src/model/place.ts';
import type { Figure, Records } from '../../src/model/records.ts';
import { defaultProfile } from '../../src/profiles/default.ts';
import { figuresOf } from '../../src/model/walk.ts';
import { withValues } from '../../src/reconcile/figures.ts';
import { reconcile } from '../../src/reconcile/index.ts';
import { undoArithmetic } from '../../src/reconcile/repairs.ts';
import { formatEuros, parseAmount } from '../../src/model/amount.ts';
import { FAMILIES, between, pick, randomFrom, type Random } from './families.ts';

const seeds = fc.integer({ min: 1, max: 1_000_000 });
const RUNS = { numRuns: 25 };

/** An act of some family with some of its amounts misread. */
function spoiled(seed: number): { readonly act: Records; readonly random: Random } {
  const random = randomFrom(seed);
  const act = pick(random, Object.values(FAMILIES))(random, {});
  const values = new Map<string, string>();
  for (let times = between(random, 0, 3); times > 0; times -= 1) {
    const target = pick(random, act.allocations);
    const digit = String(between(random, 1, 9));
    values.set(target.id, target.amount.text.replace(/^\d/u, digit));
  }
  const allocations = act.allocations.map((one) => {
    const text = values.get(one.id);
    return text === undefined ? one : { ...one, amount: { ...one.amount, text, value: parseAmount(text) } };
  });
  return { act: { ...act, allocations }, random };
}

/** What a user sees of each figure and check, whatever the order. */
function summary(out: Extraction): unknown {
  return {
    figures: [...out.verdicts]
      .map(([key, { value, status, inferred }]) => [key, value, status, inferred] as const)
      .sort((a, b) => (a[0] < b[0] ? -1 : 1)),
    checks: out.checks
      .map((check) => [check.kind, check.scope, check.stated, check.computed, check.status].join(' '))
      .sort(),
    repairs: out.repairs.map(({ field, before, after }) => [field, before, after].join(' ')).sort(),
  };
}

function shuffled<T>(random: Random, list: readonly T[]): T[] {
  const copy = [...list];
  for (let at = copy.length - 1; at > 0; at -= 1) {
    const other = between(random, 0, at);
    [copy[at], copy[other]] = [copy[other]!, copy[at]!];
  }
  return copy;
}

describe('the arithmetic', () => {
  test('does not depend on the order of the rows', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { act, random } = spoiled(seed);
        const mixed = { ...act, allocations: shuffled(random, act.allocations) };
        expect(summary(reconcile(mixed, defaultProfile))).toEqual(summary(reconcile(act, defaultProfile)));
      }),
      RUNS,
    );
  });

  test('does not depend on how the rows are split into pages, nor on blank pages between', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 1, max: 9 }), (seed, size) => {
        const { act } = spoiled(seed);
        const move = (place: Place, page: number): Place => ({ ...place, page });
        const figure = (one: Figure, page: number): Figure => ({ ...one, place: move(one.place, page) });
        const split = {
          ...act,
          allocations: act.allocations.map((one, index) => ({
            ...one,
            amount: figure(one.amount, 3 + 2 * Math.floor(index / size)),
            source: move(one.source, 3 + 2 * Math.floor(index / size)),
          })),
        };
        expect(summary(reconcile(split, defaultProfile))).toEqual(summary(reconcile(act, defaultProfile)));
      }),
      RUNS,
    );
  });

  test('repairs once: what it made it leaves alone', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const out = reconcile(spoiled(seed).act, defaultProfile);
        const printed = new Map(out.repairs.map((repair) => [repair.field, repair.after] as const));
        // As if the repaired characters had been read.
        const texts = new Map(figuresOf(out.records).map((named) => [named.key, named]));
        let again: Records = out.records;
        again = {
          ...again,
          allocations: again.allocations.map((one) => {
            const text = printed.get(`${one.id}.amount`);
            return text === undefined || texts.get(`${one.id}.amount`)!.figure.value === null
              ? one
              : { ...one, amount: { ...one.amount, text } };
          }),
        };
        const second = reconcile(again, defaultProfile);
        expect(figuresOf(second.records).map(({ figure }) => figure.value)).toEqual(
          figuresOf(again).map(({ figure }) => figure.value),
        );
      }),
      RUNS,
    );
  });

  test('undone, gives back what was read', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { act } = spoiled(seed);
        const out = reconcile(act, defaultProfile);
        expect(undoArithmetic(out.records, out.repairs)).toEqual(act);
      }),
      RUNS,
    );
  });

  test('never calls a wrong amount proved', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const random = randomFrom(seed);
        const truth = pick(random, Object.values(FAMILIES))(random, {});
        const { act } = spoiled(seed);
        const out = reconcile(act, defaultProfile);
        for (const { id, amount } of truth.allocations) {
          const verdict = out.verdicts.get(`${id}.amount`)!;
          if (verdict.status === 'proved') expect([id, verdict.value]).toEqual([id, amount.value]);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('gives every figure one verdict, in the order of the records', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { act } = spoiled(seed);
        const out = reconcile(act, defaultProfile);
        expect(new Set(out.verdicts.keys())).toEqual(new Set(figuresOf(act).map(({ key }) => key)));
        for (const check of out.checks) expect(check.evidence.every((id) => id !== '')).toBe(true);
      }),
      RUNS,
    );
  });
});

test('values written back stand where they were read', () => {
  const { act } = spoiled(7);
  const key = `${act.allocations[0]!.id}.amount`;
  const changed = withValues(act, new Map([[key, 123_456]]));
  expect(changed.allocations[0]!.amount).toEqual({ ...act.allocations[0]!.amount, value: 123_456 });
  expect(changed.allocations[1]).toEqual(act.allocations[1]);
  expect(parseAmount(formatEuros(123_456))).toBe(123_456);
});
