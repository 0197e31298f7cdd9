/**
 * `npm run bench`: what the text way costs, against recognising one prose page and against itself, in one run. Prints a
 * JSON line for each figure, then a table. Sides take turns, and a ratio is one between medians, so that a busy machine
 * slows both alike.
 *
 * The act is the first `.txt` of the folder named by DELIBERE_REAL_ACTS; without it, the shipped sample's recognised text.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { readRecording } from '../../src/golden/record.ts';
import { documentOfText } from '../../src/ingest/text.ts';
import { cellText, lineText, type Document } from '../../src/model/document.ts';
import { defaultProfile } from '../../src/profiles/default.ts';
import { findSections } from '../../src/segment/index.ts';
import { runCommand, type Run } from './run-command.ts';
import { table } from './table.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const MAIN = join(ROOT, 'dist/cli/main.js');
const SCAN = join(ROOT, 'samples/dpid/scan');
const LOG_IMPORTS = pathToFileURL(join(ROOT, 'tests/support/log-imports.mjs')).href;
const HEAVY = /node_modules\/(?:pdfjs-dist|tesseract\.js|sharp|@napi-rs)\//u;

interface Figure {
  readonly figure: string;
  readonly value: number | string;
  readonly limit: string;
  readonly met: boolean;
}

const folder = mkdtempSync(join(tmpdir(), 'delibere-bench-'));
try {
  const figures = [
    ...(await textAgainstPage()),
    ...(await tenAgainstOne()),
    await version(),
    await modules(),
  ];
  for (const figure of figures) console.log(JSON.stringify(figure));
  console.log(
    table(
      figures.map(({ figure, value, limit, met }) => ({ figure, value, limit, met: met ? 'yes' : 'NO' })),
    ),
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** The whole act as text, start-up included, against recognising one page of prose. */
async function textAgainstPage(): Promise<Figure[]> {
  const act = join(folder, 'act.txt');
  writeFileSync(act, await actText());
  const [text, page] = await takeTurns(3, [
    () => node([MAIN, 'extract', act, '--out', join(folder, 'text')]),
    // A fresh cache each time: what is timed is recognition.
    () =>
      node([MAIN, 'extract', join(SCAN, 'source.pdf'), '--pages', '1', '--out', join(folder, 'page')], {
        XDG_CACHE_HOME: mkdtempSync(join(folder, 'cache-')),
      }),
  ]);
  const ratio = median(text!.map(seconds)) / median(page!.map(seconds));
  const memory = Math.max(...text!.map((run) => run.peakMegabytes ?? 0));
  return [
    figureOf('text way, seconds', median(text!.map(seconds)), '', true),
    figureOf('one prose page recognised, seconds', median(page!.map(seconds)), '', true),
    figureOf('text way / one prose page', ratio, '< 1', ratio < 1),
    figureOf('text way, peak megabytes', memory, '< 250', memory < 250),
  ];
}

/** Ten copies of the allocation annexe in one file against one. */
async function tenAgainstOne(): Promise<Figure[]> {
  const annex = annexText(documentOfText(await actText()));
  const one = join(folder, 'one.txt');
  const ten = join(folder, 'ten.txt');
  writeFileSync(one, annex);
  writeFileSync(ten, Array.from({ length: 10 }, () => annex).join('\f'));
  const [single, many] = await takeTurns(3, [
    () => node([MAIN, 'extract', one, '--out', join(folder, 'one')]),
    () => node([MAIN, 'extract', ten, '--out', join(folder, 'ten')]),
  ]);
  const ratio = median(many!.map(seconds)) / median(single!.map(seconds));
  return [
    figureOf('annexe, one copy, seconds', median(single!.map(seconds)), '', true),
    figureOf('annexe, ten copies / one', ratio, '<= 11', ratio <= 11),
  ];
}

async function version(): Promise<Figure> {
  const [asked, bare] = await takeTurns(15, [() => node([MAIN, '--version']), () => node(['-e', '0'])]);
  const ratio = median(asked!.map(seconds)) / median(bare!.map(seconds));
  return figureOf('--version / node -e 0', ratio, '< 2', ratio < 2);
}

async function modules(): Promise<Figure> {
  const log = join(folder, 'imports');
  await node(
    ['--import', LOG_IMPORTS, MAIN, 'extract', join(folder, 'act.txt'), '--out', join(folder, 'text')],
    {
      LOG_IMPORTS: log,
    },
  );
  const heavy = readFileSync(log, 'utf8')
    .split('\n')
    .filter((url) => HEAVY.test(url));
  return figureOf(
    'pdf.js, tesseract.js or sharp modules loaded by the text way',
    heavy.length,
    '0',
    heavy.length === 0,
  );
}

async function actText(): Promise<string> {
  const real = process.env.DELIBERE_REAL_ACTS;
  const name = real === undefined ? undefined : readdirSync(real).find((file) => file.endsWith('.txt'));
  if (real !== undefined && name !== undefined) return readFileSync(join(real, name), 'utf8');
  const recording = await readRecording(SCAN);
  if (recording === null)
    throw new Error('samples/dpid/scan has no recording, and DELIBERE_REAL_ACTS is not set');
  return textOf(recording);
}

/** A recognised document as another OCR program would write it. */
function textOf(document: Document): string {
  const pages = document.pages.map((page) => {
    const rows = page.tables.flatMap((table) =>
      Array.from({ length: table.rowCount }, (_, row) =>
        table.cells
          .filter((cell) => cell.row === row)
          .map(cellText)
          .join(' | '),
      ),
    );
    return [...page.lines.map(lineText), ...rows].join('\n');
  });
  return pages.join('\f');
}

/** The pages of the annexe that holds most of the act's amounts. */
function annexText(document: Document): string {
  const amounts = (text: string): number => text.match(/\d,\d\d ?€/gu)?.length ?? 0;
  const annexes = findSections(document, defaultProfile).filter((section) => section.kind === 'annex');
  const texts = annexes.map((section) => section.lines.map(lineText).join('\n'));
  const best = texts.toSorted((a, b) => amounts(b) - amounts(a))[0];
  return best ?? textOf(document);
}

function node(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Run> {
  return runCommand(process.execPath, args, env);
}

/** Runs the sides one after the other, several times, after one round that does not count. */
async function takeTurns(times: number, sides: readonly (() => Promise<Run>)[]): Promise<Run[][]> {
  const runs: Run[][] = sides.map(() => []);
  for (let round = 0; round <= times; round += 1) {
    for (const [index, side] of sides.entries()) {
      const run = await side();
      if (run.exit !== 0 && run.exit !== 1)
        throw new Error(`ended with ${run.exit}: ${run.stderr.slice(-500)}`);
      if (round > 0) runs[index]!.push(run);
    }
  }
  return runs;
}

function seconds(run: Run): number {
  return run.seconds;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
}

function figureOf(figure: string, value: number, limit: string, met: boolean): Figure {
  return { figure, value: Math.round(value * 100) / 100, limit, met };
}
