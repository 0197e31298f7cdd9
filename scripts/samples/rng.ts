/** A small seeded generator (mulberry32): the same seed gives the same sample on every machine. */
export interface Rng {
  /** The next number in [0, 1). */
  next(): number;
  /** An integer from `low` to `high`, both included. */
  int(low: number, high: number): number;
  /** One of `list`. */
  pick<T>(list: readonly T[]): T;
  /** True with probability `p`. */
  chance(p: number): boolean;
  /** `list` in another order. */
  shuffle<T>(list: readonly T[]): T[];
  /** A number of a normal law of mean 0 and deviation 1, between -3.5 and 3.5. */
  normal(): number;
}

/** @param seed any integer; strings are folded into one by {@link seedOf} */
export function makeRng(seed: number): Rng {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  return {
    next,
    int: (low, high) => low + Math.floor(next() * (high - low + 1)),
    pick: (list) => list[Math.floor(next() * list.length)]!,
    chance: (p) => next() < p,
    shuffle: (list) => {
      const copy = [...list];
      for (let i = copy.length - 1; i > 0; i--) {
        const j = Math.floor(next() * (i + 1));
        [copy[i], copy[j]] = [copy[j]!, copy[i]!];
      }
      return copy;
    },
    // Sum of uniforms: cheap, bounded, close enough to a bell for paper and sensor noise.
    normal: () => (next() + next() + next() + next() - 2) * Math.sqrt(3),
  };
}

/** A seed from words, so that each page and each stage has its own stream. */
export function seedOf(...parts: readonly (string | number)[]): number {
  let hash = 0x811c9dc5;
  for (const part of parts.join('\u0000')) {
    hash = Math.imul(hash ^ part.codePointAt(0)!, 0x01000193) >>> 0;
  }
  return hash;
}
