import { appendFile, mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, describe, expect, it } from 'vitest';
import { openSource, type PageSource } from '../../src/ingest/index.ts';
import { openPdf } from '../../src/ingest/pdf/open.ts';
import { bytesInMemory, bytesOfFile, type SourceBytes } from '../../src/ingest/source-bytes.ts';
import { pdfFile } from '../support/pdf-file.ts';

const [WIDTH, HEIGHT, PAGES] = [600, 900, 20];
/** Noise, which no coder makes small. */
const NOISE = Uint8Array.from(
  { length: WIDTH * HEIGHT },
  (_, index) => Math.imul(index, 2_654_435_761) >>> 24,
);
const JPEG = await sharp(NOISE, { raw: { width: WIDTH, height: HEIGHT, channels: 1 } })
  .toColourspace('b-w')
  .jpeg({ quality: 90 })
  .toBuffer();
const dict = `/Type /XObject /Subtype /Image /Width ${WIDTH} /Height ${HEIGHT} /BitsPerComponent 8 /ColorSpace /DeviceGray /Filter /DCTDecode`;
const SCAN = pdfFile(Array.from({ length: PAGES }, () => ({ image: { dict, bytes: JPEG } })));

let folder: string | null = null;
afterEach(async () => {
  if (folder !== null) await rm(folder, { recursive: true });
  folder = null;
});

async function onDisk(bytes: Uint8Array): Promise<string> {
  folder = await mkdtemp(join(tmpdir(), 'delibere-test-'));
  const path = join(folder, 'acte.pdf');
  await writeFile(path, bytes);
  return path;
}

async function opened(path: string): Promise<PageSource> {
  const source = await openSource(path);
  if (source.holds !== 'pages') throw new Error('no pages');
  return source;
}

describe('the bytes of a scan', () => {
  it('are read where a page needs them and nowhere else', async () => {
    const memory = bytesInMemory(SCAN);
    let most = 0;
    let total = 0;
    const counted: SourceBytes = {
      ...memory,
      read: (start, end) => {
        most = Math.max(most, end - start);
        total += end - start;
        return memory.read(start, end);
      },
    };
    const pdf = await openPdf(counted, 'acte.pdf');
    await (await pdf.page(1)).image();
    await (await pdf.page(PAGES)).image();
    await pdf.close();
    expect(total).toBeLessThan(SCAN.length / 3);
    expect(most).toBeLessThan(SCAN.length / 10);
  });

  it('give the same pages from a file as from memory', async () => {
    const file = await opened(await onDisk(SCAN));
    const memory = await openPdf(bytesInMemory(SCAN), 'acte.pdf');
    const [one, other] = [await file.page(PAGES), await memory.page(PAGES)];
    expect(await one.image()).toEqual(await other.image());
    expect(await one.picture(50)).toEqual(await other.picture(50));
    await file.close();
  });

  it.each([
    ['longer', (path: string) => appendFile(path, '%')],
    ['shorter', (path: string) => truncate(path, 100_000)],
  ])('are not mixed with those of a file that became %s meanwhile', async (_, change) => {
    const path = await onDisk(SCAN);
    const source = await opened(path);
    await (await source.page(1)).image();
    await change(path);
    await expect(source.page(2)).rejects.toMatchObject({ exitCode: 3 });
    await source.close();
  });

  it('are not taken for a page when the file changed while it was read', async () => {
    const path = await onDisk(SCAN);
    const source = await opened(path);
    const last = await source.page(PAGES);
    await appendFile(path, '%');
    for (const read of [() => last.image(), () => last.layer(), () => last.picture(50)]) {
      await expect(read()).rejects.toMatchObject({ exitCode: 3 });
    }
    await source.close();
  });

  it('that cannot be read are said to be so, and nobody waits for them', async () => {
    // A folder opens as a file does, and gives nothing.
    folder = await mkdtemp(join(tmpdir(), 'delibere-test-'));
    const withheld = bytesOfFile(folder);
    expect(withheld.read(0, 4)).toEqual(Buffer.alloc(4));
    expect(() => {
      withheld.checkUnchanged();
    }).toThrow('EISDIR');
    withheld.close();
  });
});
