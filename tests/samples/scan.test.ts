import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { bind, Draft } from '../../scripts/samples/acts/draft.ts';
import { layOut } from '../../scripts/samples/lay-out.ts';
import { degrade, quarterTurn } from '../../scripts/samples/scan/degrade.ts';
import { GRADES } from '../../scripts/samples/scan/grades.ts';
import type { Raster } from '../../scripts/samples/scan/raster.ts';
import { scanPdf } from '../../scripts/samples/scan/scan-pdf.ts';

const page: Raster = { width: 60, height: 40, channels: 1, dpi: 100, data: new Uint8Array(2400).fill(255) };
for (let x = 10; x < 50; x++) page.data[20 * 60 + x] = 0;

describe('degrade', () => {
  it('draws everything from its seed', () => {
    expect(degrade(page, GRADES.rough.damage, 5)).toEqual(degrade(page, GRADES.rough.damage, 5));
    expect(degrade(page, GRADES.rough.damage, 6).data).not.toEqual(
      degrade(page, GRADES.rough.damage, 5).data,
    );
  });

  it('keeps ink darker than paper', () => {
    const { data } = degrade(page, { ...GRADES.office.damage, skew: 0, shift: 0 }, 1);
    expect(data[20 * 60 + 30]!).toBeLessThan(150);
    expect(data[5 * 60 + 30]!).toBeGreaterThan(200);
  });
});

describe('quarterTurn', () => {
  it('turns four times into itself, and one way undoes the other', () => {
    let turned = page;
    for (let n = 0; n < 4; n++) turned = quarterTurn(turned, true);
    expect(turned).toEqual(page);
    expect(quarterTurn(quarterTurn(page, true), false)).toEqual(page);
  });
});

describe('scanPdf', () => {
  const draft = new Draft({})
    .title('UN TITRE')
    .add({ kind: 'page', landscape: true })
    .say('Une page en travers.');
  const act = bind(
    [draft],
    { typeface: 'tinos', size: 12 },
    { family: 'essai', description: '', headings: [], exit: 1 },
  );

  it.each(['office', 'bilevel', 'color'] as const)(
    'leaves one image a page and no text (%s)',
    async (grade) => {
      const { pdf, title } = await layOut(act);
      const scan = await scanPdf(pdf, { ...GRADES[grade], dpi: 72, seed: 3, title });
      const doc = await getDocument({ data: new Uint8Array(scan), verbosity: 0 }).promise;
      expect(doc.numPages).toBe(2);
      for (const number of [1, 2]) {
        const one = await doc.getPage(number);
        expect((await one.getTextContent()).items).toEqual([]);
        const images = (await one.getOperatorList()).fnArray.filter(
          (operator) => operator === OPS.paintImageXObject || operator === OPS.paintInlineImageXObject,
        );
        expect(images).toHaveLength(1);
      }
      await doc.loadingTask.destroy();
    },
  );

  it('lays landscape sheets sideways on portrait pages', async () => {
    const { pdf, title } = await layOut(act);
    const scan = await scanPdf(pdf, { ...GRADES.sideways, dpi: 72, seed: 3, title });
    const doc = await getDocument({ data: new Uint8Array(scan), verbosity: 0 }).promise;
    const { width, height } = (await doc.getPage(2)).getViewport({ scale: 1 });
    expect(width).toBeLessThan(height);
    await doc.loadingTask.destroy();
  });
});
