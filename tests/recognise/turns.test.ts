/** A page that a person says is turned is read in that turn, whatever it looks like. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, it, onTestFinished } from 'vitest';
import { openSource, type PageSource } from '../../src/ingest/index.ts';
import { lineRead, type Page } from '../../src/model/document.ts';
import { recogniseSource, type RecogniseOptions } from '../../src/recognise/index.ts';

const SAMPLE = join(import.meta.dirname, '../../samples/natures-et-liste/scan/source.pdf');

/** The head of a sample's first page, turned by so many degrees, as a picture. */
async function turnedPage(degrees: number): Promise<PageSource> {
  const opened = (await openSource(SAMPLE, {})) as PageSource;
  const { raster, dpi } = await (await opened.page(1)).image();
  await opened.close();
  const { width, height, data } = raster!;
  const image = await sharp(data, { raw: { width, height, channels: 1 } })
    .extract({ left: 0, top: 0, width, height: Math.round(height / 4) })
    .rotate(degrees)
    .withMetadata({ density: dpi })
    .png()
    .toBuffer();
  return (await openSource(image, {})) as PageSource;
}

async function read(opened: PageSource, options: RecogniseOptions): Promise<Page> {
  return (await recogniseSource(opened, { jobs: 1, ...options })).document.pages[0]!;
}

const textOf = ({ lines }: Page): string[] => lines.map(lineRead);

it('is read as said, and kept apart from what was found out', { timeout: 120_000 }, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'delibere-test-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const cache = { folder };
  const sideways = await turnedPage(90);
  const found = await read(sideways, { cache });
  expect(found.rotation).toBe(270);
  expect(textOf(found).join('\n').length).toBeGreaterThan(100);
  // A person may be wrong: what is said is done, and the words found before are not taken for it.
  const over = await read(sideways, { cache, turns: new Map([[1, 90]]) });
  expect(over.rotation).toBe(90);
  expect(textOf(over)).not.toEqual(textOf(found));
  const said = await read(sideways, { cache, turns: new Map([[1, 270]]) });
  expect(said).toEqual(found);
});
