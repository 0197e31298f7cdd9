/** Counting misreadings of amounts: digit by digit, and what a second reading makes of them. */
import { readFigure } from '../../src/reconcile/observation.ts';

/** One amount as printed and as read, in cents; `got` is `null` where no number was read. */
export interface ReadAmount {
  readonly wanted: number;
  readonly got: number | null;
  readonly confidence: number | null;
  readonly second: readonly { readonly text: string; readonly cost: number }[] | null;
}

/** Counts that may be added up over scans. */
export interface Counts {
  readonly amounts: number;
  /** How often each digit was printed. */
  readonly printed: Readonly<Record<string, number>>;
  /** `3>8`: a printed 3 was read as 8; in words what is not a digit for a digit. */
  readonly slips: Readonly<Record<string, number>>;
  /** The likeliest second reading of amounts that were misread: repeats the error, is right, is wrong otherwise, reads nothing. */
  readonly secondOfWrong: Readonly<Record<'same' | 'right' | 'other' | 'none', number>>;
  /** Of those that repeat the error, how many do so in every view of the pixels, with no other reading told. */
  readonly sameInEveryView: number;
  /** The same of amounts that were read rightly. */
  readonly secondOfRight: Readonly<Record<'right' | 'other' | 'none', number>>;
  /** Rows whose amount is printed as that of a misread row is: how many, and how many were misread in the same way. */
  readonly alike: Readonly<Record<'beside' | 'misreadAlike', number>>;
  /** Misread although the engine was sure (0.9 and more). */
  readonly sureAndWrong: number;
}

/** Counts one scan. */
export function countSlips(amounts: readonly ReadAmount[]): Counts {
  const printed: Record<string, number> = {};
  const slips: Record<string, number> = {};
  const secondOfWrong = { same: 0, right: 0, other: 0, none: 0 };
  const secondOfRight = { right: 0, other: 0, none: 0 };
  let [sureAndWrong, sameInEveryView] = [0, 0];
  for (const { wanted, got, second, confidence } of amounts) {
    for (const digit of String(wanted)) printed[digit] = (printed[digit] ?? 0) + 1;
    for (const slip of slipsOf(String(wanted), got === null ? null : String(got))) {
      slips[slip] = (slips[slip] ?? 0) + 1;
    }
    const again = second?.[0] === undefined ? null : readFigure(second[0].text, 'cents');
    if (got === wanted) {
      if (second === null) continue;
      secondOfRight[again === null ? 'none' : again === wanted ? 'right' : 'other'] += 1;
      continue;
    }
    if (confidence !== null && confidence >= 0.9) sureAndWrong += 1;
    if (again !== null && again === got && second!.length === 1) sameInEveryView += 1;
    secondOfWrong[again === null ? 'none' : again === wanted ? 'right' : again === got ? 'same' : 'other'] +=
      1;
  }
  return {
    amounts: amounts.length,
    printed: sorted(printed),
    slips: sorted(slips),
    secondOfWrong,
    sameInEveryView,
    secondOfRight,
    alike: alikeCounts(amounts),
    sureAndWrong,
  };
}

/** Were misreadings independent, hardly any amount printed like a misread one would be misread in the same way. */
function alikeCounts(amounts: readonly ReadAmount[]): Counts['alike'] {
  const byPrint = new Map<number, (number | null)[]>();
  for (const { wanted, got } of amounts) byPrint.set(wanted, [...(byPrint.get(wanted) ?? []), got]);
  let [beside, misreadAlike] = [0, 0];
  for (const [wanted, list] of byPrint) {
    list.forEach((got, at) => {
      if (got === wanted || got === null) return;
      beside += list.length - 1;
      misreadAlike += list.filter((other, index) => index !== at && other === got).length;
    });
  }
  return { beside, misreadAlike };
}

/** How one amount in cents was misread: `3>8` for a digit, a word for what is not one. */
function slipsOf(wanted: string, got: string | null): string[] {
  if (got === wanted) return [];
  if (got === null) return ['unreadable'];
  if (got === `-${wanted}`) return ['sign'];
  if (got === `${wanted}00`) return ['comma lost'];
  if (got.length > wanted.length + 1 && got.endsWith(wanted)) return ['cells fused'];
  if (isGroupLost(wanted, got)) return ['group lost'];
  if (isExchange(wanted, got)) return ['digits exchanged'];
  if (got.length === wanted.length)
    return Array.from(wanted).flatMap((digit, at) => (digit === got[at] ? [] : [`${digit}>${got[at]!}`]));
  const [long, short, word] =
    got.length > wanted.length ? [got, wanted, 'digit gained'] : [wanted, got, 'digit lost'];
  for (let at = 0; at < long.length; at++) {
    if (long.slice(0, at) + long.slice(at + 1) === short)
      return [`${word} ${at === 0 ? 'in front' : at === long.length - 1 ? 'behind' : 'within'}`];
  }
  return ['other length'];
}

/** Three digits that stand together before the decimals are not there. */
function isGroupLost(wanted: string, got: string): boolean {
  if (got.length !== wanted.length - 3) return false;
  for (let end = wanted.length - 2; end > 3; end -= 3) {
    if (wanted.slice(0, end - 3) + wanted.slice(end) === got) return true;
  }
  return false;
}

function isExchange(wanted: string, got: string): boolean {
  const at = Array.from(wanted).findIndex((digit, index) => digit !== got[index]);
  const [one, two] = [wanted[at], wanted[at + 1]];
  return two !== undefined && wanted.slice(0, at) + two + one! + wanted.slice(at + 2) === got;
}

/** Adds the counts of two sets of scans. */
export function addCounts(a: Counts, b: Counts): Counts {
  return {
    amounts: a.amounts + b.amounts,
    printed: added(a.printed, b.printed),
    slips: added(a.slips, b.slips),
    secondOfWrong: added(a.secondOfWrong, b.secondOfWrong),
    sameInEveryView: a.sameInEveryView + b.sameInEveryView,
    secondOfRight: added(a.secondOfRight, b.secondOfRight),
    alike: added(a.alike, b.alike),
    sureAndWrong: a.sureAndWrong + b.sureAndWrong,
  };
}

function added<T extends Readonly<Record<string, number>>>(a: T, b: T): T {
  const sum: Record<string, number> = { ...a };
  for (const [key, count] of Object.entries(b)) sum[key] = (sum[key] ?? 0) + count;
  return sorted(sum) as T;
}

function sorted(counts: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1)));
}
