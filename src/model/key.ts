import type { Box } from './geometry.ts';
import type { Place } from './place.ts';
import { textHash } from './text-hash.ts';
import type { Keyed, Records } from './records.ts';

/** What tells a record from the others of its kind. */
interface Located {
  readonly source: Place;
  readonly amount?: { readonly place: Place; readonly text: string } | null;
}

/**
 * Gives every record that has a place the key that it keeps: `<letter><page>-<10 hex>`, for
 * instance `r12-4f9a2c71e0`. It comes from the record's own place and never from a count: the same in another extraction of
 * the same source, whatever is added or taken away elsewhere.
 */
export function withKeys(records: Records): Records {
  return {
    ...records,
    attendance: keyed('n', records.attendance),
    citations: keyed('c', records.citations),
    programmes: keyed('p', records.programmes),
    articles: keyed('d', records.articles),
    votes: keyed('v', records.votes),
    budgetLines: keyed('b', records.budgetLines),
    operations: keyed('o', records.operations),
    allocations: keyed('r', records.allocations),
    totals: keyed('t', records.totals),
    tables: keyed(TABLE, records.tables),
  };
}

const TABLE = 'g';

/** The key of the table whose first part stands at a place, as long as no other stands there. */
export function tableKey(source: Place): string {
  return keysOf(TABLE, [{ source }])[0]!;
}

function keyed<Record extends Keyed & Located>(letter: string, records: readonly Record[]): Record[] {
  const keys = keysOf(letter, records);
  return records.map((record, index) => ({ ...record, key: keys[index]! }));
}

/**
 * The keys of records of one kind, in their order. Of records that share a place, what stands there tells them apart, and
 * only those that are alike in all of it go by their order.
 *
 * @param letter says the kind
 */
export function keysOf(letter: string, records: readonly Located[]): string[] {
  const names = apart(
    records.map(({ source, amount }) => [
      placeName(letter, source),
      amount === null || amount === undefined ? '' : placeName('', amount.place) + amount.text,
      source.text,
    ]),
  );
  return records.map(({ source }, index) => `${letter}${source.page}-${textHash(names[index]!)}`);
}

/** One name for each list of traits: as few of its traits as tell it from the others, then its turn among its equals. */
function apart(traits: readonly (readonly string[])[]): string[] {
  const names = traits.map(([first]) => first!);
  for (let trait = 1; trait < 3; trait += 1) {
    const counts = countsOf(names);
    for (const [index, name] of names.entries())
      if (counts.get(name)! > 1) names[index] = `${name}\n${traits[index]![trait]!}`;
  }
  const turns = new Map<string, number>();
  return names.map((name) => {
    const turn = turns.get(name) ?? 0;
    turns.set(name, turn + 1);
    return turn === 0 ? name : `${name}\n${turn}`;
  });
}

function countsOf(names: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

function placeName(letter: string, { page, box, line, text }: Place): string {
  return [letter, page, ...(box === null ? [line, text] : corners(box))].join('|');
}

/** Whole points: what a place is called does not hang on the last digits of its measure. */
function corners({ x0, y0, x1, y1 }: Box): number[] {
  return [x0, y0, x1, y1].map((side) => Math.round(side));
}
