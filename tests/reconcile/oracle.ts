/**
 * An exact optimiser for small problems, which the engine's bounded search is held to: the same costs as one 0/1 programme,
 * over the values that were seen or are one slip away. Problems with rates are not of this form.
 */
import highsModule from 'highs';
import { heldCost, type State } from '../../src/reconcile/engine/state.ts';
import type { Problem } from '../../src/reconcile/engine/types.ts';

/** Its types are those of a CommonJS module, which it is not where modules are imported. */
const loadHighs = highsModule as unknown as typeof highsModule.default;

let highs = await loadHighs();

/** The optimiser's answer; some programmes overflow its stack, but not in another presentation. */
async function answerTo(programme: string): Promise<ReturnType<typeof highs.solve>> {
  for (const presolve of ['choose', 'off', 'on'] as const) {
    try {
      return highs.solve(programme, { ...EXACT, presolve });
    } catch {
      highs = await loadHighs();
    }
  }
  throw new Error('the optimiser gave no answer');
}

/** Values dearer than this take no part in a repair, nor in a joint error below a proof's margin. */
const DEAREST = 18;
/** The small acts are printed in whole euros; cents that are misread are left out. */
const UNIT = 100;
/** Larger than any gap of them, in euros. */
const LARGEST = 2e5;
/** No constraint or slack may be open by a euro. */
const EXACT = {
  mip_feasibility_tolerance: 1e-8,
  primal_feasibility_tolerance: 1e-8,
  mip_rel_gap: 0,
  mip_abs_gap: 1e-6,
  output_flag: false,
} as const;

/** A value that a variable must have, or must not. */
export interface Demand {
  readonly variable: number;
  readonly value: number;
  readonly is: boolean;
}

/** Cost of an assignment: its values, its slacks, and the constraints it leaves broken. */
export function costOf({ variables, constraints }: Problem, values: readonly (number | null)[]): number {
  const held = variables.reduce((sum, variable, index) => sum + heldCost(variable, values[index]!), 0);
  return constraints.reduce((sum, { terms, constant, cost }) => {
    const gap = terms.reduce((all, { variable, factor }) => all + factor * values[variable]!, -constant);
    return gap === 0 ? sum : sum + cost;
  }, held);
}

/**
 * The least that any assignment costs which meets the demand; `null` where none does.
 *
 * @throws where the optimiser's answer does not cost what it says
 */
export async function optimum(state: State, demand: Demand | null): Promise<number | null> {
  const { problem } = state;
  const found = await solve(problem, state, demand, () => ({ mayBreak: true, isHeld: true }), true);
  if (found === null) return null;
  const cost = costOf(problem, found.values);
  if (Math.abs(cost - found.cost) > 1e-3) throw new Error(`costs ${String(cost)}, not ${String(found.cost)}`);
  return cost;
}

/**
 * The exact margin of a figure: what it costs at least that it is wrong while every constraint that proves still closes
 * without a slack. `Infinity` where it cannot be.
 */
export async function exactMargin(
  state: State,
  variable: number,
  proving: ReadonlySet<number>,
): Promise<number> {
  const demand = { variable, value: state.values[variable]!, is: false };
  const found = await solve(
    state.problem,
    state,
    demand,
    (constraint) => ({ mayBreak: false, isHeld: proving.has(constraint) }),
    false,
  );
  if (found === null) return Infinity;
  const now = state.problem.variables.reduce(
    (sum, one, index) => sum + heldCost(one, state.values[index]!),
    0,
  );
  return found.cost - now;
}

async function solve(
  { variables, constraints }: Problem,
  state: State,
  demand: Demand | null,
  rule: (constraint: number) => { readonly mayBreak: boolean; readonly isHeld: boolean },
  hasSlack: boolean,
): Promise<{ readonly values: readonly number[]; readonly cost: number } | null> {
  const [costs, rows, bounds, binaries]: [string[], string[], string[], string[]] = [[], [], [], []];
  const domains = variables.map((variable, index) => {
    if (variable.slack) return [];
    const values = new Map<number, number>();
    const seen = [...variable.readings, ...variable.likely()].map(({ value }) => value);
    for (const value of [
      state.values[index]!,
      ...seen,
      ...(demand?.variable === index ? [demand.value] : []),
    ]) {
      const cost = heldCost(variable, value);
      const may = value > 0 && value % UNIT === 0 && value / UNIT < LARGEST / 4 && cost < DEAREST;
      if (!may && value !== state.values[index]) continue;
      if (demand?.variable === index && (value === demand.value) !== demand.is) continue;
      values.set(value, cost);
    }
    return [...values];
  });
  if (domains.some((domain, index) => domain.length === 0 && !variables[index]!.slack)) return null;
  domains.forEach((domain, index) => {
    if (domain.length === 0) {
      if (!hasSlack) return;
      costs.push(`+ ${String(heldCost(variables[index]!, 1))} y${String(index)}`);
      rows.push(`s${String(index)} - ${String(LARGEST)} y${String(index)} <= 0`);
      rows.push(`s${String(index)} + ${String(LARGEST)} y${String(index)} >= 0`);
      bounds.push(`s${String(index)} free`);
      binaries.push(`y${String(index)}`);
      return;
    }
    const names = domain.map((_, at) => `x${String(index)}_${String(at)}`);
    rows.push(`${names.join(' + ')} = 1`);
    domain.forEach(([, cost], at) => costs.push(`+ ${String(cost)} ${names[at]!}`));
    binaries.push(...names);
  });
  constraints.forEach(({ terms, constant, cost }, index) => {
    const { mayBreak, isHeld } = rule(index);
    if (!isHeld) return;
    const sum = terms.flatMap(({ variable, factor }) =>
      variables[variable]!.slack
        ? hasSlack
          ? [signed(factor, `s${String(variable)}`)]
          : []
        : domains[variable]!.map(([value], at) =>
            signed((factor * value) / UNIT, `x${String(variable)}_${String(at)}`),
          ),
    );
    if (mayBreak) {
      const [gap, broken] = [`r${String(index)}`, `z${String(index)}`];
      sum.push(`+ ${gap}`);
      costs.push(`+ ${String(cost)} ${broken}`);
      rows.push(`${gap} - ${String(LARGEST)} ${broken} <= 0`, `${gap} + ${String(LARGEST)} ${broken} >= 0`);
      bounds.push(`${gap} free`);
      binaries.push(broken);
    }
    rows.push(`${sum.join(' ')} = ${String(constant / UNIT)}`);
  });
  const programme = [
    'Minimize',
    ` obj: ${costs.join('\n ')}`,
    'Subject To',
    ...rows.map((row, at) => ` c${String(at)}: ${row.replace(/ (?=[+-] )/gu, '\n ')}`),
    'Bounds',
    ...bounds.map((bound) => ` ${bound}`),
    'Binary',
    ...binaries.map((name) => ` ${name}`),
    'End',
  ].join('\n');
  const answer = await answerTo(programme);
  if (answer.Status !== 'Optimal') return null;
  const columns = answer.Columns as Readonly<Record<string, { readonly Primal: number }>>;
  const values = domains.map((domain, index) =>
    domain.length === 0
      ? Math.round(columns[`s${String(index)}`]?.Primal ?? 0) * UNIT
      : domain[domain.findIndex((_, at) => columns[`x${String(index)}_${String(at)}`]!.Primal > 0.5)]![0],
  );
  return { values, cost: answer.ObjectiveValue };
}

function signed(factor: number, name: string): string {
  return `${factor < 0 ? '-' : '+'} ${String(Math.abs(factor))} ${name}`;
}
