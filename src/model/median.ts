/** The middle one of the values, the greater of the two in the middle; `undefined` for none. */
export function median(values: readonly number[]): number | undefined {
  return [...values].sort((a, b) => a - b)[values.length >> 1];
}
