/** Makes engine variables: of figures, of what may be missing from a group, of what the program counted. */
import type { Unit } from './channel/channel.ts';
import { PENALTIES, type Variable } from './engine/types.ts';
import { observationOf, readFigure, type OtherReading } from './observation.ts';
import type { WeighedReading } from '../model/reading.ts';
import type { Figure } from '../model/records.ts';

/**
 * @param confirmed the value that a person confirmed, where one did
 * @param penalty extra cost of changing the figure, see {@link Variable.penalty}
 * @param print the kind of print it stands in, see {@link Variable.print}
 * @param seconds second readings of the same pixels
 * @param others values from elsewhere, such as the neighbouring cell
 */
export function variableOf(
  id: string,
  unit: Unit,
  { value, ...seen }: Figure,
  confirmed: number | null,
  penalty: number,
  print: string,
  seconds: readonly WeighedReading[] = [],
  others: readonly OtherReading[] = [],
): Variable {
  // A person's value stands in the record; what was read is in the text.
  const figure = { ...seen, value: confirmed === null ? value : readFigure(seen.text, unit, seen.scale) };
  return variableWith({
    id,
    unit,
    value: figure.value,
    ...observationOf(figure, unit, seconds, others),
    print,
    exact: figure.exact,
    confirmed,
    // A second reading that sees something else speaks for a misreading, not for a misprint.
    penalty: seconds.some(({ text }) => readFigure(text, unit, seen.scale) !== figure.value) ? 0 : penalty,
    slack: false,
    linkedSlack: null,
  });
}

/** The search meets variables in every loop, and engines are fastest over objects made by one literal. */
function variableWith(variable: Variable): Variable {
  const { id, unit, value, readings, costOf, likely, nearCost, leastUnseen } = variable;
  const { print, exact, confirmed, penalty, slack, linkedSlack } = variable;
  return {
    id,
    unit,
    value,
    readings,
    costOf,
    likely,
    nearCost,
    leastUnseen,
    print,
    exact,
    confirmed,
    penalty,
    slack,
    linkedSlack,
  };
}

/** A variable with a slack of the same group in another unit. */
export function withLinkedSlack(variable: Variable, linkedSlack: number): Variable {
  return variableWith({ ...variable, linkedSlack });
}

/** The part of a group that is not in the document: nothing, unless rows are missing or doubled. */
export function slackVariable(id: string, unit: Unit, linkedSlack: number | null): Variable {
  return variableWith({
    id,
    unit,
    value: 0,
    readings: [{ value: 0, cost: 0, origin: 'slack' }],
    costOf: (value) => (value === 0 ? 0 : PENALTIES.slack),
    likely: () => [],
    nearCost: (value) => (value === 0 ? 0 : PENALTIES.slack),
    leastUnseen: () => PENALTIES.slack,
    print: null,
    exact: false,
    confirmed: null,
    penalty: 0,
    slack: true,
    linkedSlack,
  });
}

/** A number counted by the program in what was read, such as the names in a list. */
export function countedVariable(id: string, count: number): Variable {
  const value = count * 1000;
  const price = (other: number): number => (other === value ? 0 : 4 + Math.abs(other - value) / 1000);
  return variableWith({
    id,
    unit: 'milli',
    value,
    readings: [{ value, cost: 0, origin: 'counted' }],
    costOf: price,
    nearCost: price,
    leastUnseen: () => price(value + 1000),
    likely: () =>
      [value - 1000, value + 1000].map((other) => ({ value: other, cost: price(other), origin: 'counted' })),
    print: null,
    exact: false,
    confirmed: null,
    penalty: 0,
    slack: false,
    linkedSlack: null,
  });
}
