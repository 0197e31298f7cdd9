/** In which currency the amounts of a table are, and whether they are printed in thousands. */
import { lineText, type Document, type Line } from '../model/document.ts';
import { fold } from '../model/text-fold.ts';
import type { AllocationRecord, Records, TableRecord } from '../model/records.ts';
import type { Place } from '../model/place.ts';
import type { Profile } from '../profiles/contract.ts';
import { hasAnyOf, oncePer } from '../profiles/phrases.ts';

type Unit = NonNullable<TableRecord['unit']>;

/** What the amounts of a table are in; `open` where the act says two things, or says it of no table in particular. */
export interface UnitFound {
  readonly unit: Unit;
  readonly open: boolean;
}

/** How far above and below a table its unit may stand, in lines or in points. */
const NEAR = 3;
const NEAR_POINTS = 44;

interface Words {
  readonly currency: string;
  readonly scale: number;
  readonly key: string;
}

/** Longest first: `francs suisses` are no `francs`. */
const wordsOf = oncePer((units: Profile['units']): readonly Words[] =>
  units
    .flatMap(({ currency, scale, words }) =>
      words.map((one) => ({ currency, scale, key: keyed(one).trim() })),
    )
    .sort((a, b) => b.key.length - a.key.length),
);

/**
 * Signs of currencies are words of their own, but for one that a letter leads: `k€`; what stands in brackets is no unit of a
 * number before them.
 */
function keyed(text: string): string {
  return ` ${fold(text)
    .replace(/[()[\]:;–—]/gu, ' ¦ ')
    .replace(/[^¦\p{L}\p{N}€$£]+/gu, ' ')
    .replace(/(?<=\p{N})(?=[\p{L}€$£])/gu, ' ')
    .replace(/(?<=\p{L}{2})(?=[€$£])/gu, ' ')
    .trim()} `;
}

/** Behind `en milliers` these lead to what is counted, which is no money. */
const OF_WHAT = /^de? /u;

/** The unit that a text names: of all its numbers; in a cell, that of the number it stands behind. */
export function unitIn(text: string, { units }: Profile, isCell = false): Unit | null {
  let key = keyed(text);
  let euro: Unit | null = null;
  for (const { currency, scale, key: words } of wordsOf(units)) {
    const at = key.indexOf(` ${words} `);
    if (at < 0) continue;
    const behind = key.slice(at + words.length + 2);
    // What a longer phrase takes is no shorter one.
    key = `${key.slice(0, at)} ${'_'.repeat(words.length)} ${behind}`;
    const isBehindNumber = /\d$/u.test(key.slice(0, at)) && !words.startsWith('en ');
    if (isCell ? !isBehindNumber : isBehindNumber || /^\p{L}$/u.test(words)) continue;
    if (OF_WHAT.test(behind)) continue;
    if (currency !== 'EUR' || scale !== 1) return { currency, scale, words };
    euro ??= { currency, scale, words };
  }
  return euro;
}

const isEuro = ({ currency, scale }: Unit): boolean => currency === 'EUR' && scale === 1;

/** The unit of a table, where it is said to be another than the euro; `null` elsewhere. */
export function unitOver(
  table: TableRecord,
  records: Records,
  document: Document,
  profile: Profile,
): UnitFound | null {
  const rows = records.allocations.filter((row) => row.table === table.id);
  const heading = table.amountColumn === null ? undefined : table.columns[table.amountColumn]?.heading;
  const own =
    unitIn(heading ?? '', profile) ??
    sameIn(
      table.columns.map((column) => column.heading),
      profile,
    );
  const cells = ofMost(rows.map(({ amount }) => unitIn(amount.text, profile, true)));
  if (own !== null && !isEuro(own)) return { unit: own, open: cells !== null && !isSame(cells, own) };
  // `12 k€` says by itself how much it is.
  if (cells !== null && cells.currency !== 'EUR') return { unit: cells, open: false };
  const isInEuro = own !== null || cells !== null;
  const near = nearest(table, rows, records, document, profile);
  if (near !== null)
    return { unit: near.unit, open: near.open || isInEuro || !closes(rows, records, near.unit.scale) };
  const swiss = rows.filter(({ amount }) => SWISS.test(amount.text));
  if (!isInEuro && swiss.length > 0 && swiss.length * 2 >= rows.length) return unknown(swiss[0]!);
  if (isInEuro || stated(rows, records, 1)) return null;
  const general = ofAll(document, profile);
  const tenths = rows.find(({ amount }) => TENTHS.test(amount.text));
  if (general === null) return tenths === undefined ? null : unknown(tenths);
  // Of several tables it may be said of another.
  return { unit: general, open: records.tables.length > 1 && !stated(rows, records, general.scale) };
}

