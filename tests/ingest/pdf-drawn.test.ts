/** What a reader sees of a page that is drawn, not written: letters painted twice, struck through, hidden, cut off. */
import { describe, expect, it } from 'vitest';
import { openPdf } from '../../src/ingest/pdf/open.ts';
import { bytesInMemory } from '../../src/ingest/source-bytes.ts';
import type { PageLayer } from '../../src/ingest/source.ts';
import { drawnPdf, type DrawnPageParts } from '../support/pdf-file.ts';

async function layerOf(parts: DrawnPageParts): Promise<PageLayer> {
  const pdf = await openPdf(bytesInMemory(drawnPdf(parts)), 'essai.pdf');
  const page = await pdf.page(1);
  return (await page.layer())!;
}

/** The words that show, as they stand in the layer. */
async function shown(content: string, parts: Partial<DrawnPageParts> = {}): Promise<string> {
  const { words } = await layerOf({ content, ...parts });
  return words
    .filter(({ painted, spoilt }) => painted && spoilt === undefined)
    .map(({ text }) => text)
    .join(' ');
}

async function spoilt(content: string): Promise<string[]> {
  const { words } = await layerOf({ content });
  return words.flatMap((word) => (word.spoilt === undefined ? [] : [`${word.spoilt} ${word.text}`]));
}

/** Shows a text at a place. */
function at(x: number, y: number, text: string, size = 10, font = 'F'): string {
  return `BT /${font} ${size} Tf ${x} ${y} Td (${text}) Tj ET\n`;
}

/** Advances of Helvetica, in em, of the letters that the tests use. */
const ADVANCE: Readonly<Record<string, number>> = {
  ' ': 0.278,
  ',': 0.278,
  '.': 0.278,
  '€': 0.556,
  l: 0.222,
  i: 0.222,
};

/** Shows a text letter by letter, each `times` over and as far apart as told. */
function byLetter(x: number, y: number, text: string, size: number, dx: number, dy: number): string {
  let pen = x;
  return Array.from(text, (letter) => {
    const both = at(pen, y, letter, size) + at(pen + dx, y + dy, letter, size);
    pen += (ADVANCE[letter] ?? 0.556) * size;
    return both;
  }).join('');
}

const SHIFTS = [
  [0, 0],
  [0.1, 0],
  [0.3, 0],
  [0.5, 0.5],
  [0.75, 0],
  [-0.4, 0],
  [0, 0.4],
  [0, -1],
  [1, -1],
  [1.6, -1.6],
] as const;

describe('letters painted twice', () => {
  it.each(SHIFTS)('count once, line by line, %d and %d points apart', async (dx, dy) => {
    const text = at(50, 700, '11 000,00') + at(50 + dx, 700 + dy, '11 000,00');
    expect(await shown(text)).toBe('11 000,00');
  });

  it.each(SHIFTS)('count once, letter by letter, %d and %d points apart', async (dx, dy) => {
    expect(await shown(byLetter(50, 700, '1 100,00', 10, dx, dy))).toBe('1 100,00');
  });

  it('count once where all of the page is painted again, in another colour below', async () => {
    const page = (x: number, y: number): string =>
      at(50 + x, 700 + y, 'Club illustre') +
      at(300 + x, 700 + y, '100') +
      at(50 + x, 680 + y, 'Total') +
      at(300 + x, 680 + y, '1 111');
    expect(await shown(`0.7 g ${page(0.8, -0.8)} 0 g ${page(0, 0)}`)).toBe('Club illustre 100 Total 1 111');
  });

  it('count once filled and outlined, apart and at once', async () => {
    const filled = 'BT /F 10 Tf 2 Tr 50 700 Td (100) Tj ET';
    const outlined = 'BT /F 10 Tf 0 Tr 50 680 Td (100) Tj ET BT /F 10 Tf 1 Tr 50 680 Td (100) Tj ET';
    expect(await shown(`${filled} ${outlined}`)).toBe('100 100');
  });

  it('count once where they are turned', async () => {
    const turned = (x: number): string => `BT /F 10 Tf 0 1 -1 0 ${x} 400 Tm (1100) Tj ET\n`;
    expect(await shown(turned(300) + turned(300.4))).toBe('1100');
  });

  it('stay two where they stand side by side, close as they may be', async () => {
    const tight = 'BT /F 10 Tf -0.3 Tc 50 680 Td (1100 ballon ..11) Tj ET';
    expect(await shown(at(50, 700, '100100 ll,, ..... 00') + tight)).toBe(
      '100100 ll,, ..... 00 1100 ballon ..11',
    );
    expect(await shown(at(50, 700, '100') + at(68, 700, '100'))).toBe('100100');
    expect(await shown(at(50, 700, '100', 6) + at(50, 694, '100', 6))).toBe('100 100');
  });
});

