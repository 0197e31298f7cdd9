/**
 * Misreadings are not independent. Print that makes a 3 look like an 8 once may do so again, so that an amount and the total
 * that repeats it are misread alike, and agree. What such a repetition costs is learned from the act itself: the more digits
 * of a kind were read as what they are, the less does this print turn them into another.
 */
import type { Member, Interchangeable } from './interchangeable.ts';
import type { State } from './state.ts';
import { PENALTIES, type Variable } from './types.ts';

/**
 * Rates of confusion differ widely between prints: a beta distribution of mean 1/500 and weight 50, for which one misreading
 * among n digits read rightly makes the next as likely as 1 in n + {@link RARE}.
 */
const RARE = 45;

/** The cost that two figures are wrong by the same misreading, once one of them is. */
export interface Correlation {
  /** Member of a group that repeats the misreading of a figure at the least cost; `null` where the same misreading would show. */
  readonly cheapest: (wrong: number, peers: Interchangeable) => Member | null;
  /** How often a digit was read in figures of these kinds of print. */
  readonly seen: (digit: number, prints: ReadonlySet<string>) => number;
}

interface Again {
  readonly truly: number;
  readonly cost: number;
}

/** Counts the digits of a solved state. */
export function correlationOf(state: State): Correlation {
  const { variables } = state.problem;
  const counts = digitCounts(variables);
  const seen = (digit: number, prints: ReadonlySet<string>): number => {
    let sum = 0;
    for (const print of prints) sum += counts.get(print)?.[digit] ?? 0;
    return sum;
  };
  const known = new Map<number, Map<Interchangeable, Member | null>>();
  /** What it costs at least to have misread again what truly is a digit, cheapest first, by pair of prints. */
  const again = new Map<string, readonly Again[]>();
  const againIn = (prints: string, one: string, other: string): readonly Again[] => {
    let found = again.get(prints);
    if (found === undefined) {
      const both = new Set([one, other]);
      found = Array.from({ length: 10 }, (_, truly) => ({
        truly,
        cost: Math.log(seen(truly, both) + RARE),
      })).sort((a, b) => a.cost - b.cost);
      again.set(prints, found);
    }
    return found;
  };
  const slips = new Map<Variable['nearCost'], Map<string, readonly number[]>>();
  const slipsOf = (wrong: number, print: string): readonly number[] => {
    const one = variables[wrong]!;
    const held = state.values[wrong]!;
    // Figures that were seen alike slip alike.
    const own = slips.get(one.nearCost) ?? new Map<string, readonly number[]>();
    slips.set(one.nearCost, own);
    const prints = `${one.print!} ${print}`;
    const key = `${String(held)} ${prints}`;
    let found = own.get(key);
    if (found === undefined) {
      found = digitSlips(one, held, againIn(prints, one.print!, print));
      own.set(key, found);
    }
    return found;
  };
  const cheapest = (wrong: number, peers: Interchangeable): Member | null => {
    const own = known.get(wrong) ?? new Map<Interchangeable, Member | null>();
    known.set(wrong, own);
    let best = own.get(peers);
    if (best === undefined) {
      best = null;
      for (const variable of peers.members) {
        const cost = repeated(state, slipsOf, wrong, variable);
        if (cost === Infinity || !isBefore(state, { variable, cost }, best)) continue;
        if (hides(state, wrong, variable)) best = { variable, cost };
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
  return (values[one.variable] ?? 0) < (values[other.variable] ?? 0);
}

/** False where the two stand on one side of a constraint: the same misreading of both adds up there, and shows. */
function hides(state: State, wrong: number, other: number): boolean {
  return state.incidence[wrong]!.every((constraint) => {
    const factor = state.factors[constraint]!.get(other);
    return factor === undefined || factor !== state.factors[constraint]!.get(wrong);
  });
}

function mayRepeat(variable: Variable): boolean {
  return variable.print !== null && !variable.exact;
}

function repeated(
  { problem, values }: State,
  slipsOf: (wrong: number, print: string) => readonly number[],
  wrong: number,
  other: number,
): number {
  const [one, two] = [problem.variables[wrong]!, problem.variables[other]!];
  if (wrong === other || one.unit !== two.unit || !mayRepeat(one) || !mayRepeat(two)) return Infinity;
  if (two.confirmed !== null) return Infinity;
  const [held, value] = [values[wrong] ?? null, values[other] ?? null];
  if (held === null || value === null || held <= 0 || value <= 0) return Infinity;
  // The same characters in the same print: whatever happened to the one may have happened to the other.
  if (held === value && one.print === two.print) return PENALTIES.again;
  let least = Infinity;
  let [left, right] = [held, value];
  let slips: readonly number[] | null = null;
  for (let place = 0; left > 0 && right > 0; place += 1) {
    if (left % 10 === right % 10) {
      slips ??= slipsOf(wrong, two.print!);
      least = Math.min(least, slips[place]!);
    }
    [left, right] = [Math.floor(left / 10), Math.floor(right / 10)];
  }
  return least;
}

/** By place from the right: what it costs at least that a digit is misread there, and the same digit at the same place again. */
function digitSlips(variable: Variable, held: number, again: readonly Again[]): readonly number[] {
  const found: number[] = [];
  const cheapest = variable.leastUnseen();
  for (let scale = 1; scale <= held; scale *= 10) {
    const digit = Math.floor(held / scale) % 10;
    let least = Infinity;
    for (const { truly, cost } of again) {
      if (cost >= least) break;
      if (truly === digit) continue;
      const slip = variable.nearCost(held + (truly - digit) * scale);
      least = Math.min(least, cost + Math.max(0, slip - cheapest));
    }
    found.push(least);
  }
  return found;
}

/** Read otherwise than a person confirmed: its digits were not read as what they are. */
function isCorrected({ confirmed, value }: Variable): boolean {
  return confirmed !== null && confirmed !== value;
}

function digitCounts(variables: readonly Variable[]): ReadonlyMap<string, readonly number[]> {
  const counts = new Map<string, number[]>();
  for (const variable of variables) {
    if (variable.print === null || variable.value === null || isCorrected(variable)) continue;
    const known = counts.get(variable.print);
    const own = known ?? Array.from({ length: 10 }, () => 0);
    if (known === undefined) counts.set(variable.print, own);
    const whole =
      variable.unit === 'milli' && variable.value % 1000 === 0 ? variable.value / 1000 : variable.value;
    for (let left = Math.abs(whole); left > 0; left = Math.floor(left / 10)) own[left % 10]! += 1;
  }
  return counts;
}
