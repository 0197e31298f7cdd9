/** Makes engine facts: of figures, of what may be missing from a group, of what the program counted. */
import type { Unit } from './confusions.ts';
import { PRICES, type Fact } from './engine/types.ts';
import { readFigure, seenOf, type OtherReading } from './seen.ts';
import type { WeighedReading } from '../model/reading.ts';
import type { Figure } from '../model/records.ts';

/**
 * @param confirmed the value that a person confirmed, where one did
 * @param reserve extra cost of changing the figure, see {@link Fact.reserve}
 * @param print the kind of print it stands in, see {@link Fact.print}
 * @param seconds second readings of the same pixels
 * @param others values from elsewhere, such as the neighbouring cell
 */
export function factOf(
  id: string,
  unit: Unit,
  { value, ...seen }: Figure,
  confirmed: number | null,
  reserve: number,
  print: string,
  seconds: readonly WeighedReading[] = [],
  others: readonly OtherReading[] = [],
): Fact {
  // A person's value stands in the record; what was read is in the text.
  const figure = { ...seen, value: confirmed === null ? value : readFigure(seen.text, unit) };
  return factWith({
    id,
    unit,
    value: figure.value,
    ...seenOf(figure, unit, seconds, others),
    print,
    exact: figure.exact,
    confirmed,
    // A second reading that sees something else speaks for a misreading, not for a misprint.
    reserve: seconds.some(({ text }) => readFigure(text, unit) !== figure.value) ? 0 : reserve,
    rest: false,
    companion: null,
  });
}

/** The search meets facts in every loop, and engines are fastest over objects made by one literal. */
function factWith(fact: Fact): Fact {
  const { id, unit, value, readings, price, likely, near, unseen } = fact;
  const { print, exact, confirmed, reserve, rest, companion } = fact;
  return {
    id,
    unit,
    value,
    readings,
    price,
    likely,
    near,
    unseen,
    print,
    exact,
    confirmed,
    reserve,
    rest,
    companion,
  };
}

/** A fact with a rest of the same group in another unit. */
export function withCompanion(fact: Fact, companion: number): Fact {
  return factWith({ ...fact, companion });
}

/** The part of a group that is not in the document: nothing, unless rows are missing or doubled. */
export function restFact(id: string, unit: Unit, companion: number | null): Fact {
  return factWith({
    id,
    unit,
    value: 0,
    readings: [{ value: 0, cost: 0, origin: 'rest' }],
    price: (value) => (value === 0 ? 0 : PRICES.rest),
    likely: () => [],
    near: (value) => (value === 0 ? 0 : PRICES.rest),
    unseen: () => PRICES.rest,
    print: null,
    exact: false,
    confirmed: null,
    reserve: 0,
    rest: true,
    companion,
  });
}

/** A number counted by the program in what was read, such as the names in a list. */
export function countedFact(id: string, count: number): Fact {
  const value = count * 1000;
  const price = (other: number): number => (other === value ? 0 : 4 + Math.abs(other - value) / 1000);
  return factWith({
    id,
    unit: 'milli',
    value,
    readings: [{ value, cost: 0, origin: 'counted' }],
    price,
    near: price,
    unseen: () => price(value + 1000),
    likely: () =>
      [value - 1000, value + 1000].map((other) => ({ value: other, cost: price(other), origin: 'counted' })),
    print: null,
    exact: false,
    confirmed: null,
    reserve: 0,
    rest: false,
    companion: null,
  });
}
