/**
 * One misreading everywhere: every 3 of the table read as 8, every comma lost. Sums close over it where each of their figures
 * changes in step, such as ten rows of 3 000 and their total of 30 000, and a rate learned from such rows confirms it.
 * Only what the act itself never shows can have happened everywhere: where one 3 was read as 3, or one comma seen, it
 * did not.
 */
import type { Correlation } from './correlation.ts';
import type { State } from './state.ts';
import type { Variable } from './types.ts';

/** Everything of these prints was read otherwise than it is printed. */
export interface SystematicError {
  readonly prints: ReadonlySet<string>;
  /** The printed value behind a figure as read. */
  readonly truly: (variable: Variable, held: number) => number;
}

/** A lost comma costs no more than this where it is likely at all. */
const LOST_COMMA = 4.5;
/** Hardly any council votes less than this, in cents. */
const LEAST_GRANT = 5000;

/** Everything that may have been misread throughout, likelier misreadings only. */
export function systematicErrorsOf(state: State, correlation: Correlation): readonly SystematicError[] {
  const printed = new Set(state.problem.variables.flatMap(({ print }) => (print === null ? [] : [print])));
  const sets = [...printed].map((print) => new Set([print]));
  if (printed.size > 1) sets.push(printed);
  return sets.flatMap((prints) => [...digits(prints, correlation), ...commas(state, prints)]);
}

function digits(prints: ReadonlySet<string>, correlation: Correlation): SystematicError[] {
  const found: SystematicError[] = [];
  for (let truly = 0; truly <= 9; truly += 1) {
    if (correlation.seen(truly, prints) > 0) continue;
    for (let read = 0; read <= 9; read += 1) {
      if (read === truly || correlation.seen(read, prints) === 0) continue;
      found.push({
        prints,
        truly: (variable, held) => replaceDigit(held, read, truly, variable.unit),
      });
    }
  }
  return found;
}

function replaceDigit(value: number, read: number, truly: number, unit: Variable['unit']): number {
  // The thousandths of a whole count are not printed.
  const unprinted = unit === 'milli' && value % 1000 === 0 ? 1000 : 1;
  let changed = 0;
  let scale = unprinted;
  for (let left = Math.floor(value / unprinted); left > 0; left = Math.floor(left / 10), scale *= 10) {
    const digit = left % 10;
    changed += (digit === read ? truly : digit) * scale;
  }
  return changed;
}

function commas(state: State, prints: ReadonlySet<string>): SystematicError[] {
  const amounts = state.problem.variables.flatMap((variable) => {
    const inPrint = variable.print !== null && prints.has(variable.print);
    return inPrint && variable.unit === 'cents' && variable.value !== null && variable.value > 0
      ? [variable]
      : [];
  });
  const may = amounts.every(
    ({ value, costOf, confirmed }) =>
      confirmed !== value &&
      value! % 100 === 0 &&
      value! / 100 >= LEAST_GRANT &&
      costOf(value! / 100) <= LOST_COMMA,
  );
  if (amounts.length === 0 || !may) return [];
  return [{ prints, truly: (variable, held) => (variable.unit === 'cents' ? held / 100 : held) }];
}

/** Of a figure's constraints, those that do not close when all figures in them change so; `null` where it does not change. */
export function openUnder(
  state: State,
  { prints, truly }: SystematicError,
  variable: number,
  constraints: readonly number[],
): readonly number[] | null {
  const changed = (index: number): number => {
    const one = state.problem.variables[index]!;
    const held = state.values[index] ?? 0;
    const isSure = one.exact || (one.confirmed !== null && index !== variable);
    const mayChange = one.print !== null && prints.has(one.print) && !isSure;
    return mayChange ? truly(one, held) : held;
  };
  if (changed(variable) === (state.values[variable] ?? 0)) return null;
  return constraints.filter((constraint) => {
    const { terms, constant } = state.problem.constraints[constraint]!;
    return terms.reduce((sum, term) => sum + term.factor * changed(term.variable), -constant) !== 0;
  });
}
