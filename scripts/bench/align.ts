import { distance } from 'fastest-levenshtein';

/** What alignment looks at; amounts in euro as the result file writes them. */
export interface Alignable {
  readonly beneficiary: string;
  readonly amount: string | null;
  readonly territory: string;
  readonly operation: string;
}

/** Pairs worth less than this are two different rows: nothing but the operation and the territory agree. */
const STRANGERS = 2.2;

/**
 * Pairs the rows of the truth with those of a result, both in document order, so that the pairs agree as well as they can
 * and none cross: a row of the truth without a pair was missed, a row of the result without one was invented.
 *
 * @returns for each row of the truth the index of its pair, or `null`
 */
export function alignRows(truth: readonly Alignable[], result: readonly Alignable[]): (number | null)[] {
  const width = result.length + 1;
  const best = new Float64Array((truth.length + 1) * width);
  const memory = new Map<string, number>();
  for (let t = truth.length - 1; t >= 0; t--) {
    for (let r = result.length - 1; r >= 0; r--) {
      const paired = best[(t + 1) * width + r + 1]! + agreement(truth[t]!, result[r]!, memory) - STRANGERS;
      best[t * width + r] = Math.max(paired, best[(t + 1) * width + r]!, best[t * width + r + 1]!);
    }
  }
  const pairs: (number | null)[] = [];
  let r = 0;
  for (let t = 0; t < truth.length; t++) {
    const here = t * width;
    while (r < result.length && best[here + r] === best[here + r + 1]) r++;
    const taken = r < result.length && best[here + r]! > best[here + width + r]!;
    pairs.push(taken ? r++ : null);
  }
  return pairs;
}

/** From 0, nothing in common, to 7, the same row. */
function agreement(truth: Alignable, result: Alignable, memory: Map<string, number>): number {
  let value = 3 * likeness(truth.beneficiary, result.beneficiary, memory);
  if (truth.amount === result.amount) value += 2.5;
  else if (result.amount !== null) value += 1 * likeness(truth.amount ?? '', result.amount, memory);
  if (truth.territory === result.territory) value += 0.8;
  if (truth.operation === result.operation) value += 0.7;
  return value;
}

function likeness(a: string, b: string, memory: Map<string, number>): number {
  if (a === b) return 1;
  const key = `${a}\u0000${b}`;
  let value = memory.get(key);
  if (value === undefined) {
    value = 1 - distance(a, b) / Math.max(a.length, b.length, 1);
    memory.set(key, value);
  }
  return value;
}
