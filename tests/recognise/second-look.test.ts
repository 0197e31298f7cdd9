/** What the engine doubts is read again at other scales; what most speaks for is taken. */
import { describe, expect, it } from 'vitest';
import { TESSERACT } from '../../src/recognise/engines/tesseract.ts';
import { blankRaster } from '../../src/ingest/raster.ts';
import { recogniseColumn } from '../../src/recognise/column.ts';
import type { EngineRequest, Recognise } from '../../src/recognise/engine.ts';
import { prepareTurned } from '../../src/recognise/prepare/straighten.ts';
import { likeliest } from '../../src/recognise/second-look.ts';
import { cleanCell, type CleanCell } from '../../src/recognise/stack/clean.ts';

const DPI = 300;
const page = blankRaster(1200, 1600);
/** Cells of five blocks like letters, one above the other; those of a `width` that repeats look the same. */
function cells(...widths: number[]): CleanCell[] {
  widths.forEach((width, row) => {
    for (let x = 0; x < 5 * 40; x += 40)
      for (let y = 0; y < 30; y += 1) page.data.fill(0, at(row, x, y), at(row, x, y) + width);
  });
  const prepared = prepareTurned(page, DPI, 0);
  return widths.map((_, row) =>
    cleanCell(
      prepared.straight(),
      { x0: 80, y0: 80 + row * 100, x1: 380, y1: 170 + row * 100 },
      prepared.dpi,
    )!,
  );
}
const at = (row: number, x: number, y: number): number => (100 + row * 100 + y) * page.width + 100 + x;

/** An engine that reads every image, or the left part of it, as one word, which may differ from one reading to the next. */
function engine(readings: readonly (readonly [text: string, confidence: number, part?: number])[]): {
  recognise: Recognise;
  asked: EngineRequest[];
} {
  const asked: EngineRequest[] = [];
  const recognise: Recognise = async (request) => {
    const [text, confidence, part = 1] = readings[Math.min(asked.length, readings.length - 1)]!;
    asked.push(request);
    const { width, height } = request.image;
    const box = { x0: 0, y0: 26, x1: width * part, y1: height - 26 };
    return [{ text, confidence, alternatives: [], line: 0, box }];
  };
  return { recognise, asked };
}

async function read(
  ...readings: [text: string, confidence: number, part?: number][]
): Promise<{ text: string; asked: EngineRequest[] }> {
  page.data.fill(255);
  const column = cells(24);
  const { recognise, asked } = engine(readings);
  const found = await recogniseColumn(prepareTurned(page, DPI, 0), column, { ...TESSERACT, recognise });
  return {
    text: found
      .get(0)!
      .map(({ text }) => text)
      .join(' '),
    asked,
  };
}

describe('a second look', () => {
  it('reads what is doubted again at other scales', async () => {
    const { text, asked } = await read(['VEUT)', 0.4], ['UEUT)', 0.9], ['UEUT)', 0.9]);
    expect(text).toBe('UEUT)');
    expect(new Set(asked.map(({ image }) => image.height)).size).toBe(3);
  });

  it('keeps what is doubted where nothing better is seen', async () => {
    expect((await read(['Mahra', 0.7], ['Matra', 0.3], ['Mahra', 0.4])).text).toBe('Mahra');
  });

  it('ends where two readings agree so surely that a third would not outweigh them', async () => {
    expect((await read(['Mahra', 0.7], ['Mahra', 0.3], ['Matra', 0.99])).asked).toHaveLength(2);
    expect((await read(['Mahra', 0.5], ['Mahra', 0.3], ['Mahra', 0.9])).asked).toHaveLength(3);
  });

  it('does not look again at what is plain', async () => {
    expect((await read(['UEUT)', 0.9], ['VEUT)', 0.99])).asked).toHaveLength(1);
  });

  it('tells a code of letters and figures from one with a sign too many', async () => {
    expect((await read(['C0O25', 0.36], ['C025B', 0.5], ['C025B', 0.6])).text).toBe('C025B');
  });

  it('leaves numbers to those who know what they must be', async () => {
    const { text, asked } = await read(['12000', 0.4], ['17000', 0.99]);
    expect(text).toBe('12000');
    expect(asked.every(({ image }) => image.height === asked[0]!.image.height)).toBe(true);
  });
});

describe('a cell whose ink was not read whole', () => {
  it('is read alone, and at other scales, though it holds a number', async () => {
    const { text, asked } = await read(['7', 0.9, 0.5], ['7', 0.9, 0.5], ['77111', 0.8]);
    expect(text).toBe('77111');
    expect(asked.length).toBeGreaterThan(2);
  });

  it('is one where a number has fewer signs than there are letters in its place', async () => {
    expect((await read(['7', 0.9], ['7', 0.9], ['77111', 0.8], ['77111', 0.8])).text).toBe('77111');
    expect((await read(['ab', 0.9], ['abcde', 0.99])).text).toBe('ab');
  });
});

describe('the likeliest reading', () => {
  page.data.fill(255);
  const column = cells(24);
  const [cell] = column;
  const words = (text: string, confidence: number): Parameters<typeof likeliest>[0][number] => ({
    index: 0,
    words: text.split(' ').map((word) => ({
      text: word,
      confidence,
      alternatives: [],
      line: 0,
      box: cell!.box,
    })),
  });
  const likeliestOf = (...readings: [string, number][]): string =>
    likeliest(
      readings.map(([text, sure]) => words(text, sure)),
      column,
    )
      .words.map(({ text }) => text)
      .join(' ');

  it('is the one whose readings are surest together', () => {
    expect(likeliestOf(['ADS!', 0.38], ['ADSI', 0.79], ['ADS!', 0.03])).toBe('ADSI');
    expect(likeliestOf(['ME!', 0.6], ['MEI', 0.58], ['MEI', 0.29])).toBe('MEI');
  });

  it('keeps a space that one of them lost', () => {
    expect(likeliestOf(['K D ABRA', 0.5], ['KDABRA', 0.8], ['KDABRA', 0.6])).toBe('K D ABRA');
    expect(likeliestOf(['l a Ruche', 0.01], ['la Ruche', 0.8], ['la Ruche', 0.8])).toBe('la Ruche');
  });

  it('is one of the whole cell, however sure a part of it was read', () => {
    const part = words('hors', 0.95);
    const half = { ...part.words[0]!, box: { ...cell!.box, x1: (cell!.box.x0 + cell!.box.x1) / 2 } };
    const whole = words('hors budget', 0.3);
    expect(likeliest([{ index: 0, words: [half] }, whole], column)).toBe(whole);
  });
});
