import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import type { Truth } from '../samples/truth.ts';
import { installed, runCommand } from './run-command.ts';

/** What another tool made of the same pages. */
export interface Reference {
  readonly tool: string;
  readonly mode: string;
  readonly seconds: number;
  readonly peakMegabytes: number | null;
  /** Amounts of the truth that stand in the text it gave, as share of all. */
  readonly amounts: number;
}

export interface PageImage {
  readonly file: string;
  readonly landscape: boolean;
}

/** OCRmyPDF with two jobs, French, its defaults else; `null` where it is not installed. */
export async function runOcrmypdf(source: string, truth: Truth): Promise<Reference | null> {
  const version = await installed('ocrmypdf');
  if (version === null) return null;
  const folder = await mkdtemp(join(tmpdir(), 'delibere-ocrmypdf-'));
  try {
    const text = join(folder, 'text.txt');
    const run = await runCommand('ocrmypdf', [
      '--jobs',
      '2',
      '-l',
      'fra',
      '--sidecar',
      text,
      source,
      join(folder, 'out.pdf'),
    ]);
    if (run.exit !== 0) throw new Error(`ocrmypdf ended with ${run.exit}: ${run.stderr.slice(-300)}`);
    return {
      tool: `ocrmypdf ${version}`,
      mode: '--jobs 2 -l fra',
      seconds: run.seconds,
      peakMegabytes: run.peakMegabytes,
      amounts: amountsFound(await readFile(text, 'utf8'), truth),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Two native tesseract processes, one page each at a time, each held to one thread (with more it is several times slower),
 * in the whole-page mode that does best on each kind of page: 3 on portrait prose, 11 on landscape tables.
 */
export async function runTesseract(pages: readonly PageImage[], truth: Truth): Promise<Reference | null> {
  const version = await installed('tesseract');
  if (version === null) return null;
  const texts: string[] = new Array<string>(pages.length).fill('');
  const start = performance.now();
  let next = 0;
  let peak = 0;
  const worker = async (): Promise<void> => {
    while (next < pages.length) {
      const index = next++;
      const { file, landscape } = pages[index]!;
      const run = await runCommand(
        'tesseract',
        [file, '-', '-l', 'fra', '--oem', '1', '--psm', landscape ? '11' : '3'],
        {
          OMP_THREAD_LIMIT: '1',
        },
      );
      peak = Math.max(peak, run.peakMegabytes ?? 0);
      texts[index] = run.stdout;
    }
  };
  await Promise.all([worker(), worker()]);
  return {
    tool: version,
    mode: 'two processes, OMP_THREAD_LIMIT=1, --oem 1, --psm 3 portrait, --psm 11 landscape',
    seconds: (performance.now() - start) / 1000,
    peakMegabytes: peak === 0 ? null : 2 * peak,
    amounts: amountsFound(texts.join('\n'), truth),
  };
}

/** Saves page images for tools that take one image at a time. */
export async function savePage(
  folder: string,
  number: number,
  image: Buffer,
  landscape: boolean,
): Promise<PageImage> {
  const file = join(folder, `page-${String(number).padStart(3, '0')}${image[0] === 0xff ? '.jpg' : '.tif'}`);
  await writeFile(file, image);
  return { file, landscape };
}

/** Each amount printed in the tables once, each number in the text used once, spaces disregarded. */
function amountsFound(text: string, truth: Truth): number {
  const bag = new Map<string, number>();
  // A number and what may stand in it; the lines of a page stay apart.
  for (const line of text.split('\n')) {
    for (const match of line.matchAll(/\d[\d  \u2009]*,\d\d(?!\d)/gu)) {
      const key = match[0].replace(/[^\d,]/gu, '');
      bag.set(key, (bag.get(key) ?? 0) + 1);
    }
  }
  let found = 0;
  let all = 0;
  for (const row of truth.acts.flatMap((act) => act.allocations)) {
    all++;
    const key = row.amount.replace('.', ',');
    const left = bag.get(key) ?? 0;
    if (left === 0) continue;
    bag.set(key, left - 1);
    found++;
  }
  return all === 0 ? 0 : found / all;
}
