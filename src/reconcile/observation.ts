/** The observation model of a figure: how likely any value is, given what was read, what its characters allow, second readings. */
import { parseAmount, parseQuantity } from '../model/amount.ts';
import { CHANNEL_COSTS } from './channel/channel-costs.ts';
import { channelOf, type Unit } from './channel/channel.ts';
import { oneSlip, type OneSlip } from './channel/one-slip.ts';
import { witnessesOf, type Witness } from './correlation.ts';
import { PENALTIES, type Reading, type Variable } from './engine/types.ts';
import type { Origin } from '../model/origin.ts';
import type { WeighedReading } from '../model/reading.ts';
import type { Figure } from '../model/records.ts';

/** What else a figure may be, from somewhere else than its own pixels. */
export interface OtherReading {
  readonly value: number;
  /** Nats. */
  readonly cost: number;
  readonly origin: Origin;
}

/** Below this confidence of the engine's a misreading is likelier than the table says. */
const SURE = 0.9;
const LEAST_PRICE = 1.5;
const ALTERNATIVE = { first: 3, next: 0.7 };
/** A text without a number: any value costs at most this. */
const UNREADABLE = 9;
/** `1,2 M€`: the characters do not say the value digit by digit. */
const SCALED = /[Mk]\s?€|million|millier/u;
const SCALED_PRICE = 12;

/** Most figures are never asked: what is made of their characters is made at the first question. */
function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}

/** Reads a text as a figure of the unit, in thousands where the figure stands in a table of thousands. */
export function readFigure(text: string, unit: Unit, scale = 1): number | null {
  const value = unit === 'cents' ? parseAmount(text, { column: true }) : parseQuantity(text);
  return value === null ? null : value * scale;
}

/** The part of a variable that follows from what was seen. */
type Observation = Pick<Variable, 'readings' | 'costOf' | 'likely' | 'nearCost' | 'leastUnseen'>;

/** The same amounts recur in an act, and at every stage: what their characters allow is kept, within bounds. */
const OBSERVATIONS = new Map<string, Observation>();
const MOST_OBSERVATIONS = 4000;

/**
 * @param seconds second readings of the same pixels
 * @param others values from elsewhere, such as the neighbouring cell
 */
export function observationOf(
  figure: Figure,
  unit: Unit,
  seconds: readonly WeighedReading[],
  others: readonly OtherReading[],
): Observation {
  const { scale = 1 } = figure;
  if (scale !== 1) return scaledObservation(figure, unit, seconds, others, scale);
  if (figure.alternatives.length + seconds.length + others.length > 0)
    return observe(figure, unit, seconds, others);
  const key = [unit, figure.value, figure.exact, shiftOf(figure), figure.text].join(' ');
  let seen = OBSERVATIONS.get(key);
  if (seen === undefined) {
    const made = observe(figure, unit, [], []);
    seen = { ...made, likely: lazily(made.likely) };
    if (OBSERVATIONS.size >= MOST_OBSERVATIONS) OBSERVATIONS.clear();
    OBSERVATIONS.set(key, seen);
  }
  return seen;
}

/** What was seen of a figure in thousands: that of the number as printed, a thousand times. */
function scaledObservation(
  figure: Figure,
  unit: Unit,
  seconds: readonly WeighedReading[],
  others: readonly OtherReading[],
  scale: number,
): Observation {
  const value = figure.value === null ? null : figure.value / scale;
  const printed = observationOf(
    { ...figure, value, scale: 1 },
    unit,
    seconds,
    others.map((other) => ({ ...other, value: other.value / scale })),
  );
  const times = (reading: Reading): Reading => ({ ...reading, value: reading.value * scale });
  const isPrintable = (wanted: number): boolean => wanted % scale === 0;
  return {
    readings: printed.readings.map(times),
    costOf: (wanted) => (isPrintable(wanted) ? printed.costOf(wanted / scale) : PENALTIES.exact),
    likely: () => printed.likely().map(times),
    nearCost: (wanted) => (isPrintable(wanted) ? printed.nearCost(wanted / scale) : Infinity),
    leastUnseen: printed.leastUnseen,
  };
}

function observe(
  figure: Figure,
  unit: Unit,
  seconds: readonly WeighedReading[],
  others: readonly OtherReading[],
): Observation {
  const readings = observedReadings(figure, unit, seconds, others);
  const raw = rawPrice(figure, unit, seconds, others);
  const least = readings.length === 0 ? 0 : Math.min(...readings.map((reading) => raw(reading.value)));
  const scaled = SCALED.test(figure.text);
  const plain = readings.length === 1 && seconds.length === 0;
  const shift = shiftOf(figure);
  const { value: read } = figure;
  const slips = read === null ? null : lazily(() => oneSlip(figure.text, read, unit));
  const seen = new Set(readings.map(({ value }) => value));
  const known = new Map<number, number>();
  const price = (value: number): number => {
    let cost = known.get(value);
    if (cost === undefined) {
      cost = Math.max(0, raw(value) - least);
      known.set(value, cost);
    }
    return cost;
  };
  return {
    readings: readings
      .map(({ value, origin }) => ({ value, cost: price(value), origin }))
      .sort((a, b) => a.cost - b.cost || a.value - b.value),
    costOf: price,
    likely: () => likelyValues(slips, scaled, raw, least),
    nearCost: (value) => {
      if (slips === null || figure.exact || seen.has(value)) return price(value);
      const slip = scaled ? SCALED_PRICE : slips().to(value);
      return slip === Infinity ? Infinity : Math.max(0, raw(value, slip) - least);
    },
    leastUnseen: () => {
      if (figure.exact) return PENALTIES.exact;
      if (slips === null) return 0;
      if (plain && !scaled) return Math.max(LEAST_PRICE, slips().least() - shift);
      return likelyValues(slips, scaled, raw, least).reduce(
        (cost, other) => (seen.has(other.value) ? cost : Math.min(cost, other.cost)),
        Infinity,
      );
    },
  };
}

