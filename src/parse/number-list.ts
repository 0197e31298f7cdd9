/** Widest range that is written out: beyond it a range is a misreading, and only its ends count. */
const WIDEST_RANGE = 200;

/**
 * Reads the numbers of an enumeration in folded text: `5, 6 et 7`, `10 a 15` (OCR's `à`), `1-3`, `1er et 2`, `1 ; 3`.
 * Ranges are written out. Order is that of the text, each number once.
 */
export function readNumberList(folded: string): number[] {
  const numbers: number[] = [];
  let range = false;
  for (const token of folded.matchAll(/(\d{1,3})(?:er|eme|e|°)?(?![\p{L}\d])|\ba\b|[-–]/gu)) {
    const digits = token[1];
    if (digits === undefined) {
      range = numbers.length > 0;
      continue;
    }
    const value = Number(digits);
    const last = numbers.at(-1);
    if (range && last !== undefined && value > last && value - last <= WIDEST_RANGE) {
      for (let next = last + 1; next < value; next += 1) numbers.push(next);
    }
    numbers.push(value);
    range = false;
  }
  return [...new Set(numbers)];
}

/** An enumeration of numbers, for use inside larger patterns on folded text: `5, 6 et 7`, `10 a 15`. */
export const NUMBER_LIST = String.raw`\d{1,3}(?:er)?(?:(?: ?[,;] ?(?:et )?| et | a | ?- ?)\d{1,3}(?:er)?(?![\d%]))*`;
