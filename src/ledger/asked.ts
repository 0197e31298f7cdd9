import type { Records } from '../model/records.ts';
import { wordKey } from '../model/text-fold.ts';

/**
 * Tells of each printed amount whether the question of a table is about it already: what rows have in the columns that may as well
 * hold the grants, and what such a column adds up to.
 */
export function askedElsewhere(records: Records): (index: number) => boolean {
  const open = new Set(records.tables.flatMap(({ id, contested }) => (contested ? [id] : [])));
  const held = new Set(
    records.allocations.flatMap(({ key, table, money }) =>
      open.has(table ?? '') ? money.map(({ column }) => `${key}.money.${column}`) : [],
    ),
  );
  const beside = records.totals.flatMap(({ amount: { place } }) => [place]);
  const headings = new Set(
    records.tables.flatMap(({ contested, columns, candidates }) =>
      contested ? candidates.map((column) => wordKey(columns[column]!.heading)) : [],
    ),
  );
  return (index) => {
    const { by, heading, source } = records.printed[index]!;
    if (by.some((key) => held.has(key))) return true;
    return (
      heading !== null &&
      headings.has(wordKey(heading)) &&
      beside.some(
        (place) =>
          place.page === source.page &&
          (place.box === null || source.box === null
            ? place.line !== null && place.line === source.line
            : place.box.y0 < source.box.y1 && place.box.y1 > source.box.y0),
      )
    );
  };
}
