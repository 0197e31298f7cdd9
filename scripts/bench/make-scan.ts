import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { seededDpid } from '../samples/acts/dpid-seeded.ts';
import { layOut } from '../samples/lay-out.ts';
import { seedOf } from '../samples/rng.ts';
import { GRADES, type GradeName } from '../samples/scan/grades.ts';
import { imageFile, scanPdf } from '../samples/scan/scan-pdf.ts';
import type { Truth } from '../samples/truth.ts';
import { savePage, type PageImage } from './references.ts';

/** A graded scan in a folder, with its truth and its pages as image files. */
export interface Made {
  readonly source: string;
  readonly truth: Truth;
  readonly images: readonly PageImage[];
}

/** Makes one graded scan; the same grade, seed and number of rows give the same act. */
export async function makeScan(grade: GradeName, seed: number, rows: number, into: string): Promise<Made> {
  await mkdir(into, { recursive: true });
  const { pdf, truth, title } = await layOut(seededDpid(seed, rows));
  const scan = { ...GRADES[grade], seed: seedOf(grade, seed), title };
  const images: PageImage[] = [];
  const landscape = new Set(truth.acts[0]!.allocations.map((row) => row.page));
  const sideways = 'sideways' in GRADES[grade];
  const bytes = await scanPdf(pdf, scan, async (page) => {
    const number = images.length + 1;
    images.push(
      await savePage(
        into,
        number,
        await imageFile(page, scan),
        landscape.has(number),
        sideways && landscape.has(number),
      ),
    );
  });
  const source = join(into, 'source.pdf');
  await writeFile(source, bytes);
  await writeFile(join(into, 'truth.json'), JSON.stringify(truth, null, 1));
  return { source, truth, images };
}
