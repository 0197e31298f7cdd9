/** TIFF's names of fields (TIFF 6.0, sections 8 and 11), and the kinds of values used here. */
const [SHORT, LONG] = [3, 4];
const GROUP_4 = 4;

/**
 * A TIFF file around the data of a Group 4 fax image (ITU-T T.6), one strip: what a real decoder reads, and complains of
 * where it is spoilt.
 *
 * @param blackIsZero whether the pixels that the fax calls black stand for white
 */
export function faxTiff(data: Uint8Array, width: number, height: number, blackIsZero: boolean): Uint8Array {
  const fields = [
    [256, LONG, width],
    [257, LONG, height],
    [258, SHORT, 1],
    [259, SHORT, GROUP_4],
    [262, SHORT, blackIsZero ? 1 : 0],
    [273, LONG, 0],
    [277, SHORT, 1],
    [278, LONG, height],
    [279, LONG, data.length],
  ] as const;
  const head = Buffer.alloc(8 + 2 + fields.length * 12 + 4);
  head.write('II*\0', 'latin1');
  head.writeUInt32LE(8, 4);
  head.writeUInt16LE(fields.length, 8);
  fields.forEach(([tag, kind, value], index) => {
    const at = 10 + index * 12;
    head.writeUInt16LE(tag, at);
    head.writeUInt16LE(kind, at + 2);
    head.writeUInt32LE(1, at + 4);
    // The strip stands behind the fields.
    head.writeUInt32LE(tag === 273 ? head.length : value, at + 8);
  });
  return Buffer.concat([head, data]);
}
