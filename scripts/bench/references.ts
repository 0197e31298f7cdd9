import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import type { Truth } from '../samples/truth.ts';
import { childrenCpuSeconds, installed, runCommand } from './run-command.ts';

/** What another tool made of the same pages. */
export interface Reference {
  readonly tool: string;
  readonly mode: string;
  readonly seconds: number;
  readonly peakMegabytes: number | null;
  /** Processor seconds; `null` where the system does not tell. */
  readonly cpuSeconds: number | null;
  /** Amounts of the truth that stand in the text it gave, as share of all. */
  readonly amounts: number;
}

export interface PageImage {
  readonly file: string;
  readonly landscape: boolean;
  /** Lies on its side: the tool must find the way up by itself. */
  readonly sideways: boolean;
}

/** OCRmyPDF with two jobs, French, page rotation where pages need it, its defaults else; `null` where it is not installed. */
export async function runOcrmypdf(
  source: string,
  truth: Truth,
  sideways: boolean,
): Promise<Reference | null> {
  const version = await installed('ocrmypdf');
  if (version === null) return null;
  const folder = await mkdtemp(join(tmpdir(), 'delibere-ocrmypdf-'));
  try {
    const text = join(folder, 'text.txt');
    const mode = ['--jobs', '2', '-l', 'fra', ...(sideways ? ['--rotate-pages'] : [])];
    const before = childrenCpuSeconds();
    const run = await runCommand('ocrmypdf', [...mode, '--sidecar', text, source, join(folder, 'out.pdf')]);
    if (run.exit !== 0) throw new Error(`ocrmypdf ended with ${run.exit}: ${run.stderr.slice(-300)}`);
    return {
      tool: `ocrmypdf ${version}`,
      mode: mode.join(' '),
      seconds: run.seconds,
      peakMegabytes: run.peakMegabytes,
      cpuSeconds: cpuSince(before),
      amounts: amountsFound(await readFile(text, 'utf8'), truth),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Two native tesseract processes, one page each at a time, each held to one thread (with more it is several times slower),
 * in the whole-page mode that does best on each kind of page: 3 on portrait prose, 11 on landscape tables, 1 (which finds the
 * way up) on pages that lie sideways.
 */
export async function runTesseract(pages: readonly PageImage[], truth: Truth): Promise<Reference | null> {
  const version = await installed('tesseract');
  if (version === null) return null;
  const texts: string[] = new Array<string>(pages.length).fill('');
  const start = performance.now();
  const before = childrenCpuSeconds();
  let next = 0;
  let peak = 0;
  const worker = async (): Promise<void> => {
    while (next < pages.length) {
      const index = next++;
      const { file, landscape, sideways } = pages[index]!;
      const mode = sideways ? '1' : landscape ? '11' : '3';
      const run = await runCommand('tesseract', [file, '-', '-l', 'fra', '--oem', '1', '--psm', mode], {
        OMP_THREAD_LIMIT: '1',
      });
      peak = Math.max(peak, run.peakMegabytes ?? 0);
      texts[index] = run.stdout;
    }
  };
  await Promise.all([worker(), worker()]);
  return {
    tool: version,
    mode: 'two processes, OMP_THREAD_LIMIT=1, --oem 1, --psm 3 portrait, 11 landscape, 1 sideways',
    seconds: (performance.now() - start) / 1000,
    peakMegabytes: peak === 0 ? null : 2 * peak,
    cpuSeconds: cpuSince(before),
    amounts: amountsFound(texts.join('\n'), truth),
  };
}

/** Processor seconds of the commands that ended since `before`. */
export function cpuSince(before: number | null): number | null {
  const now = childrenCpuSeconds();
  return now === null || before === null ? null : Math.round((now - before) * 10) / 10;
}

/** Saves page images for tools that take one image at a time. */
export async function savePage(
  folder: string,
  number: number,
  image: Buffer,
  landscape: boolean,
  sideways: boolean,
): Promise<PageImage> {
  const file = join(folder, `page-${String(number).padStart(3, '0')}${image[0] === 0xff ? '.jpg' : '.tif'}`);
  await writeFile(file, image);
  return { file, landscape, sideways };
}

/**
 * Each amount printed in the tables once, each number in the text used once, spaces disregarded. A count and an amount side
 * by side look like one long number in plain text: its tail counts, in the other tool's favour.
 */
function amountsFound(text: string, truth: Truth): number {
  const bag = new Map<string, { used: boolean }[]>();
  for (const line of text.split('\n')) {
    for (const match of line.matchAll(/\d[\d \u00a0\u2009.]*,\d\d(?!\d)/gu)) {
      const run = { used: false };
      const groups = match[0].split(/[ \u00a0\u2009.]+/u);
      for (let from = 0; from < groups.length; from++) {
        const key = groups.slice(from).join('');
        bag.set(key, [...(bag.get(key) ?? []), run]);
      }
    }
  }
  const amounts = truth.acts.flatMap((act) => act.allocations).map((row) => row.amount.replace('.', ','));
  let found = 0;
  // Long ones first: they leave the tails to the short ones.
  for (const amount of amounts.sort((a, b) => b.length - a.length)) {
    const free = bag.get(amount)?.find((run) => !run.used);
    if (free === undefined) continue;
    free.used = true;
    found++;
  }
  return amounts.length === 0 ? 0 : found / amounts.length;
}
