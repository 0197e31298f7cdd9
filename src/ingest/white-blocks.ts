/** Runs longer than this are told in parts. */
const LONGEST = 255;

/**
 * For every sixteen pixels of an image's rows laid end to end, how many such blocks are white from that one on, the pixel
 * behind them too (at most {@link LONGEST}): most of a page is white, and what looks for ink leaps over it.
 */
export function whiteBlocks(data: Uint8Array): Uint8Array {
  const { buffer, byteOffset } = data.byteOffset % 4 === 0 ? data : data.slice();
  // Four pixels at a time: four white ones are -1.
  const fours = new Int32Array(buffer, byteOffset, data.length >> 2);
  const blocks = new Uint8Array((data.length >> 4) + 2);
  const whole = (fours.length - 1) >> 2;
  for (let block = whole - 1, i = 4 * block, run = 0; block >= 0; block -= 1, i -= 4) {
    const isWhite =
      (fours[i]! & fours[i + 1]! & fours[i + 2]! & fours[i + 3]!) === -1 && data[16 * block + 16] === 255;
    run = isWhite ? Math.min(LONGEST, run + 1) : 0;
    blocks[block] = run;
  }
  return blocks;
}

/** So many pixels are looked at one by one before white is leapt over again. */
export const LOOK = 8;

/** How many pixels from one on are known to be white; the next one is white too. */
export function whiteRun(blocks: Uint8Array, at: number): number {
  const run = blocks[at >> 4]!;
  return run === 0 ? 0 : 16 * run - (at & 15);
}