function observedReadings(
  figure: Figure,
  unit: Unit,
  seconds: readonly WeighedReading[],
  others: readonly OtherReading[],
): Reading[] {
  const readings: Reading[] = [];
  const add = (value: number | null, origin: Origin): void => {
    if (value === null || readings.some((reading) => reading.value === value)) return;
    readings.push({ value, cost: 0, origin });
  };
  add(figure.value, 'read');
  // `3 17000 €` is no number as it stands, but its digits say one of two.
  if (figure.value === null && BROKEN.test(figure.text)) {
    const digits = figure.text.replace(/\D/gu, '');
    for (const text of [`${digits.slice(0, -2)},${digits.slice(-2)}`, digits])
      add(readFigure(text, unit), 'alternative');
  }
  for (const { text } of figure.alternatives) add(readFigure(text, unit), 'alternative');
  for (const { text } of seconds) add(readFigure(text, unit), 'second-reading');
  for (const { value, origin } of others) add(value, origin);
  return readings;
}

/** Digits badly set apart, and nothing else. */
const BROKEN = /^[\d\s.,]{3,20}(?:€|euros?)?\s*$/iu;

/** How much likelier a misreading is where the engine was unsure. */
function shiftOf({ confidence }: Figure): number {
  return confidence === null || confidence >= SURE ? 0 : Math.log((1 - Math.max(0, confidence)) / (1 - SURE));
}

/** Cost of a value given everything seen; `slip` is what the text alone costs, where that is known already. */
type RawPrice = (value: number, slip?: number) => number;

function rawPrice(
  figure: Figure,
  unit: Unit,
  seconds: readonly WeighedReading[],
  others: readonly OtherReading[],
): RawPrice {
  const channel = channelFrom(figure.text, figure.value, unit);
  const witnesses = witnessesOf(figure.reader, seconds).map((witness) => witnessPrice(figure, unit, witness));
  const alternatives = figure.alternatives.map(({ text }) => readFigure(text, unit));
  const shift = shiftOf(figure);
  const isUnreadable = figure.value === null && !BROKEN.test(figure.text);
  return (value, slip) => {
    if (figure.exact) return value === figure.value ? 0 : PENALTIES.exact;
    let cost = 0;
    if (value !== figure.value) {
      cost = Math.max(LEAST_PRICE, (slip ?? channel(value)) - shift);
      const index = alternatives.indexOf(value);
      if (index >= 0) cost = Math.min(cost, ALTERNATIVE.first + ALTERNATIVE.next * index);
      if (isUnreadable) cost = Math.min(cost, UNREADABLE);
      for (const other of others) if (other.value === value) cost = Math.min(cost, other.cost);
    }
    for (const price of witnesses) cost += price(value, slip);
    return Math.min(cost, 2 * CHANNEL_COSTS.limit);
  };
}

/** What it costs that a text was read where a value stands. */
function channelFrom(text: string, read: number | null, unit: Unit): (value: number) => number {
  const cost = lazily(() => (SCALED.test(text) ? () => SCALED_PRICE : channelOf(text, unit)));
  return (value) => (read === value ? 0 : Math.max(LEAST_PRICE, cost()(value)));
}

/** What a witness's readings cost a value: the cheapest of them explains it. */
function witnessPrice(figure: Figure, unit: Unit, { readings, weight, repeated }: Witness): RawPrice {
  // What repeats the first reading comes first: it is the cheapest explanation of most values.
  const again = readings
    .map(({ text, cost }) => {
      const read = readFigure(text, unit);
      return { cost, read, channel: channelFrom(text, read, unit) };
    })
    .sort((a, b) => Number(b.read === figure.value) - Number(a.read === figure.value) || a.cost - b.cost);
  return (value, slip) => {
    let least = Infinity;
    for (const second of again) {
      const spent = weight * second.cost;
      if (second.read === value) least = Math.min(least, spent);
      // Aligning characters is dear: not where even the smallest slip costs more than what was found.
      else if (spent + weight * LEAST_PRICE < least) {
        const repeats = second.read === figure.value;
        const price = repeats && slip !== undefined ? Math.max(LEAST_PRICE, slip) : second.channel(value);
        const plain = spent + weight * price;
        least = Math.min(least, repeats ? Math.min(plain, spent + repeated) : plain);
      }
    }
    return least;
  };
}

function likelyValues(
  slips: (() => OneSlip) | null,
  scaled: boolean,
  raw: RawPrice,
  least: number,
): Reading[] {
  if (slips === null) return [];
  return slips()
    .away()
    .map(({ value, cost }) => ({
      value,
      cost: Math.max(0, raw(value, scaled ? SCALED_PRICE : cost) - least),
      origin: 'confusion',
    }));
}
