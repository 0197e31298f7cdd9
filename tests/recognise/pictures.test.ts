/** Pictures on pages of text: put together by the source, read as a page of their own, and joined where they hold money. */
import { describe, expect, it } from 'vitest';
import { openPdf } from '../../src/ingest/pdf/open.ts';
import { bytesInMemory } from '../../src/ingest/source-bytes.ts';
import type { PageLayer, SourcePage } from '../../src/ingest/source.ts';
import { lineText, type Page } from '../../src/model/document.ts';
import type { Box } from '../../src/model/geometry.ts';
import { lineOf } from '../../src/model/lines-of-words.ts';
import { picturesOn, pictureText, type PictureText } from '../../src/recognise/layer/pictures.ts';
import { drawnPdf, pdfStream } from '../support/pdf-file.ts';

const SOURCE = { number: 1, width: 595, height: 842, rotation: 0 } as SourcePage;
const box = (x0: number, y0: number, x1: number, y1: number): Box => ({ x0, y0, x1, y1 });
const PICTURE = box(50, 300, 450, 400);

function layerWith(...images: readonly Box[]): PageLayer {
  return { words: [], rules: [], fills: [], images, drawings: 0, findings: [] };
}

/** A page whose lines stand one below the other from 310 on, read from pixels, words 40 points apart. */
function pageOf(
  texts: readonly string[],
  parts: Partial<Page> & { readonly confidence?: number | null } = {},
): Page {
  const lines = texts.map((text, row) =>
    lineOf(
      1,
      text.split(' ').map((word, index) => ({
        text: word,
        box: box(60 + index * 40, 310 + row * 14, 95 + index * 40, 320 + row * 14),
        confidence: parts.confidence === undefined ? 0.95 : parts.confidence,
        reader: 'tesseract',
        alternatives: [],
      })),
    ),
  );
  const { width, height } = SOURCE;
  return {
    number: 1,
    width,
    height,
    rotation: 0,
    origin: 'ocr',
    lines,
    tables: [],
    ...parts,
    confidence: 0.9,
  };
}

const TEXT = pageOf([], { origin: 'text-layer' });

function joined(read: Page | null, page = TEXT, boxes = [PICTURE]): PictureText {
  return pictureText(boxes, SOURCE, page, read);
}

const codes = ({ findings }: PictureText): string[] =>
  findings.map(({ severity, code }) => `${severity} ${code}`);

describe('the pictures of a page', () => {
  it('are what is larger than an ornament; pieces that touch are one', () => {
    const strips = Array.from({ length: 10 }, (_, at) => box(50, 300 + at * 10, 450, 310 + at * 10));
    expect(picturesOn(layerWith(...strips, box(500, 20, 510, 30)), SOURCE)).toEqual([PICTURE]);
    expect(picturesOn(layerWith(box(-20, 700, 40, 900)), SOURCE)).toEqual([box(0, 700, 40, 842)]);
  });
});

describe('what is read in a picture', () => {
  it('joins the page where it holds an amount, or lines that end in numbers', () => {
    const amount = joined(pageOf(['Club de judo : 1500 €']));
    expect(amount.lines.map(lineText)).toEqual(['Club de judo : 1500 €']);
    expect(amount.lines[0]!.box).toEqual(box(60, 310, 295, 320));
    expect(codes(amount)).toEqual(['info recognise/picture-read']);
    const rows = joined(pageOf(['Club de judo 1500', 'Chorale 800']));
    expect(rows.lines).toHaveLength(2);
  });

  it('is named, no more, where it holds neither an amount nor a table', () => {
    const logo = joined(pageOf(['Ville de Modelval', '62000 MODELVAL', 'depuis 2001']));
    expect(logo.lines).toEqual([]);
    expect(codes(logo)).toEqual(['info recognise/picture-without-amount']);
    expect(logo.findings[0]!.source).toMatchObject({ page: 1, box: PICTURE });
  });

  it('is missed loudly where there are no pixels, where it makes no sense, and where it was read badly', () => {
    expect(codes(joined(null))).toEqual(['warning recognise/picture-not-read']);
    const nonsense = pageOf(['xj q| ~~ rn .. ii', 'l; vv )) oo tt rr'], { confidence: 0.3 });
    expect(codes(joined(nonsense))).toEqual(['warning recognise/picture-not-read']);
    const coarse = joined(pageOf(['Chorafe de Montcar 458480 €'], { confidence: 0.5 }));
    expect(codes(coarse)).toEqual(['warning recognise/picture-read-badly']);
    expect(coarse.lines).toHaveLength(1);
  });

  it('is not what lies outside it, nor what is text on the page already', () => {
    const elsewhere = joined(pageOf(['Club : 1500 €']), TEXT, [box(50, 600, 450, 700)]);
    expect(elsewhere.lines).toEqual([]);
    const read = pageOf(['Club : 1500 €']);
    expect(joined(read, { ...read, origin: 'text-layer' }).lines).toEqual([]);
  });

  it('stands where the page shows it, though it lay on its side', () => {
    // Read upright by a quarter turn: the picture's page is as wide as the page is tall.
    const turned = { ...pageOf(['Total 1500 €']), rotation: 90, width: 842, height: 595 } as const;
    const { lines } = joined(turned, TEXT, [box(0, 0, 595, 842)]);
    expect(lines[0]!.box).toEqual(box(310, 667, 320, 782));
  });
});

describe('the picture of a PDF page’s images alone', () => {
  it('shows them where they lie, without the text, at their own resolution', async () => {
    const pixels = Buffer.alloc(400 * 100, 0);
    const file = drawnPdf({
      content: 'q 144 0 0 36 72 742 cm /I Do Q BT /F 40 Tf 300 400 Td (TEXTE) Tj ET',
      resources: '/XObject << /I 6 0 R >>',
      more: [
        pdfStream(
          '/Type /XObject /Subtype /Image /Width 400 /Height 100 /BitsPerComponent 8 /ColorSpace /DeviceGray',
          pixels,
        ),
      ],
    });
    const page = await (await openPdf(bytesInMemory(file), 'essai.pdf')).page(1);
    const { raster, dpi } = await page.pictures();
    expect(dpi).toBe(200);
    expect([raster!.width, raster!.height]).toEqual([1653, 2339]);
    const dark = raster!.data.reduce((sum, grey) => sum + (grey < 128 ? 1 : 0), 0);
    expect(dark).toBe(400 * 100);
    expect(
      raster!.data[Math.round((842 - 742 - 18) * (200 / 72)) * 1653 + Math.round(100 * (200 / 72))],
    ).toBe(0);
  });
});
