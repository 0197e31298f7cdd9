/** Tags of a TIFF directory (TIFF 6.0, section 8). */
const X_RESOLUTION = 282;
const Y_RESOLUTION = 283;
const RATIONAL = 5;
const ENTRY = 12;

/**
 * How many times denser the dots of a TIFF image stand across than down: about 2 for a fax of standard quality (204 × 98),
 * 1 for everything else, also where the file is no TIFF or does not tell.
 *
 * @param index place of the image in the file, from 0
 */
export function tiffStretch(bytes: Uint8Array, index: number): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const order = view.getUint16(0);
    if ((order !== 0x4949 && order !== 0x4d4d) || view.getUint16(2, order === 0x4949) !== 42) return 1;
    const little = order === 0x4949;
    const entries = (at: number): number => view.getUint16(at, little);
    let at = view.getUint32(4, little);
    for (let image = 0; image < index; image += 1) at = view.getUint32(at + 2 + entries(at) * ENTRY, little);
    const resolutions = new Map<number, number>();
    for (let entry = 0; entry < entries(at); entry += 1) {
      const place = at + 2 + entry * ENTRY;
      if (view.getUint16(place + 2, little) !== RATIONAL) continue;
      const value = view.getUint32(place + 8, little);
      resolutions.set(
        view.getUint16(place, little),
        view.getUint32(value, little) / view.getUint32(value + 4, little),
      );
    }
    const stretch = (resolutions.get(X_RESOLUTION) ?? 1) / (resolutions.get(Y_RESOLUTION) ?? 1);
    return Number.isFinite(stretch) && stretch > 0 ? stretch : 1;
  } catch {
    // A directory that points outside the file.
    return 1;
  }
}
