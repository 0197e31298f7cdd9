/** A recording stands in for what was recognised: nothing of a document may be lost in it, nor of who read what. */
import { describe, expect, it } from 'vitest';
import { documentOfAlto } from '../../src/ingest/alto.ts';
import { documentOfHocr } from '../../src/ingest/hocr.ts';
import { documentOfText } from '../../src/ingest/text.ts';
import type { Document, Word } from '../../src/model/document.ts';
import { NO_READINGS, type Reading } from '../../src/model/reading.ts';
import { recordDocument, replayDocument } from '../../src/data/recording.ts';

function word(text: string, reader: string | null, alternatives: readonly Reading[] = NO_READINGS): Word {
  const box = { x0: 1.5, y0: 2, x1: 9.1, y1: 7 };
  return {
    text,
    read: text,
    space: '',
    box,
    confidence: reader === null ? null : 0.93,
    reader,
    alternatives,
  };
}

function documentOf(...words: readonly Word[]): Document {
  const line = {
    page: 1,
    words: words.map((one, at) => ({ ...one, space: at === 0 ? '' : ' ' })),
    number: null,
  };
  const lines = [{ ...line, box: { x0: 1.5, y0: 2, x1: 9.1, y1: 7 } }];
  const size = { number: 1, width: 595, height: 842, rotation: 0 } as const;
  return { pages: [{ ...size, origin: 'ocr', confidence: 0.93, lines, tables: [] }] };
}

const other = (text: string, reader: string, more: Partial<Reading> = {}): Reading => ({
  text,
  cost: null,
  reader,
  view: null,
  ...more,
});

const HOCR = `<html><body><div class='ocr_page' title='bbox 0 0 2480 3508; scan_res 300 300'>
  <span class='ocr_line' title="bbox 299 301 907 353">
    <span class='ocrx_word' title='bbox 301 307 600 350; x_wconf 96.37'>Aide</span>
    <span class='ocrx_word' title='bbox 620 300 901 350; x_wconf 50'>44 000</span>
  </span></div></body></html>`;
const ALTO = `<alto><Layout><Page WIDTH="2480" HEIGHT="3508"><PrintSpace><TextBlock><TextLine HPOS="11" VPOS="13" WIDTH="501" HEIGHT="17">
  <String CONTENT="Aide" HPOS="13" VPOS="17" WIDTH="101" HEIGHT="11" WC="0.9537"/></TextLine></TextBlock></PrintSpace></Page></Layout></alto>`;

const READ: readonly (readonly [string, () => Document])[] = [
  ['hOCR', () => documentOfHocr(HOCR)],
  ['ALTO', () => documentOfAlto(ALTO)],
  ['text', () => documentOfText('  Aide :   44 000\n\n\tau CCAS\f page deux\n')],
];

describe('a recording', () => {
  it('gives back every reading with its reader, cost and view, of several readers on one page', () => {
    const document = documentOf(
      word('1500', 'essai', [
        other('1600', 'essai'),
        other('7500', 'tesseract', { cost: 2.5, view: 'grey-450' }),
      ]),
      word('Stamp', null),
      word('euros', 'tesseract'),
      word('nets', 'essai'),
    );
    expect(replayDocument(recordDocument(document))).toEqual(document);
  });

  it('made before readings bore their reader is Tesseract’s, and is written as it was', () => {
    const text =
      '{"delibereRecording":1,"pages":[\n{"number":1,"width":595,"height":842,"rotation":0,"origin":"ocr","confidence":0.93,"lines":[\n[["1500",[15,20,91,70],93,["1600"]],["euros",[15,20,91,70],93]]\n],"tables":[]}\n]}\n';
    const document = replayDocument(text);
    expect(document).toEqual(
      documentOf(word('1500', 'tesseract', [other('1600', 'tesseract')]), word('euros', 'tesseract')),
    );
    expect(recordDocument(document)).toBe(text);
  });

  it.each(READ)('gives back what was read of %s, to the last digit', (_, read) => {
    const document = read();
    expect(document.pages[0]!.lines.length).toBeGreaterThan(0);
    expect(replayDocument(recordDocument(document))).toEqual(document);
  });
});
