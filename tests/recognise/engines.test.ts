/** Every engine keeps to the contract: those that users may ask for, and those that stand in for them. */
import { beforeAll, describe, expect, it } from 'vitest';
import { bind, Draft } from '../../scripts/samples/acts/draft.ts';
import { layOut } from '../../scripts/samples/lay-out.ts';
import { GRADES } from '../../scripts/samples/scan/grades.ts';
import { scanPdf } from '../../scripts/samples/scan/scan-pdf.ts';
import { openSource } from '../../src/ingest/index.ts';
import { cropRaster, type PixelBox, type Raster } from '../../src/ingest/raster.ts';
import { drawingOf } from '../../src/recognise/drawing.ts';
import type { Engine } from '../../src/recognise/engine.ts';
import { ENGINES, engineNamed } from '../../src/recognise/engines/index.ts';
import { nullEngine, recordedEngine, recordEngine } from '../support/stand-in-engines.ts';
import { contractRequests, keepsTheContract, type ContractImages } from './engine-contract.ts';

let images: ContractImages;
let recorded: Engine;
const imagesOf = (): ContractImages => images;

/** `null` where it can serve; else why not. Only what must be installed beside the program may be missing. */
const missing = new Map(
  await Promise.all(
    Object.keys(ENGINES).map(async (name) => {
      const reason = await engineNamed(name as keyof typeof ENGINES).then(() => null, String);
      return [name, name === 'tesseract.js' ? null : reason] as const;
    }),
  ),
);

beforeAll(async () => {
  const draft = new Draft({}).say('Subventions').say('Accueil : 1 760,00 euros pour 22 places.');
  const family = { family: 'essai', description: '', headings: [], exit: 1 as const };
  const { pdf, title } = await layOut(bind([draft], { typeface: 'arimo', size: 12 }, family));
  const opened = await openSource(await scanPdf(pdf, { ...GRADES.clean, seed: 3, title }));
  if (opened.holds !== 'pages') throw new Error('a scan is made of pages');
  const raster = (await (await opened.page(1)).image()).raster!;
  await opened.close();
  const [first, second] = rowsOf(raster);
  images = {
    page: drawingOf(cropRaster(raster, { ...first!, y1: second!.y1 })),
    word: drawingOf(cropRaster(raster, first!)),
  };
  recorded = recordedEngine(await recordEngine(await engineNamed(), contractRequests(images)));
}, 120_000);

/** The rows of print of a page, top to bottom, with white around. */
function rowsOf({ width, height, data }: Raster): PixelBox[] {
  const inked = (y: number): boolean => data.subarray(y * width, (y + 1) * width).some((grey) => grey < 100);
  const rows: PixelBox[] = [];
  for (let y = 0; y < height; y += 1) {
    if (!inked(y)) continue;
    const from = y;
    while (y < height && inked(y)) y += 1;
    rows.push({ x0: 0, y0: from - 15, x1: width, y1: y + 15 });
  }
  return rows;
}

describe.each([...missing])('the engine %s', (name, reason) => {
  if (reason === null)
    keepsTheContract(() => engineNamed(name as keyof typeof ENGINES), imagesOf, { reads: true });
  else {
    process.stderr.write(`\nNOT TESTED: the engine ${name} is not installed here (${reason}).\n`);
    it.skip(`keeps the contract: not installed here`, () => undefined);
  }
});

describe('an engine that reads nothing', () => {
  keepsTheContract(async () => nullEngine(), imagesOf, { reads: false });
});

describe('an engine that says again what another read', () => {
  keepsTheContract(async () => recorded, imagesOf, { reads: true });

  it('fails on what nobody read', async () => {
    const worker = await recorded.start();
    const request = contractRequests(images).at(-1)!;
    await expect(worker.recognise({ ...request, dpi: 301 })).rejects.toThrow('does not hold');
  });
});
