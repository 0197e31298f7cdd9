/**
 * Misreadings are not independent. Print that makes a 3 look like an 8 once may do so again, so that an amount and the total
 * that repeats it are misread alike, and agree. What such a repetition costs is learned from the act itself: the more digits
 * of a kind were read as what they are, the less does this print turn them into another.
 */
import type { Member, Peers } from './peers.ts';
import type { State } from './state.ts';
import { PRICES, type Fact } from './types.ts';

/**
 * Rates of confusion differ widely between prints: a beta distribution of mean 1/500 and weight 50, for which one misreading
 * among n digits read rightly makes the next as likely as 1 in n + {@link RARE}.
 */
const RARE = 45;

/** What it costs that two figures are wrong by the same misreading, once one of them is. */
export interface Alike {
  /** Who of a group repeats the misreading of a figure at the least cost; `null` where the same misreading would show. */
  readonly cheapest: (wrong: number, peers: Peers) => Member | null;
  /** How often a digit was read in figures of these kinds of print. */
  readonly seen: (digit: number, prints: ReadonlySet<string>) => number;
}

/** Counts the digits of a settled state. */
export function alikeOf(state: State): Alike {
  const { facts } = state.web;
  const counts = digitCounts(facts);
  const seen = (digit: number, prints: ReadonlySet<string>): number => {
    let sum = 0;
    for (const print of prints) sum += counts.get(print)?.[digit] ?? 0;
    return sum;
  };
  const known = new Map<number, Map<Peers, Member | null>>();
  const cheapest = (wrong: number, peers: Peers): Member | null => {
    const own = known.get(wrong) ?? new Map<Peers, Member | null>();
    known.set(wrong, own);
    let best = own.get(peers);
    if (best === undefined) {
      best = null;
      for (const fact of peers.members) {
        const cost = hides(state, wrong, fact) ? repeated(state, seen, wrong, fact) : Infinity;
        if (cost < Infinity && isBefore(state, { fact, cost }, best)) best = { fact, cost };
      }
      own.set(peers, best);
    }
    return best;
  };
  return { cheapest, seen };
}

/** Of equals the smaller value, so that the order of the rows does not choose. */
function isBefore({ values }: State, one: Member, other: Member | null): boolean {
  if (other === null) return true;
  if (one.cost !== other.cost) return one.cost < other.cost;
  return (values[one.fact] ?? 0) < (values[other.fact] ?? 0);
}

/** False where the two stand on one side of a relation: the same misreading of both adds up there, and shows. */
function hides(state: State, wrong: number, other: number): boolean {
  const [one, two] = [state.web.facts[wrong]!, state.web.facts[other]!];
  if (wrong === other || one.unit !== two.unit || !mayRepeat(one) || !mayRepeat(two)) return false;
  return state.incidence[wrong]!.every((linear) => {
    const factor = state.factors[linear]!.get(other);
    return factor === undefined || factor !== state.factors[linear]!.get(wrong);
  });
}

function mayRepeat(fact: Fact): boolean {
  return fact.print !== null && !fact.exact && !fact.fixed;
}

function repeated(state: State, seen: Alike['seen'], wrong: number, other: number): number {
  const [one, two] = [state.web.facts[wrong]!, state.web.facts[other]!];
  const [held, value] = [state.values[wrong] ?? null, state.values[other] ?? null];
  if (held === null || value === null || held <= 0 || value <= 0) return Infinity;
  // The same characters in the same print: whatever happened to the one may have happened to the other.
  let least: number = held === value && one.print === two.print ? PRICES.again : Infinity;
  const prints = new Set([one.print!, two.print!]);
  const cheapest = one.unseen();
  for (let scale = 1; scale <= Math.min(held, value); scale *= 10) {
    const digit = Math.floor(held / scale) % 10;
    if (digit !== Math.floor(value / scale) % 10) continue;
    for (let truly = 0; truly <= 9; truly += 1) {
      if (truly === digit) continue;
      const again = Math.log(seen(truly, prints) + RARE);
      if (again >= least) continue;
      const slip = one.near(held + (truly - digit) * scale);
      least = Math.min(least, again + Math.max(0, slip - cheapest));
    }
  }
  return least;
}

function digitCounts(facts: readonly Fact[]): ReadonlyMap<string, readonly number[]> {
  const counts = new Map<string, number[]>();
  for (const fact of facts) {
    if (fact.print === null || fact.value === null) continue;
    const known = counts.get(fact.print);
    const own = known ?? Array.from({ length: 10 }, () => 0);
    if (known === undefined) counts.set(fact.print, own);
    const whole = fact.unit === 'milli' && fact.value % 1000 === 0 ? fact.value / 1000 : fact.value;
    for (let rest = Math.abs(whole); rest > 0; rest = Math.floor(rest / 10)) own[rest % 10]! += 1;
  }
  return counts;
}
