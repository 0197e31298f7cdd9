/** What row-for-row products tell: the price of one (`27 ha × 120 € = 3 240 €`), a cost and its rate (`10 000 € × 30 %`). */
import { message } from '../messages/message.ts';
import { parseAmount, parseQuantity } from '../model/amount.ts';
import { groupBy } from '../model/group-by.ts';
import type { AllocationRecord, TableRecord } from '../model/records.ts';
import { wordKey } from '../model/text-fold.ts';
import { other, type Decided } from './decided.ts';

/** Fewer rows may multiply by chance. */
const FEWEST = 2;

/** A column of numbers, by row; `null` where a row has none. */
interface Numbers {
  readonly heading: string;
  readonly values: readonly (number | null)[];
}

/** What one table's columns make of each other. */
interface Products {
  /** By the key of the heading. */
  readonly columns: ReadonlyMap<string, Decided>;
  /** Prices of one, in cents, that no column holds. */
  readonly rates: ReadonlyMap<number, Decided>;
}

/** By table. */
export type ProductsByTable = ReadonlyMap<string, Products>;

/** What multiplies to the granted amount, or to another amount of its row, in every row of a table. */
export function productsOf(
  tables: readonly TableRecord[],
  rows: readonly AllocationRecord[],
): ProductsByTable {
  const byTable = groupBy(rows, ({ table }) => table);
  return new Map(
    tables.flatMap((table) => {
      const own = byTable.get(table.id) ?? [];
      return table.amountColumn === null || own.length < FEWEST ? [] : [[table.id, productsIn(table, own)]];
    }),
  );
}

/** What a table's products say of the column under a heading. */
export function productUnder(
  products: ProductsByTable,
  table: TableRecord | null,
  heading: string,
): Decided | null {
  return products.get(table?.id ?? '')?.columns.get(wordKey(heading)) ?? null;
}

/** Whether an amount is what one costs in a table, wherever it stands. */
export function rateOf(products: ProductsByTable, cents: number): Decided | null {
  for (const { rates } of products.values()) {
    const found = rates.get(cents);
    if (found !== undefined) return found;
  }
  return null;
}

function productsIn({ columns, amountColumn }: TableRecord, rows: readonly AllocationRecord[]): Products {
  const headingOf = (column: number): string => columns[column]?.heading ?? '';
  const granted: Numbers = {
    heading: headingOf(amountColumn!),
    values: rows.map(({ amount }) => amount.value),
  };
  const read = columnsOfMoney(rows).map((column): Numbers => ({
    heading: headingOf(column),
    values: rows.map((row) => row.money.find((one) => one.column === column)?.figure?.value ?? null),
  }));
  const money = [...read, ...amountsBeside(rows, new Set(read.map(({ heading }) => heading)))];
  const counts = countsOf(columns, rows);
  const found = new Map<string, Decided>();
  const rates = new Map<number, Decided>();
  for (const made of [granted, ...money])
    for (const count of counts.filter(({ heading }) => heading !== made.heading)) {
      const told = (heading: string): Decided =>
        other(
          count.isShare ? 'cost' : 'rate',
          message('money/product', { heading, count: count.heading, of: made.heading }),
        );
      for (const factor of money)
        if (
          factor !== made &&
          factor.heading !== count.heading &&
          multiplies(factor, count, made) &&
          !found.has(wordKey(factor.heading))
        )
          found.set(wordKey(factor.heading), told(factor.heading));
      const price = count.isShare ? null : priceOf(count, made);
      if (price !== null && !rates.has(price)) rates.set(price, told(''));
    }
  for (const part of money) {
    const key = wordKey(part.heading);
    const rest = { heading: granted.heading, values: differences(granted, part) };
    for (const count of counts.filter(({ isShare }) => !isShare))
      for (const factor of money)
        if (
          factor !== part &&
          factor.heading !== count.heading &&
          !found.has(key) &&
          multiplies(factor, count, rest)
        ) {
          const others = [`${count.heading} × ${factor.heading}`];
          found.set(
            key,
            other('part', message('money/column-sum', { heading: part.heading, role: 'part', others })),
          );
          const { heading } = factor;
          const price = message('money/product', { heading, count: count.heading, of: granted.heading });
          found.set(wordKey(heading), other('rate', price));
        }
  }
  return { columns: found, rates };
}

/** What the granted amounts have beyond those of a column. */
function differences(granted: Numbers, part: Numbers): (number | null)[] {
  return granted.values.map((value, row) => {
    const own = part.values[row] ?? null;
    return value === null || own === null ? null : value - own;
  });
}

function columnsOfMoney(rows: readonly AllocationRecord[]): number[] {
  return [
    ...new Set(
      rows.flatMap(({ money }) => money.flatMap(({ column, figure }) => (figure === null ? [] : [column]))),
    ),
  ];
}

/** Columns that are read as something else, and may be amounts. */
function amountsBeside(rows: readonly AllocationRecord[], known: ReadonlySet<string>): Numbers[] {
  return [...new Set(rows.flatMap(({ extra }) => Object.keys(extra)))]
    .filter((heading) => !known.has(heading))
    .map((heading) => ({
      heading,
      values: rows.map(({ extra }) => parseAmount(extra[heading] ?? '', { column: true })),
    }));
}

/** Numbers that are no money, in thousandths; shares of a hundred are rates. */
type Counts = Numbers & { readonly isShare: boolean };

function countsOf(columns: TableRecord['columns'], rows: readonly AllocationRecord[]): Counts[] {
  const counted = columns.find(({ role }) => role === 'quantity')?.heading ?? '';
  const leading = rows.map(({ quantities }) => quantities[0]?.figure.value ?? null);
  const extras = [...new Set(rows.flatMap(({ extra }) => Object.keys(extra)))].map((heading) => {
    const texts = rows.map(({ extra }) => extra[heading] ?? '');
    return {
      heading,
      values: texts.map((text) =>
        parseQuantity(/^\D*?(?<figure>\d[\d\s.,]*)/u.exec(text)?.groups?.figure?.trim() ?? ''),
      ),
      isShare: texts.some((text) => text.includes('%')) || heading.includes('%'),
    };
  });
  return [{ heading: counted, values: leading, isShare: false }, ...extras];
}

function multiplies(factor: Numbers, count: Counts, made: Numbers): boolean {
  const scale = count.isShare ? 100_000 : 1_000;
  return made.values.every((value, row) => {
    const [one, times] = [factor.values[row], count.values[row]];
    if (value === null || typeof one !== 'number' || typeof times !== 'number') return false;
    return Math.abs((one * times) / scale - value) < 1;
  });
}

/** The one price that takes every count to its amount; `null` where rows differ, or where all counts are one. */
function priceOf(count: Counts, made: Numbers): number | null {
  const [first = null] = count.values;
  const [whole = null] = made.values;
  if (first === null || whole === null || first === 0 || count.values.every((one) => one === first))
    return null;
  const price = Math.round((whole * 1_000) / first);
  const constant = { heading: '', values: count.values.map(() => price) };
  return price > 0 && multiplies(constant, count, made) ? price : null;
}
