/**
 * What second readings of the same pixels are worth beside the first. Readings may err together, and this is the one place
 * where that is priced: by who read first, who read again, and in which views.
 */
import type { WeighedReading } from '../model/reading.ts';

/** Second readings that may err together, and what they are worth as one witness. */
export interface Witness {
  readonly readings: readonly WeighedReading[];
  /** How much their costs count: 1 for a witness who errs apart from the first reading. */
  readonly weight: number;
  /** In nats: where they repeat the first reading they add no more than this. */
  readonly repeated: number;
}

/**
 * One reader in other views. Repeating itself adds little: of amounts misread on the sample maker's scans about one in four
 * was misread in the same way again, but hardly one so in every view of its pixels (`scripts/bench/confusions.json`).
 */
const ONE_READER = { weight: 0.75, inSomeViews: 1.25, inEveryView: 3.5 };
/** A reader who errs apart: what it says counts in full, repetition too. */
const APART = { weight: 1, repeated: Infinity };
/**
 * Pairs of readers, as {@link pairOf} writes them, that were measured to err apart. None was so far: until then a reading by
 * another reader is worth what one by the same is, and proves nothing that this would not.
 */
const MEASURED: ReadonlySet<string> = new Set();

/** Two readers, in no order. */
export function pairOf(one: string, other: string): string {
  return [one, other].sort().join(' ');
}

/**
 * The witnesses that second readings make: those that may err with the first reading are one, each reader measured to err
 * apart from it is another. What the first reader says of the same view again is no second reading.
 *
 * @param first who read first; `null` where that is not known: it may be anyone
 * @param apart pairs of readers that err apart
 */
export function witnessesOf(
  first: string | null,
  seconds: readonly WeighedReading[],
  apart = MEASURED,
): readonly Witness[] {
  const isApart = ({ reader }: WeighedReading): boolean => first !== null && apart.has(pairOf(first, reader));
  const akin = seconds.filter(
    (second) => !isApart(second) && (second.view !== null || second.reader !== first),
  );
  const others = new Set(seconds.filter(isApart).map(({ reader }) => reader));
  const { weight, inEveryView, inSomeViews } = ONE_READER;
  return [
    ...(akin.length === 0
      ? []
      : [{ readings: akin, weight, repeated: akin.length === 1 ? inEveryView : inSomeViews }]),
    ...[...others].map((other) => ({ readings: seconds.filter(({ reader }) => reader === other), ...APART })),
  ];
}
