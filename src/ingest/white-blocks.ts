/**
 * For every sixteen pixels of an image's rows laid end to end, 1 where they and the next one are white: most of a page is,
 * and what looks for ink leaps over it.
 */
export function whiteBlocks(data: Uint8Array): Uint8Array {
  const { buffer, byteOffset } = data.byteOffset % 4 === 0 ? data : data.slice();
  // Four pixels at a time: four white ones are -1.
  const fours = new Int32Array(buffer, byteOffset, data.length >> 2);
  const blocks = new Uint8Array((data.length >> 4) + 2);
  for (let block = 0, i = 0; i + 5 <= fours.length; block += 1, i += 4) {
    if ((fours[i]! & fours[i + 1]! & fours[i + 2]! & fours[i + 3]!) !== -1) continue;
    if (data[16 * block + 16] === 255) blocks[block] = 1;
  }
  return blocks;
}

/** How many pixels from one on are known to be white, to the end of its block; the next one is white too. */
export function whiteRun(blocks: Uint8Array, at: number): number {
  return blocks[at >> 4] === 1 ? 16 - (at & 15) : 0;
}
