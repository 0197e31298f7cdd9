/** Amounts in a list: what stands before its first item is said of all of them. */
import type { PrintedAmount } from '../model/records.ts';
import { message } from '../messages/message.ts';
import type { Profile } from '../profiles/contract.ts';
import { other, type Decided } from './decided.ts';
import { sayings } from './words.ts';

/** Items of one list stand no further apart, in lines of a text. */
const LINES = 3;
/** The mark of an item and its label, right before its amount. */
const ITEM = /(?:^|\s)[-–—•▪►➢*]\s+(?<label>[^:;]{1,120}:?)$/u;
/** Roles that a whole may have without being money of the decision. */
const ASIDE: ReadonlySet<string> = new Set([
  'cost',
  'price',
  'rate',
  'budget',
  'requested',
  'other-funder',
  'earlier',
]);

/** What leads to the list that an amount stands in, and the place of the list's first amount. */
interface List {
  readonly lead: string;
  readonly first: number;
}

function listAt(printed: readonly PrintedAmount[], index: number): List | null {
  const { before, heading, source } = printed[index]!;
  const item = ITEM.exec(before);
  if (heading !== null || item === null) return null;
  const lead = before.slice(0, item.index).trim();
  if (lead !== '') return lead.endsWith(':') ? { lead, first: index } : null;
  const last = printed[index - 1];
  return last?.source.page === source.page && isNear(last, printed[index]!)
    ? listAt(printed, index - 1)
    : null;
}

function isNear({ source: one }: PrintedAmount, { source: next }: PrintedAmount): boolean {
  return one.line === null || next.line === null || next.line - one.line <= LINES;
}

/**
 * What the words before a list say of an amount in it: prices of all that follows, or the parts of the amount before. Where the
 * act decides, no list is taken for anything but what it gives.
 *
 * @param decided what was decided of the amounts before this one
 */
export function listSays(
  printed: readonly PrintedAmount[],
  index: number,
  decided: readonly Decided[],
  profile: Profile,
): Decided | null {
  if (printed[index]!.setting === 'operative') return null;
  const list = listAt(printed, index);
  if (list === null) return null;
  const said = sayings(list.lead, '', profile);
  if (said.some(({ role }) => role === 'grant')) return null;
  const [nearest] = said.filter(({ role }) => role !== 'gift' && role !== 'total');
  if (nearest?.role === 'rate' || nearest?.role === 'price')
    return other(nearest.role, message('money/words', { words: nearest.words }));
  const whole = decided[list.first - 1];
  if (nearest?.role !== 'part' || whole === undefined || whole.role === null || !ASIDE.has(whole.role))
    return null;
  return isNear(printed[list.first - 1]!, printed[list.first]!)
    ? other(
        whole.role,
        message('money/part-of', { words: nearest.words, amount: printed[list.first - 1]!.cents ?? 0 }),
      )
    : null;
}