describe('letters painted upon others', () => {
  it('are told where there is a figure among them, with all of that figure, and are no words to be read', async () => {
    const text = at(50, 700, '1 200') + at(50, 700, '1 500') + at(120, 700, 'Club') + at(200, 700, '77');
    expect(await spoilt(text)).toEqual(['overprinted 1', 'overprinted 200', 'overprinted 5']);
    expect(await shown(text)).toBe('Club 77');
  });

  it('may be accents and lines under words', async () => {
    expect(await shown(at(50, 700, '1 200') + at(50, 700, '_____') + at(50, 700, '\\250'))).toContain(
      '1 200',
    );
  });
});

/** A line as wide as this, `up` above the baseline of what stands at (x, y): filled or drawn. */
const filledLine = (x: number, y: number, width: number, up: number): string =>
  `${x} ${y + up} ${width} 0.7 re f\n`;
const drawnLine = (x: number, y: number, width: number, up: number): string =>
  `0.6 w ${x} ${y + up} m ${x + width} ${y + up} l S\n`;

describe('words struck through', () => {
  it.each([
    ['filled', filledLine],
    ['drawn', drawnLine],
  ])('are told: a line that is %s', async (_, line) => {
    const text =
      at(50, 700, 'Club fictif') + at(300, 700, '2 000,00') + at(50, 680, 'Amicale') + at(300, 680, '10');
    const struck = text + line(50, 700, 55, 2.6) + line(300, 700, 38, 2.6);
    expect(await spoilt(struck)).toEqual(['struck Club', 'struck fictif', 'struck 2', 'struck 000,00']);
    expect(await shown(struck)).toBe('Amicale 10');
  });

  it('may have one line through all of the row, painted before them, or two', async () => {
    const row = at(50, 700, 'CLUB') + at(300, 700, '2 000');
    expect(await spoilt(drawnLine(40, 700, 400, 3.5) + row)).toHaveLength(3);
    expect(await spoilt(row + filledLine(40, 700, 400, 2) + filledLine(40, 700, 400, 4))).toHaveLength(3);
  });

  it('count with all of a figure of which the line misses a part', async () => {
    expect(await spoilt(at(50, 700, '1 250,00') + filledLine(57, 700, 20, 2.6))).toEqual([
      'struck 1',
      'struck 250,00',
    ]);
  });

  it('are none where a line is drawn under them, over them, around them, or in white', async () => {
    const lines =
      filledLine(50, 700, 60, -1.5) +
      drawnLine(50, 700, 60, 9) +
      drawnLine(40, 700, 100, -4) +
      `1 g ${filledLine(50, 700, 60, 2.6)} 0 g`;
    expect(await spoilt(`${at(50, 700, 'Club 2 000')} ${lines}`)).toEqual([]);
  });

  it('are read by their own way of running', async () => {
    const turned = 'BT /F 10 Tf 0 1 -1 0 300 400 Tm (2000) Tj ET\n';
    expect(await spoilt(`${turned} 296.8 395 0.6 40 re f`)).toEqual(['struck 2000']);
    expect(await spoilt(`${turned} 290 410 30 0.6 re f`)).toEqual([]);
  });
});

