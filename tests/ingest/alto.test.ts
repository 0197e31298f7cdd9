import { describe, expect, it } from 'vitest';
import { DelibereError } from '../../src/errors.ts';
import { documentOfAlto } from '../../src/ingest/alto.ts';
import { openSource } from '../../src/ingest/index.ts';
import { lineText } from '../../src/model/document.ts';

function alto(layout: string, unit = 'pixel', version = 4): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<alto xmlns="http://www.loc.gov/standards/alto/ns-v${String(version)}#" xmlns:xlink="http://www.w3.org/1999/xlink">
<Description><MeasurementUnit>${unit}</MeasurementUnit></Description><Layout>${layout}</Layout></alto>`;
}

const BODY = `<Page ID="p1" PHYSICAL_IMG_NR="1" WIDTH="2100" HEIGHT="2970">
  <TopMargin><TextBlock><TextLine><String CONTENT="EN-TÊTE" WC="0.5"/></TextLine></TextBlock></TopMargin>
  <BottomMargin><TextBlock><TextLine><String CONTENT="Page" WC="1"/><SP/><String CONTENT="1" WC="1"/></TextLine></TextBlock></BottomMargin>
  <PrintSpace><ComposedBlock><TextBlock>
   <TextLine HPOS="254" VPOS="254" WIDTH="508" HEIGHT="127">
    <String CONTENT="l&apos;Artois" HPOS="254" VPOS="254" WIDTH="254" HEIGHT="127" WC="0.9"><ALTERNATIVE>l&apos;Artais</ALTERNATIVE></String>
    <SP WIDTH="10"/><String CONTENT="Commu" HPOS="600" VPOS="254" WIDTH="100" HEIGHT="127" WC="0.8"/><HYP CONTENT="-"/>
   </TextLine></TextBlock></ComposedBlock></PrintSpace></Page>`;

describe('documentOfAlto', () => {
  it('makes pages, lines and words with boxes in points, in reading order', () => {
    const [page] = documentOfAlto(alto(BODY, 'mm10')).pages;
    expect(page!.lines.map(lineText)).toEqual(['EN-TÊTE', "l'Artois Commu-", 'Page 1']);
    expect(page).toMatchObject({
      number: 1,
      origin: 'alto',
      width: 595.276,
      height: 841.89,
      confidence: 0.84,
    });
    expect(page!.lines[1]!.box).toEqual({ x0: 72, y0: 72, x1: 216, y1: 108 });
    expect(page!.lines[1]!.words[0]).toMatchObject({
      read: "l'Artois",
      confidence: 0.9,
      reader: 'alto',
      alternatives: [{ text: "l'Artais", reader: 'alto' }],
      box: { x0: 72, y0: 72, x1: 144, y1: 108 },
    });
    expect(page!.lines[0]!.words[0]!.box).toBeNull();
  });

  it.each([2, 3, 4])('reads version %i, in inches or in pixels', (version) => {
    const [inches] = documentOfAlto(alto(BODY, 'inch1200', version)).pages;
    expect(inches!.width).toBe(126);
    const [pixels] = documentOfAlto(alto(BODY, 'pixel', version)).pages;
    expect(pixels).toMatchObject({ height: 841.89 });
  });

  it('reads elements with a prefix', () => {
    const prefixed = alto(BODY, 'mm10').replace(/<(\/?)(?=[A-Za-z])/gu, '<$1a:');
    expect(documentOfAlto(prefixed).pages[0]!.lines).toHaveLength(3);
  });

  it('tells damaged and empty files', () => {
    expect(() => documentOfAlto(alto(BODY).slice(0, -30))).toThrow(DelibereError);
    expect(() => documentOfAlto(alto(''))).toThrow(/no page/u);
    expect(() =>
      documentOfAlto(`<!DOCTYPE alto [<!ENTITY x SYSTEM "file:///etc/hostname">]>${alto(BODY)}`),
    ).toThrow(/declares entities/u);
  });

  it('ignores words outside lines and measures that are none', () => {
    const [page] = documentOfAlto(
      alto(`<Page WIDTH="-1" HEIGHT="x"><String CONTENT="perdu"/><TextLine><HYP/><String CONTENT="mot" WC="7" HPOS="1e9"
      VPOS="1" WIDTH="1" HEIGHT="1"/></TextLine></Page>`),
    ).pages;
    expect(page!.lines.map(lineText)).toEqual(['mot']);
    expect(page!.lines[0]!.words[0]!.confidence).toBeNull();
  });

  it('is opened by its content', async () => {
    await expect(openSource(new TextEncoder().encode(alto(BODY)))).resolves.toMatchObject({
      holds: 'text',
      kind: 'alto',
      findings: [],
    });
  });
});
