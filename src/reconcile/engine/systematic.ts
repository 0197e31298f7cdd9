/**
 * One misreading everywhere: every 3 of the table read as 8, every comma lost. Sums close over it where each of their figures
 * changes in step, such as ten rows of 3 000 and their total of 30 000, and a rate learned from such rows confirms it.
 * Only what the act itself never shows can have happened everywhere: where one 3 was read as 3, or one comma seen, it
 * did not.
 */
import type { Alike } from './alike.ts';
import type { State } from './state.ts';
import type { Fact } from './types.ts';

/** Everything of these prints was read otherwise than it is printed. */
export interface Systematic {
  readonly prints: ReadonlySet<string>;
  /** The printed value behind a figure as read. */
  readonly truly: (fact: Fact, held: number) => number;
}

/** A lost comma costs no more than this where it is likely at all. */
const LOST_COMMA = 4.5;
/** Hardly any council votes less than this, in cents. */
const LEAST_GRANT = 5000;

/** Everything that may have been misread throughout, likelier misreadings only. */
export function systematicOf(state: State, alike: Alike): readonly Systematic[] {
  const printed = new Set(state.web.facts.flatMap(({ print }) => (print === null ? [] : [print])));
  const sets = [...printed].map((print) => new Set([print]));
  if (printed.size > 1) sets.push(printed);
  return sets.flatMap((prints) => [...digits(prints, alike), ...commas(state, prints)]);
}

function digits(prints: ReadonlySet<string>, alike: Alike): Systematic[] {
  const found: Systematic[] = [];
  for (let truly = 0; truly <= 9; truly += 1) {
    if (alike.seen(truly, prints) > 0) continue;
    for (let read = 0; read <= 9; read += 1) {
      if (read === truly || alike.seen(read, prints) === 0) continue;
      found.push({
        prints,
        truly: (fact, held) => replaceDigit(held, read, truly, fact.unit),
      });
    }
  }
  return found;
}

function replaceDigit(value: number, read: number, truly: number, unit: Fact['unit']): number {
  // The thousandths of a whole count are not printed.
  const unprinted = unit === 'milli' && value % 1000 === 0 ? 1000 : 1;
  let changed = 0;
  let scale = unprinted;
  for (let rest = Math.floor(value / unprinted); rest > 0; rest = Math.floor(rest / 10), scale *= 10) {
    const digit = rest % 10;
    changed += (digit === read ? truly : digit) * scale;
  }
  return changed;
}

function commas(state: State, prints: ReadonlySet<string>): Systematic[] {
  const amounts = state.web.facts.flatMap((fact) => {
    const inPrint = fact.print !== null && prints.has(fact.print);
    return inPrint && fact.unit === 'cents' && fact.value !== null && fact.value > 0 ? [fact] : [];
  });
  const may = amounts.every(
    ({ value, price, confirmed }) =>
      confirmed !== value &&
      value! % 100 === 0 &&
      value! / 100 >= LEAST_GRANT &&
      price(value! / 100) <= LOST_COMMA,
  );
  if (amounts.length === 0 || !may) return [];
  return [{ prints, truly: (fact, held) => (fact.unit === 'cents' ? held / 100 : held) }];
}

/** Of a figure's relations, those that do not close when all figures in them change so; `null` where it does not change. */
export function openUnder(
  state: State,
  { prints, truly }: Systematic,
  fact: number,
  relations: readonly number[],
): readonly number[] | null {
  const changed = (index: number): number => {
    const one = state.web.facts[index]!;
    const held = state.values[index] ?? 0;
    const isSure = one.exact || (one.confirmed !== null && index !== fact);
    const mayChange = one.print !== null && prints.has(one.print) && !isSure;
    return mayChange ? truly(one, held) : held;
  };
  if (changed(fact) === (state.values[fact] ?? 0)) return null;
  return relations.filter((linear) => {
    const { terms, constant } = state.web.linears[linear]!;
    return terms.reduce((sum, term) => sum + term.factor * changed(term.fact), -constant) !== 0;
  });
}
