import { describe, expect, it } from 'vitest';
import { DelibereError, EXIT } from '../../src/errors.ts';
import { documentOfHocr } from '../../src/ingest/hocr.ts';
import { openSource } from '../../src/ingest/index.ts';
import { say } from '../../src/messages/say.ts';
import { lineText } from '../../src/model/document.ts';

function hocr(body: string, doctype = ''): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
${doctype}<html xmlns="http://www.w3.org/1999/xhtml"><head><title></title>
<meta name='ocr-system' content='tesseract 5.3.0' /></head><body>${body}</body></html>`;
}

const PAGE = hocr(
  `<div class='ocr_page' id='page_1' title='image "a;b.png"; bbox 0 0 2480 3508; ppageno 0; scan_res 300 300'>
   <div class='ocr_carea' title="bbox 300 300 900 400"><p class='ocr_par' lang='fra'>
    <span class='ocr_line' id='line_1_1' title="bbox 300 300 900 350; baseline 0 -8; x_size 42">
     <span class='ocrx_word' id='word_1_1' title='bbox 300 300 600 350; x_wconf 96'>l&#39;Artois</span>
     <span class='ocrx_word' id='word_1_2' title='bbox 620 300 900 350; x_wconf 50'><strong>Comité</strong></span>
    </span>
    <span class='ocr_header' title="bbox 300 400 900 450">
     <span class='ocrx_word' title='bbox 300 400 600 450'>44&nbsp;000 €</span>
     <span class='ocrx_word' title='bbox 620 400 630 450; x_wconf 10'>  </span>
    </span>
   </p></div>
  </div>
  <div class='ocr_page' title='bbox 0 0 1000 2000'></div>`,
  '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">\n',
);

function refusal(source: string): string {
  try {
    documentOfHocr(source);
  } catch (error) {
    expect(error).toBeInstanceOf(DelibereError);
    expect((error as DelibereError).exitCode).toBe(EXIT.source);
    return say((error as DelibereError).says, 'en');
  }
  return 'none';
}

describe('documentOfHocr', () => {
  it('makes pages, lines and words with boxes in points', () => {
    const [page, empty] = documentOfHocr(PAGE).pages;
    expect(page).toMatchObject({ number: 1, width: 595.2, height: 841.92, origin: 'hocr', tables: [] });
    expect(page!.lines.map(lineText)).toEqual(["l'Artois Comité", '44 000 €']);
    expect(page!.lines[0]!.words[1]).toMatchObject({
      text: 'Comité',
      read: 'Comité',
      space: ' ',
      confidence: 0.5,
      box: { x0: 148.8, y0: 72, x1: 216, y1: 84 },
    });
    expect(page!.lines[1]!.words[0]!.confidence).toBeNull();
    expect(page!.confidence).toBeCloseTo(0.73);
    expect(empty).toMatchObject({ number: 2, lines: [], confidence: null, height: 841.89 });
  });

  it('reads lines without words, and words without lines', () => {
    const [page] = documentOfHocr(
      hocr(`<div class="ocr_page" title="bbox 0 0 100 200">
        <span class="ocr_line" title="bbox 0 0 50 10; x_wconf 80">deux  mots</span>
        <span class="ocrx_word" title="bbox 60 0 90 10">seul</span></div>`),
    ).pages;
    expect(page!.lines.map(lineText)).toEqual(['deux mots', 'seul']);
    expect(page!.lines[0]!.words[0]).toMatchObject({ box: null, confidence: 0.8 });
  });

  it('takes other readings as alternatives and never as text', () => {
    const [page] = documentOfHocr(
      hocr(`<div class="ocr_page"><span class="ocr_line"><span class="ocrx_word" title="x_wconf 70"
        ><span class="alternatives"><ins class="alt">3ID</ins><del class="alt">31D</del></span></span>
        <span class="ocrx_word" title="x_wconf 70">50<span class="ocr_symbol" id="symbol_1"><span class="ocrx_cinfo"
        id="choice_1">5</span><span class="ocrx_cinfo">0</span></span></span></span></div>`),
    ).pages;
    expect(
      page!.lines[0]!.words.map((word) => [
        word.text,
        word.alternatives.map(({ text, reader }) => [text, reader]),
      ]),
    ).toEqual([
      ['3ID', [['31D', 'hocr']]],
      ['50', []],
    ]);
  });

  it('puts a table that was read column by column back in rows, and leaves columns of prose', () => {
    const line = (x: number, y: number, ...words: string[]): string =>
      `<span class="ocr_line" title="bbox ${String(x)} ${String(y)} ${String(x + 90)} ${String(y + 10)}">${words
        .map((word, at) => {
          const left = x + at * 40;
          return `<span class="ocrx_word" title="bbox ${String(left)} ${String(y)} ${String(left + 30)} ${String(y + 10)}">${word}</span>`;
        })
        .join(' ')}</span>`;
    const page = (...lines: string[]): string =>
      hocr(`<div class="ocr_page" title="bbox 0 0 400 600">${lines.join('')}</div>`);
    const read = (source: string): string[] => documentOfHocr(source).pages[0]!.lines.map(lineText);
    const columns = page(
      line(0, 0, 'Le', 'relais'),
      line(0, 20, 'Le', 'coin'),
      line(200, 1, '1', '200,00'),
      line(200, 21, '350,00'),
    );
    expect(read(columns)).toEqual(['Le relais 1 200,00', 'Le coin 350,00']);
    const prose = page(
      line(0, 0, 'une', 'phrase'),
      line(0, 20, 'qui', 'va'),
      line(200, 1, 'une', 'autre'),
      line(200, 21, 'ici'),
    );
    expect(read(prose)).toEqual(['une phrase', 'qui va', 'une autre', 'ici']);
  });

  it('tells damaged and hostile markup', () => {
    expect(refusal(PAGE.slice(0, PAGE.indexOf('</body>')))).toContain('ends before');
    expect(refusal(PAGE.slice(0, 700))).toContain('cut off');
    expect(refusal(hocr('<p>rien</p>'))).toContain('no page');
    expect(refusal('<div>'.repeat(100_000))).toContain('nests deeper');
    const bomb = '<!DOCTYPE html [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>\n';
    expect(refusal(hocr("<div class='ocr_page'>&b;</div>", bomb))).toContain('declares entities');
  });

  it('expands no entity that is not a character', () => {
    const [page] = documentOfHocr(
      hocr(`<div class='ocr_page'><span class='ocrx_word'>&xxe;&#xD800;&#x41;&amp;lt;&eacute;</span></div>`),
    ).pages;
    expect(page!.lines.map(lineText)).toEqual(['&xxe;&#xD800;A&lt;é']);
  });

  it('ignores boxes that are none', () => {
    const [page] = documentOfHocr(
      hocr(`<div class='ocr_page' title='bbox 0 0 100 100'><span class='ocr_line' title='bbox 9 9 1 1'>
        <span class='ocrx_word' title='bbox 1e999 0 1 2'>a</span><span class='ocrx_word' title='bbox 1 2'>b</span></span></div>`),
    ).pages;
    expect(page!.lines[0]!.words.map((word) => word.box)).toEqual([null, null]);
  });

  it.each([
    ['tags', '<'.repeat(200_000)],
    ['attributes', `<div ${'a="b" '.repeat(50_000)}`],
    ['quotes', `<div a='${'x" '.repeat(100_000)}`],
    ['entities', `<p>${'&amp'.repeat(60_000)}</p>`],
    ['comments', '<!-- '.repeat(50_000)],
    ['closes', '</p>'.repeat(60_000)],
  ])('takes linear time on %s', (_name, garbage) => {
    const before = process.cpuUsage();
    refusal(garbage);
    expect(process.cpuUsage(before).user / 1e6).toBeLessThan(1.5);
  });

  it('is opened by its content, and says which pages are empty', async () => {
    const opened = await openSource(new TextEncoder().encode(PAGE));
    expect(opened).toMatchObject({ holds: 'text', kind: 'hocr' });
    expect(opened.findings.map((finding) => [finding.code, finding.source?.page])).toEqual([
      ['ingest/blank-page', 2],
    ]);
  });
});
