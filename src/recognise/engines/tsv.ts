import type { EngineWord } from '../engine.ts';

/** Reads Tesseract's TSV output: one word a row at level 5, boxes in pixels, confidence 0 to 100. */
export function wordsOfTsv(tsv: string): EngineWord[] {
  const words: EngineWord[] = [];
  let line = -1;
  let lineKey = '';
  for (const row of tsv.split('\n')) {
    const fields = row.split('\t');
    if (fields.length < 12 || fields[0] !== '5') continue;
    const text = fields.slice(11).join('\t').trim();
    if (text === '') continue;
    const key = fields.slice(1, 5).join('.');
    if (key !== lineKey) {
      lineKey = key;
      line += 1;
    }
    const [left, top, width, height, confidence] = fields.slice(6, 11).map(Number) as [
      number,
      number,
      number,
      number,
      number,
    ];
    words.push({
      text,
      box: { x0: left, y0: top, x1: left + width, y1: top + height },
      confidence: Math.min(1, Math.max(0, confidence / 100)),
      alternatives: [],
      line,
    });
  }
  return words;
}
