/** What stands outside the tables; a line that the engine passes over is shown to it alone. */
import { describe, expect, it } from 'vitest';
import { TESSERACT } from '../../src/recognise/engines/tesseract.ts';
import { blankRaster, type PixelBox } from '../../src/ingest/raster.ts';
import { lineRead } from '../../src/model/document.ts';
import type { EngineRequest, EngineWord, Recognise } from '../../src/recognise/engine.ts';
import { standsInOneColumn } from '../../src/recognise/letter-rows.ts';
import { completes, missedLines } from '../../src/recognise/missed-lines.ts';
import { prepareTurned } from '../../src/recognise/prepare/straighten.ts';
import { recogniseProse } from '../../src/recognise/prose.ts';
import { loneSpecks } from '../../src/recognise/specks.ts';

const DPI = 300;
const TOPS = [300, 400, 500];

/** A page of three lines of thirty blocks like letters. */
const page = blankRaster(1400, 900);
for (const top of TOPS) {
  for (let x = 100; x < 1300; x += 40) {
    for (let y = top; y < top + 30; y += 1) page.data.fill(0, y * page.width + x, y * page.width + x + 24);
  }
}
const prepared = prepareTurned(page, DPI, 0);

/** Reads the page with an engine that passes over its second line, and reads `alone` where it is shown that alone. */
async function read(alone: string, confidence: number): Promise<{ lines: string[]; asked: EngineRequest[] }> {
  const asked: EngineRequest[] = [];
  const word = { alternatives: [], confidence: 0.95 };
  const recognise: Recognise = async (request) => {
    asked.push(request);
    const { width, height } = request.image;
    const whole = { x0: 0, y0: 0, x1: width, y1: height };
    if (request.layout === 'line') return [{ ...word, text: alone, confidence, line: 0, box: whole }];
    // The image shows the lines and a little white around: the first and the last stand at its edges.
    return [
      { ...word, text: 'première', line: 0, box: { ...whole, y1: height / 4 } },
      { ...word, text: 'dernière', line: 1, box: { ...whole, y0: (3 * height) / 4 } },
    ];
  };
  const lines = await recogniseProse(1, prepared, [], { ...TESSERACT, recognise });
  return { lines: lines.map(lineRead), asked };
}

describe('a line that was passed over', () => {
  it('is read alone and stands in its place', async () => {
    const { lines, asked } = await read('deuxième', 0.9);
    expect(lines).toEqual(['première', 'deuxième', 'dernière']);
    expect(asked.map(({ layout }) => layout)).toEqual(['column', 'line']);
    expect(asked[1]!.image.height).toBeLessThan(asked[0]!.image.height / 3);
  });

  it('is left where nothing like print is read in it', async () => {
    expect((await read('a;~', 0.9)).lines).toEqual(['première', 'dernière']);
    expect((await read('gribouillis', 0.3)).lines).toEqual(['première', 'dernière']);
  });
});

describe('missedLines', () => {
  const letters = (
    top: number,
    count: number,
    height = 10,
  ): { x0: number; y0: number; x1: number; y1: number }[] =>
    Array.from({ length: count }, (_, at) => ({ x0: at * 12, y0: top, x1: at * 12 + 8, y1: top + height }));
  const over = (top: number, from = 0, to = 500): { line: number; box: PixelBox } => ({
    line: top,
    box: { x0: from, y0: top, x1: to, y1: top + 10 },
  });

  it('finds rows of letters without a word, each for itself', () => {
    const all = [0, 20, 40, 60].flatMap((top) => letters(top, 20));
    expect(missedLines(all, [over(0), over(60)]).map(({ box, line }) => [box.y0, box.y1, line])).toEqual([
      [20, 30, null],
      [40, 50, null],
    ]);
  });

  it('finds a line in its whole length where its beginning and its end were left out', () => {
    expect(missedLines(letters(0, 30), [over(0, 48, 300)])).toEqual([
      { box: { x0: 0, y0: 0, x1: 29 * 12 + 8, y1: 10 }, line: 0 },
    ]);
  });

  it('counts the letters that an underline joins', () => {
    expect(missedLines([...letters(0, 30), { x0: 0, y0: 20, x1: 80, y1: 32 }], [over(0)])).toHaveLength(1);
    expect(missedLines([...letters(0, 30), { x0: 0, y0: 20, x1: 80, y1: 23 }], [over(0)])).toEqual([]);
  });

  it('finds no few letters, and nothing that is no print', () => {
    expect(missedLines([...letters(0, 30), ...letters(20, 5)], [over(0)])).toEqual([]);
    expect(missedLines(letters(0, 30), [over(0, 24)])).toEqual([]);
    expect(missedLines([...letters(0, 30), ...letters(20, 12, 60)], [over(0)])).toEqual([]);
  });
});

describe('a line read again', () => {
  const wordsOf = (text: string, confidence = 0.9): EngineWord[] =>
    text.split(' ').map((text) => ({ text, confidence, alternatives: [], line: 0, box: over }));
  const over = { x0: 0, y0: 0, x1: 1, y1: 1 };

  it('stands for what was read of it where it holds all of that and more', () => {
    expect(completes(wordsOf('Article 14 :'), wordsOf('cle 14 :'))).toBe(true);
    expect(completes(wordsOf('Article 14'), [])).toBe(true);
  });

  it('changes nothing where it lost something, or what it adds is no print', () => {
    expect(completes(wordsOf('Article 11 :'), wordsOf('cle 14 :'))).toBe(false);
    expect(completes(wordsOf('Article 14 : ~;'), wordsOf('Article 14 :'))).toBe(false);
    expect(completes(wordsOf('cle 14 :'), wordsOf('cle 14 :'))).toBe(false);
  });
});

describe('a page of prose', () => {
  const letters = (top: number, from: number, count: number): PixelBox[] =>
    Array.from({ length: count }, (_, at) => ({
      x0: from + at * 12,
      y0: top,
      x1: from + at * 12 + 8,
      y1: top + 10,
    }));
  const lines = (from: number, count: number): PixelBox[] =>
    [0, 20, 40, 60].flatMap((top) => letters(top, from, count));

  it('is told to stand in columns by white in more than one of its lines', () => {
    expect(standsInOneColumn(lines(0, 60))).toBe(true);
    expect(standsInOneColumn([...lines(0, 20), ...lines(300, 20)])).toBe(false);
    expect(standsInOneColumn([...lines(0, 20), ...letters(0, 300, 20)])).toBe(true);
    // Lines of several lengths, and words far apart in one that is stretched.
    expect(standsInOneColumn([...lines(0, 20), ...letters(80, 0, 40), ...letters(100, 0, 9)])).toBe(true);
    expect(standsInOneColumn([...lines(0, 20), ...letters(80, 0, 9), ...letters(80, 130, 9)])).toBe(true);
  });

  it('is not taken for one block where its lines are close, as in lists of names in capitals', () => {
    const close = [0, 16, 32, 48].flatMap((top) => letters(top, 0, 40));
    expect(standsInOneColumn(close)).toBe(false);
  });

  it('has dust where a speck stands near no letter, and signs where it does', () => {
    const print = letters(0, 0, 20);
    const speck = (x: number, y: number): PixelBox => ({ x0: x, y0: y, x1: x + 2, y1: y + 2 });
    const [point, accent, dust, far] = [speck(240, 8), speck(50, -3), speck(300, 5), speck(50, 30)];
    expect(loneSpecks([point, accent, dust, far], print, 10)).toEqual([dust, far]);
  });
});