describe('words that nobody sees', () => {
  const seen = at(50, 700, 'Club');
  const alpha = { resources: '/ExtGState << /N << /ca 0 >> /M << /ca 1 /BM /Multiply >> >>' };

  it.each([
    ['are painted in no way', 'BT /F 10 Tf 3 Tr 50 680 Td (999) Tj ET'],
    ['are transparent', `q /N gs ${at(50, 680, '999')} Q`],
    ['are white on white', `1 g ${at(50, 680, '999')}`],
    ['are white beside a shade', `0.8 g 300 600 50 50 re f 1 g ${at(50, 680, '999')}`],
    ['are shaded later', `${at(50, 680, '999')} 1 g 40 670 100 25 re f`],
    ['are cut off by a clipping path', `q 40 690 200 30 re W n ${at(50, 680, '999')} Q`],
    ['are off the page', at(700, 680, '999') + at(50, -20, '999')],
  ])('do not show where they %s', async (_, hidden) => {
    expect(await shown(seen + hidden, alpha)).toBe('Club');
  });

  it('hide under what is written over them', async () => {
    const corrected = at(50, 680, '1 200') + '1 g 45 676 80 14 re f 0 g ' + at(50, 680, '1 500');
    expect(await shown(corrected)).toBe('1 500');
    expect(await spoilt(corrected)).toEqual([]);
    expect(await shown(`1 g ${at(50, 680, '9 999')} 0 g ${at(50, 680, '1 500')}`)).toBe('1 500');
  });

  it('are seen where they are white on a shade, lie under a colour that mixes, or only touch what cuts them', async () => {
    expect(await shown(`0 0 0.5 rg 40 670 100 25 re f 1 g ${at(50, 680, '999')}`)).toBe('999');
    expect(await shown(`${at(50, 680, '999')} q /M gs 1 1 0 rg 40 670 100 25 re f Q`, alpha)).toBe('999');
    expect(await shown(`q 50 680 16.8 7.2 re W n ${at(50, 680, '999')} Q`)).toBe('999');
    expect(await shown(`${at(50, 680, '999')} 0.9 g 55 670 100 25 re f`)).toContain('9');
  });

  it('are off the page where the page is cropped', async () => {
    const crop = { page: '/CropBox [0 690 595 842]' };
    expect(await shown(seen + at(50, 680, '999'), crop)).toBe('Club');
  });
});

/** A small mark whose foot is `up` above the line. */
const mark = (x: number, y: number, text: string, up = 4): string => at(x, y + up, text, 6);

describe('marks of notes', () => {
  it('are raised figures beside a number, and no figures of it', async () => {
    expect(await shown(at(50, 700, '500') + mark(66.7, 700, '1'))).toBe('500 ¹');
    expect(await shown(at(50, 700, '1 200') + mark(75.3, 700, '\\(2\\)', 2))).toBe('1 200 ⁽²⁾');
    expect(await shown(mark(46, 700, '12') + at(54, 700, '500'))).toBe('¹² 500');
    expect(
      await shown('BT /F 10 Tf 50 700 Td (500) Tj 4 Ts /F 6 Tf (1) Tj 0 Ts /F 10 Tf ( \\200) Tj ET'),
    ).toBe('500 ¹ €');
    expect(await shown('BT /F 10 Tf 50 700 Td (500) Tj 3.5 Ts (1) Tj ET')).toBe('500 ¹');
    expect(await shown(at(50, 700, '500\\271 20\\275'))).toBe('500¹ 20½');
  });

  it('are no cents, no letters, and nothing that stands on a line of its own', async () => {
    expect(await shown(at(50, 700, '500,') + mark(69.5, 700, '50'))).toMatch(/^500, ?50$/u);
    expect(await shown(at(50, 700, '1') + mark(55.6, 700, 'er'))).toMatch(/^1 ?er$/u);
    expect(await shown(at(50, 700, '500') + at(50, 712, '20', 6))).toBe('500 20');
  });
});

describe('hyphens', () => {
  it('that are painted are hyphens, soft ones too', async () => {
    expect(await shown(at(50, 700, '\\255500,00'))).toBe('-500,00');
  });
});
