/** Counts and amounts that stand side by side with nothing between: which digits are whose. */
import { parseAmount, parseQuantity } from '../../../model/amount.ts';
import { isNumber } from './boundary.ts';
import type { RowDraft } from './drafts.ts';
import { groupBy } from '../../../model/group-by.ts';
import { median } from '../../../model/median.ts';
import { operationKeyOf } from './draft-parts.ts';
import type { ReadRow } from './read-rows.ts';

/** A row's figures: the likeliest reading, and the others. */
export interface RowNumbers {
  /** As printed; `null` where no amount stands in the row. */
  readonly amount: string | null;
  /** The bare count before the amount; `null` where there is none. */
  readonly count: string | null;
  readonly amountAlternatives: readonly string[];
  readonly countAlternatives: readonly string[];
  /** How many tokens at the beneficiary's end are part of the count. */
  readonly takenFromName: number;
  /** Digits read with the amount that end the information sentence; `''` for none. */
  readonly forInformation: string;
}

interface Choice {
  /** Cut out of one run of digits. */
  readonly unglued: boolean;
  readonly forInformation: string;
  readonly amount: string;
  readonly cents: number;
  readonly count: string | null;
  readonly milli: number | null;
  readonly takenFromName: number;
}

/** Readings that are this much stranger than the best one (a factor of 20) are no alternatives. */
const FAR = Math.log(20);
/** Prices of one operation differ by rounding, three in a hundred at most. */
const NEAR = 0.03;

/** Chooses, operation by operation, the readings whose price of one unit is like the other rows'. */
export function chooseNumbers(rows: ReadonlyMap<RowDraft, ReadRow>): Map<RowDraft, RowNumbers> {
  const chosen = new Map<RowDraft, RowNumbers>();
  const everySure = [...rows.values()]
    .map(choicesOf)
    .flatMap((list) => (isSure(list) ? list.slice(0, 1) : []));
  for (const [, members] of groupBy([...rows.values()], (row) => operationKeyOf(row.draft) ?? '')) {
    const choices = members.map((row) => choicesOf(row));
    const own = choices.filter((list) => isSure(list)).map((list) => list[0]!);
    const sure = own.length > 0 ? own : everySure;
    const rate = median(
      sure.flatMap((one) => (one.milli === null || one.milli === 0 ? [] : [one.cents / one.milli])),
    );
    const size = median(sure.map((one) => one.cents));
    const counted = sure.filter((one) => one.milli !== null).length;
    const usual = counted >= 1 && counted >= sure.length * 0.5;
    for (const [index, row] of members.entries()) {
      const list = choices[index]!.filter((one) => !one.unglued || isPrice(one, rate));
      if (usual && rate !== undefined && size !== undefined)
        list.sort((a, b) => strangeness(a, rate, size) - strangeness(b, rate, size));
      const first = list[0];
      const near =
        first === undefined || rate === undefined || size === undefined
          ? list
          : list.filter(
              (one) =>
                one === choices[index]![0] ||
                strangeness(one, rate, size) <= strangeness(first, rate, size) + FAR,
            );
      chosen.set(row.draft, numbersOf(near));
    }
  }
  return chosen;
}

/** Digits are cut apart only where the price that comes out is the others' own. */
function isPrice(choice: Choice, rate: number | undefined): boolean {
  if (rate === undefined || choice.milli === null || choice.milli === 0) return false;
  return Math.abs(Math.log(choice.cents / choice.milli / rate)) <= NEAR;
}

/** Whether the first reading is beyond doubt: nothing else can be made of it but by cutting digits apart. */
function isSure(list: readonly Choice[]): boolean {
  return list.length > 0 && list.slice(1).every((choice) => choice.unglued);
}

/** Logarithmic distance from the operation's usual price of a unit; a row without a count is odd where others have one. */
function strangeness(choice: Choice, rate: number, size: number): number {
  if (choice.milli === null || choice.milli === 0) return 1.5 + Math.abs(Math.log(choice.cents / size));
  return Math.abs(Math.log(choice.cents / choice.milli / rate));
}

function numbersOf(list: readonly Choice[]): RowNumbers {
  const [first, ...others] = list;
  if (first === undefined) {
    return {
      amount: null,
      count: null,
      amountAlternatives: [],
      countAlternatives: [],
      takenFromName: 0,
      forInformation: '',
    };
  }
  return {
    amount: first.amount,
    count: first.count,
    amountAlternatives: unique(
      others.map((one) => one.amount),
      first.amount,
    ),
    countAlternatives: unique(
      others.map((one) => one.count),
      first.count,
    ),
    takenFromName: first.takenFromName,
    forInformation: first.forInformation,
  };
}

function unique(texts: readonly (string | null)[], without: string | null): string[] {
  return [...new Set(texts.filter((text): text is string => text !== null && text !== without))];
}

/** Every way to cut the digits of a row, as it stands first. */
function choicesOf(row: ReadRow): Choice[] {
  const match = row.draft.first.amount?.match;
  if (match === undefined) return [];
  const own = row.split.bare ? (row.split.information.at(-1)?.text ?? null) : null;
  const count = own !== null && isNumber(own) ? own : null;
  const choices: Choice[] = [];
  const add = (
    amount: string,
    text: string | null,
    takenFromName = 0,
    forInformation = '',
    unglued = false,
  ): void => {
    const cents = parseAmount(amount);
    const milli = text === null ? null : parseQuantity(text);
    if (cents === null || (text !== null && milli === null)) return;
    choices.push({ unglued, amount, cents, count: text, milli, takenFromName, forInformation });
  };
  add(match.text, count);
  const name = row.split.beneficiary.at(-1)?.text ?? '';
  if (
    count !== null &&
    /^\d{3}$/u.test(count) &&
    /^[1-9]\d{0,2}$/u.test(name) &&
    row.split.beneficiary.length > 1
  ) {
    add(match.text, `${name} ${count}`, 1);
  }
  const lead = /^(\d{1,3})\s+(?=[1-9]\d{2}(?:\s|,|\.))/u.exec(match.text);
  if (lead !== null && own === null) {
    const behind = match.text.slice(lead[0].length);
    if (row.split.information.length === 0) add(behind, lead[1]!);
    else if (!row.split.certain && !goesOnWithNumber(row)) add(behind, null, 0, lead[1]);
  }
  for (const [left, right] of unglued(match.text, count, row.split.information.length)) {
    add(right, left, 0, '', true);
  }
  return choices;
}

/**
 * A count and an amount that lost what was between them: `42067 500,00` for `420` and `67 500,00`, `41671775,00` for `416`
 * and `71775,00`. Only prices like the other rows' can tell.
 */
function unglued(amount: string, count: string | null, information: number): [string, string][] {
  if (count !== null) {
    if (!/^\d{4,6}$/u.test(count) || !/^\d{3}(?!\d)/u.test(amount)) return [];
    return [1, 2, 3].map((digits) => [count.slice(0, -digits), `${count.slice(-digits)} ${amount}`]);
  }
  const digits = /^\d{5,11}(?=[.,]\d\d)/u.exec(amount)?.[0];
  if (digits === undefined || information > 0) return [];
  return [1, 2, 3, 4].map((length) => [digits.slice(0, length), amount.slice(length)]);
}

/** Whether the sentence's number stands on the next line: `un maximum de` / `166 places`. */
function goesOnWithNumber(row: ReadRow): boolean {
  return /^\d/u.test(row.columns.information.tokens[row.split.information.length]?.text ?? '');
}
