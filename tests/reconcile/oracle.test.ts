/**
 * The engine's search is bounded; on small random acts an exact optimiser says what it should have found. `ORACLE_ACTS=500
 * npx vitest run tests/reconcile/oracle.test.ts` tries more, `DELIBERE_SEED` others.
 */
import { expect, test } from 'vitest';
import { formatEuros, parseAmount } from '../../src/model/amount.ts';
import type { Figure, Records } from '../../src/model/records.ts';
import { defaultProfile } from '../../src/profiles/default.ts';
import { solveProblem } from '../../src/reconcile/engine/index.ts';
import { MARGINS, type Problem } from '../../src/reconcile/engine/types.ts';
import { CONSTRAINTS } from '../../src/reconcile/index.ts';
import { ProblemBuilder } from '../../src/reconcile/problem-builder.ts';
import { article, operation, records, row, total, type FigureOptions } from './build.ts';
import { between, pick, randomFrom, type Random } from './families.ts';
import { costOf, exactMargin, optimum } from './oracle.ts';

const ACTS = Number(process.env.ORACLE_ACTS ?? 24);
const SEED = Number(process.env.DELIBERE_SEED ?? 2026);
/** Costs are sums of logarithms, and the optimiser's of decimal fractions. */
const ROUNDING = 1e-3;
/** Of acts in which the optimum is the only likely explanation, the engine may leave this share to a person. */
const MISSED_SHARE = 0.25;

/** Two operations of one theme, with what some acts print beside their totals, and up to two misread amounts. */
function smallAct(random: Random): Records {
  const told = between(random, 0, 2);
  const options = { confidence: pick(random, [null, 0.7, 0.5]), exact: false };
  const some = (): FigureOptions => ({ ...options, exact: between(random, 0, 1) === 0 });
  const groups = [1, 2].map((group) =>
    Array.from({ length: between(random, 2, 3) }, (_, index) =>
      row(
        100 * group + index,
        {
          theme: '1',
          operation: String(group),
          name: `Club ${String(group)} ${String(index)}`,
          cents: between(random, 11, 999) * 1000,
        },
        some(),
      ),
    ),
  );
  const sum = (rows: Records['allocations']): number =>
    rows.reduce((all, { amount }) => all + amount.value!, 0);
  const codes = (group: number) => ({ themeCode: '1', operationCode: String(group + 1) });
  const honest = records({
    allocations: groups.flat(),
    totals: [
      ...groups.map((rows, group) =>
        total(group + 1, sum(rows), { ...codes(group), rows: rows.map(({ id }) => id) }, some()),
      ),
      total(
        9,
        sum(groups.flat()),
        { scope: 'theme', themeCode: '1', rows: groups.flat().map(({ id }) => id) },
        options,
      ),
    ],
    operations:
      told > 0 ? groups.map((rows, group) => operation(group + 1, String(group + 1), '1', sum(rows))) : [],
    articles: told > 1 ? groups.map((rows, group) => article(group + 1, sum(rows), codes(group))) : [],
  });
  const wrong = new Set(
    Array.from({ length: between(random, 0, 2) }, () => between(random, 0, honest.allocations.length)),
  );
  const misreadIn = <T extends { readonly amount: Figure }>(one: T): T => ({
    ...one,
    amount: misread(random, one.amount),
  });
  return {
    ...honest,
    allocations: honest.allocations.map((one, at) => (wrong.has(at) ? misreadIn(one) : one)),
    totals: honest.totals.map((one, at) =>
      at === 0 && wrong.has(honest.allocations.length) ? misreadIn(one) : one,
    ),
  };
}

/** One digit of the euros taken for another, or the comma lost. */
function misread(random: Random, figure: Figure): Figure {
  const text = formatEuros(figure.value!);
  const other =
    between(random, 0, 2) === 0
      ? text.replace(',', '')
      : text.replace(/\d/u, (digit) => String(1 + ((Number(digit) + between(random, 0, 7)) % 9)));
  return { ...figure, exact: false, text: other, value: parseAmount(other, { column: true }) };
}

function problemOf(act: Records): Problem {
  const builder = new ProblemBuilder(act, defaultProfile, undefined, new Set());
  for (const constrain of CONSTRAINTS) constrain(builder);
  return builder.build().problem;
}

test(
  'repairs are optima, proofs have the exact margin, and few optima are missed',
  { timeout: 300_000 },
  async () => {
    const random = randomFrom(SEED);
    const tally = { acts: 0, repairs: 0, proofs: 0, left: 0, missed: 0 };
    const faults: string[] = [];
    for (let at = 0; at < ACTS; at += 1) {
      const problem = problemOf(smallAct(random));
      const { state, proofs } = solveProblem(problem);
      if (state.rates.length > 0 || state.values.includes(null)) continue;
      tally.acts += 1;
      const best = (await optimum(state, null))!;
      const told = (what: string, index: number, cost: number | null): string =>
        `act ${String(at)}: ${what} ${problem.variables[index]!.id}: ${String(cost)} against ${String(best)}`;
      const proving = new Set(problem.variables.flatMap((_, index) => proofs.constraints(index)));
      const isLeft = costOf(problem, state.values) > best + ROUNDING;
      // What is left is clear where whatever the optimum changes costs a repair's margin more as it is.
      let isClear = true;
      for (const [index, variable] of problem.variables.entries()) {
        if (variable.slack) continue;
        const value = state.values[index]!;
        if (value !== variable.value) {
          tally.repairs += 1;
          const same = await optimum(state, { variable: index, value, is: true });
          if (same === null || same > best + ROUNDING) faults.push(told('no optimum repairs', index, same));
          const other = await optimum(state, { variable: index, value, is: false });
          if (other !== null && other < best + MARGINS.repair - ROUNDING)
            faults.push(told('as likely otherwise', index, other));
        } else if (isLeft) {
          const held = (await optimum(state, { variable: index, value, is: true })) ?? Infinity;
          isClear &&= held <= best + ROUNDING || held >= best + MARGINS.repair;
        }
        if (proofs.margin(index) < MARGINS.proof) continue;
        tally.proofs += 1;
        const margin = await exactMargin(state, index, proving);
        if (margin < MARGINS.proof - ROUNDING) faults.push(told('proved with margin', index, margin));
      }
      if (!isLeft) continue;
      tally.left += 1;
      if (isClear) tally.missed += 1;
    }
    console.log(JSON.stringify({ oracle: SEED, ...tally, faults }));
    expect(faults).toEqual([]);
    expect(tally.proofs).toBeGreaterThan(0);
    expect(tally.repairs).toBeGreaterThan(0);
    expect(tally.missed).toBeLessThanOrEqual(MISSED_SHARE * tally.acts);
  },
);