/**
 * Numbers as they are written among francs, or in thousands: nobody prints tenths of a euro. A table of them is asked about where
 * nothing says its unit.
 */
const SWISS = /\d['’]\d{3}|\d[.,] ?(?:[-–—]{1,2}|=)/u;
const TENTHS = /\d[.,]\d\s*$/u;

const unknown = ({ amount }: AllocationRecord): UnitFound => ({
  unit: { currency: '?', scale: 1, words: amount.text },
  open: true,
});

const isSame = (one: Unit, other: Unit): boolean =>
  one.currency === other.currency && one.scale === other.scale;

/** The one unit that headings name. */
function sameIn(texts: readonly string[], profile: Profile): Unit | null {
  const found = texts.flatMap((text) => unitIn(text, profile) ?? []);
  return found.length > 0 && found.every((one) => isSame(one, found[0]!)) ? found[0]! : null;
}

function ofMost(units: readonly (Unit | null)[]): Unit | null {
  const said = units.filter((unit) => unit !== null);
  return said.length * 2 > units.length ? said[0]! : null;
}

/** What stands right above or below a table; open where another table stands as near. */
function nearest(
  table: TableRecord,
  rows: readonly AllocationRecord[],
  { tables }: Records,
  { pages }: Document,
  profile: Profile,
): UnitFound | null {
  const { source } = table;
  const last = Math.max(0, ...rows.map((row) => row.source.line ?? 0));
  const lines = pages.find(({ number }) => number === source.page)?.lines ?? [];
  const others = tables
    .filter((other) => other !== table)
    .flatMap((other) => [other.source, ...other.continued]);
  for (const line of lines) {
    if (!isNear(line, source, last)) continue;
    const unit = unitIn(lineText(line), profile);
    if (unit === null || isEuro(unit)) continue;
    return {
      unit: { ...unit, words: lineText(line).trim() },
      open: others.some((place) => isNear(line, place)),
    };
  }
  return null;
}

/** @param last the last line of a row, where a table stands in lines of text */
function isNear({ page, box, number }: Line, source: Place, last = 0): boolean {
  if (page !== source.page) return false;
  return box !== null && source.box !== null
    ? box.y1 > source.box.y0 - NEAR_POINTS && box.y0 < source.box.y1 + NEAR_POINTS
    : number !== null &&
        source.line !== null &&
        number >= source.line - NEAR &&
        number <= Math.max(source.line, last) + NEAR;
}

/** Where an act first says an amount in another currency, a number or a heading; `null` where it nowhere does. */
export function foreignAmounts({ pages }: Document, profile: Profile): Place | null {
  for (const line of pages.flatMap((page) => page.lines)) {
    const text = lineText(line);
    const unit = unitIn(text, profile, true) ?? unitIn(text, profile);
    if (unit !== null && unit.currency !== 'EUR')
      return { page: line.page, box: line.box, line: line.number, text: text.trim() };
  }
  return null;
}

/** The unit that a sentence of the act says of all its amounts. */
function ofAll({ pages }: Document, profile: Profile): Unit | null {
  for (const line of pages.flatMap((page) => page.lines)) {
    const text = lineText(line);
    const unit = unitIn(text, profile);
    if (unit === null || isEuro(unit)) continue;
    if (hasAnyOf(text, profile.allAmounts)) return { ...unit, words: text.trim() };
  }
  return null;
}

/** False where a sentence states the sum of the rows in another unit. */
function closes(rows: readonly AllocationRecord[], records: Records, scale: number): boolean {
  return stated(rows, records, scale) || !stated(rows, records, 1);
}

/** Whether a sentence or an article states what rows add up to. */
function stated(rows: readonly AllocationRecord[], { totals, articles }: Records, scale: number): boolean {
  const sum = rows.reduce((before, { amount }) => before + (amount.value ?? 0), 0) * scale;
  const said = [
    ...totals.filter(({ part }) => part !== 'annex').map(({ amount }) => amount),
    ...articles.flatMap(({ amount }) => amount ?? []),
  ];
  // A table's own last line, read as a part of the sentence above it, says nothing of its unit.
  return said.some(({ value, text }) => value === sum && /€|euro/iu.test(text));
}
