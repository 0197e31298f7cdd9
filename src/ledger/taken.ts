/** Which figures of the records stand where an amount is printed. */
import type { Place } from '../model/place.ts';
import type { Figure, Records } from '../model/records.ts';
import { figuresOf } from '../model/walk.ts';
import type { Found } from './printed.ts';

/** A figure that was read somewhere. */
interface ReadFigure {
  /** Its lasting name. */
  readonly key: string;
  readonly figure: Figure;
  readonly isMoney: boolean;
}

/** What {@link figuresTaken} tells. */
export interface Taken {
  /** The figures that were read at each amount, in the order of the amounts. */
  readonly by: readonly (readonly string[])[];
  /** Money that records hold and no sign of the page shows: amounts in letters for instance. */
  readonly beside: readonly {
    readonly cents: number | null;
    readonly by: readonly string[];
    readonly place: Place;
  }[];
}

/**
 * Ties the figures of records to the amounts on the pages: by their place, and where several stand there by their value. One
 * amount may have been read by several records (an article's, and the total made of it), but by one row only.
 */
export function figuresTaken(found: readonly Found[], records: Records): Taken {
  const by = found.map((): string[] => []);
  const beside: { cents: number | null; by: string[]; place: Place }[] = [];
  const onPage = new Map<number, number[]>();
  for (const [index, { source }] of found.entries())
    onPage.set(source.page, [...(onPage.get(source.page) ?? []), index]);
  for (const { key, figure, isMoney } of readFigures(records)) {
    if (!/[\d\p{L}]/u.test(figure.text)) continue;
    const here = (onPage.get(figure.place.page) ?? []).filter(
      (index) =>
        !by[index]!.some((other) => isRival(other, key)) &&
        (isMoney || !/€|eur/iu.test(found[index]!.source.text)) &&
        standsAt(found[index]!.source, figure.place),
    );
    const exact = here.filter(
      (index) => found[index]!.cents === (isMoney ? asPrinted(figure) : tenth(figure.value)),
    );
    const chosen = best(exact, found, figure) ?? best(here, found, figure);
    if (chosen !== undefined && (exact.length > 0 || mayBe(found[chosen]!, figure))) {
      by[chosen]!.push(key);
    } else if (isMoney && figure.value !== null) {
      const same = beside.find(({ cents, place }) => cents === figure.value && isSame(place, figure.place));
      if (same === undefined || same.by.some((other) => isRival(other, key)))
        beside.push({ cents: figure.value, by: [key], place: figure.place });
      else same.by.push(key);
    }
  }
  return { by, beside };
}

/** Whether a figure's lasting name is that of a row's amount. */
export function isRowAmount(key: string): boolean {
  return key.startsWith('r') && key.endsWith('.amount');
}

/** The name of the amount of a row that is read and grants nothing. */
export function otherKey(index: number): string {
  return `other${String(index)}.amount`;
}

/** Two figures of one record, or the amounts of two rows, are two amounts. */
function isRival(one: string, other: string): boolean {
  return (
    one.slice(0, one.indexOf('.')) === other.slice(0, other.indexOf('.')) ||
    (isRowAmount(one) && isRowAmount(other))
  );
}

/** Amounts in thousands are printed without them. */
function asPrinted({ value, scale = 1 }: Figure): number | null {
  return value === null ? null : value / scale;
}

/** Quantities are kept in thousandths. */
function tenth(value: number | null): number | null {
  return value === null ? null : value / 10;
}

/** Figures of rows first: what a row took is no other row's. */
function readFigures(records: Records): ReadFigure[] {
  const named = figuresOf(records).map(({ lasting, unit, figure }): ReadFigure => ({
    key: lasting,
    figure,
    isMoney: unit === 'cents',
  }));
  const rows = named.filter(({ key }) => key.startsWith('r'));
  const aside = records.allocations.flatMap(({ key, money }) =>
    money.flatMap(({ column, figure }): ReadFigure[] =>
      figure === null ? [] : [{ key: `${key}.money.${column}`, figure, isMoney: true }],
    ),
  );
  const others = records.others.map(({ amount }, index): ReadFigure => ({
    key: otherKey(index),
    figure: amount,
    isMoney: true,
  }));
  return [...rows, ...others, ...aside, ...named.filter(({ key }) => !key.startsWith('r'))];
}

/** Points by which boxes of one thing may differ. */
const SLACK = 2;

function standsAt(printed: Place, place: Place): boolean {
  if (printed.box === null || place.box === null)
    return printed.line !== null && place.line !== null
      ? printed.line === place.line || place.text.includes(printed.text)
      : place.text.includes(printed.text);
  const [one, other] = [printed.box, place.box];
  const middle = { x: (one.x0 + one.x1) / 2, y: (one.y0 + one.y1) / 2 };
  return (
    middle.x >= other.x0 - SLACK &&
    middle.x <= other.x1 + SLACK &&
    middle.y >= other.y0 - SLACK &&
    middle.y <= other.y1 + SLACK
  );
}

function isSame(one: Place, other: Place): boolean {
  return (
    one.page === other.page &&
    one.line === other.line &&
    one.text === other.text &&
    one.box?.y0 === other.box?.y0
  );
}

/** Whether an amount with another value may be what a figure read: nothing else can stand there. */
function mayBe(found: Found, figure: Figure): boolean {
  const digits = (text: string): string => text.replace(/\D/gu, '');
  const [printed, read] = [digits(found.source.text), digits(figure.text)];
  return read !== '' && (printed.includes(read) || read.includes(printed));
}

/** The one whose text is likest to what the figure read. */
function best(candidates: readonly number[], found: readonly Found[], figure: Figure): number | undefined {
  return candidates.toSorted((a, b) => unlike(found[a]!, figure) - unlike(found[b]!, figure))[0];
}

function unlike({ source }: Found, figure: Figure): number {
  const isText = source.text === figure.place.text || source.text === figure.text;
  const far =
    source.box === null || figure.place.box === null
      ? 0
      : Math.abs(source.box.x0 - figure.place.box.x0) / 10_000;
  const line = source.line === figure.place.line ? 0 : 1;
  return (isText ? 0 : 2) + line + far;
}
