import { describe, expect, it } from 'vitest';
import { factsOf, htmlOf, type Made } from '../../scripts/layouts/contract.ts';
import { loadLayouts } from '../../scripts/layouts/load.ts';
import { mutationsOf } from '../../scripts/layouts/mutate.ts';

const layouts = (await loadLayouts('own')).map(({ layout }) => [layout.id, layout] as const);
const VARIANTS = [0, 1, 2];

/** Printed otherwise than in euros and cents. */
const OTHERWISE = /^thousands-|-francs$|^text-in-two-columns$/u;

function printedCents(body: string): number[] {
  const text = body.replace(/<[^>]*>/gu, ' | ');
  return [...text.matchAll(/(\d{1,3}(?:[ .\u00a0\u2009]\d{3})+|\d+),(\d\d)(?!\d)/gu)].map(
    ([, whole, cents]) => Number(whole!.replace(/\D/gu, '')) * 100 + Number(cents),
  );
}

function trueCents({ grants, others }: Made): number[] {
  const money = others.filter(({ role }) => role !== 'not-an-amount');
  return [...grants, ...money].map(({ cents }) => cents);
}

describe('layouts', () => {
  it('are many, two thirds of them grants that the print decides', () => {
    const decided = layouts.filter(
      ([, layout]) => layout.decides && layout.make(factsOf(1), 0).grants.length > 0,
    );
    expect(layouts.length).toBeGreaterThan(40);
    expect(decided.length / layouts.length).toBeGreaterThan(0.6);
  });

  it.each(layouts)('%s is the same page for the same seed, another for another', (id, layout) => {
    const page = (seed: number, variant: number): string =>
      htmlOf(layout.make(factsOf(id, variant, seed), variant));
    for (const variant of VARIANTS) expect(page(1, variant)).toBe(page(1, variant));
    expect(new Set([page(1, 0), page(1, 1), page(1, 2), page(2, 0)]).size).toBe(4);
  });

  it.each(layouts.filter(([id]) => !OTHERWISE.test(id)))(
    '%s prints the amounts of its truth',
    (id, layout) => {
      for (const variant of VARIANTS)
        for (const seed of [1, 2]) {
          const made = layout.make(factsOf(id, variant, seed), variant);
          const by = (a: number, b: number): number => a - b;
          expect(printedCents(made.body).toSorted(by)).toEqual(trueCents(made).toSorted(by));
        }
    },
  );

  it('are changed in kinds of their own', () => {
    const changes = layouts.flatMap(([id, layout]) =>
      mutationsOf(layout.make(factsOf(id, 0, 1), 0), factsOf(id)).map(({ change }) => change),
    );
    expect(new Set(changes).size).toBe(12);
  });
});
