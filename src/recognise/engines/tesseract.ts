import type { EngineRequest, Layout } from '../engine.ts';
import type { Drawing } from '../drawing.ts';
import { TESSERACT_HABITS } from './tesseract-habits.ts';

/** What all that is built of Tesseract has in common. */
export const TESSERACT = { reader: 'tesseract', habits: TESSERACT_HABITS } as const;

/**
 * Tesseract's page segmentation modes. A single column of text is to it one block: its look for columns (modes 3 and 4) takes a
 * tenth of a page's time, and now and then loses a line.
 */
export const PAGE_MODES: Readonly<Record<Layout, string>> = { page: '3', column: '6', block: '6', line: '7' };

/** What may stand in a number: digits, separators, sign, brackets, currency, and the dash printed for nothing. */
export const DIGITS = '0123456789 ,.-()€%';

/**
 * A binary PGM file: the form Tesseract takes without any decoding.
 *
 * @param memory gives the bytes that it is written to
 */
export function portableGreyMap<Bytes extends ArrayBufferLike>(
  { width, height, draw }: Drawing,
  memory: (length: number) => Uint8Array<Bytes>,
): Uint8Array<Bytes> {
  const header = Buffer.from(`P5\n${width} ${height}\n255\n`, 'latin1');
  const file = memory(header.length + width * height);
  file.set(header);
  draw(file.subarray(header.length));
  return file;
}

/**
 * Whether light letters on dark may stand in the image: a whole page can hold them; what is cropped out of one was made
 * black on white. Looking for them takes a sixth of the time of a stack of cells, for each line read with little confidence
 * is read again.
 */
export function mayBeInverted({ layout }: EngineRequest): boolean {
  return layout === 'page' || layout === 'column';
}
