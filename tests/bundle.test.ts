/** The core and the report run where there is no Node: in a page. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createContext, runInContext } from 'node:vm';
import { build } from 'esbuild';
import { expect, it } from 'vitest';
import { renderReport } from '../src/emit/report/index.ts';
import { toResult } from '../src/emit/to-result.ts';
import { extract } from '../src/extract.ts';
import { readRecording } from '../src/golden/record.ts';
import { defaultProfile } from '../src/profiles/default.ts';
import { origins } from './support/extraction.ts';

const root = fileURLToPath(new URL('../', import.meta.url));

/** One script of all that these lines export, for a browser; a Node module in it is an error. */
async function bundled(exports: string): Promise<{ script: string; files: string[] }> {
  const { outputFiles, metafile } = await build({
    stdin: { contents: exports, resolveDir: root, loader: 'ts' },
    bundle: true,
    minify: true,
    platform: 'browser',
    target: 'es2023',
    format: 'iife',
    globalName: 'built',
    write: false,
    metafile: true,
    logLevel: 'silent',
  });
  return { script: outputFiles[0]!.text, files: Object.keys(metafile.inputs) };
}

const ARITHMETIC = 'src/reconcile/index.ts';
const PARTS = [ARITHMETIC, 'src/extract.ts', 'src/emit/to-result.ts', 'src/emit/report/index.ts'];

it.each(PARTS)('%s is made into a script without a Node module', async (path) => {
  const { script, files } = await bundled(`export * from './${path}';`);
  console.log(`${path}: ${Math.round(script.length / 1000)} KB minified`);
  // Profiles are read from files and need their schema; records and results are plain data.
  if (path !== 'src/extract.ts') expect(files.filter((file) => file.includes('/zod/'))).toEqual([]);
  if (path !== ARITHMETIC) return;
  expect(script.length).toBeLessThan(200_000);
  // Whoever checks a shape loads what that takes; the arithmetic does not.
  expect(files.filter((file) => file.includes('node_modules/zod/'))).toEqual([]);
});

it('an act is extracted and its report made by the script as by the program', async () => {
  const document = (await readRecording(join(root, 'samples/total-faux/scan')))!;
  const { script } = await bundled(
    [...PARTS, 'src/profiles/default.ts'].map((path) => `export * from './${path}';`).join('\n'),
  );
  // Nothing of Node is there; of the web only what the report takes of it.
  const page = createContext({ btoa, given: JSON.stringify([document, origins()]) });
  runInContext(script, page);
  const made = runInContext(
    `const [document, origins] = JSON.parse(given);
    const result = built.toResult(built.extract(document, built.defaultProfile), origins, 'fr');
    built.renderReport(result, 'fr', new Map([['a1.amount', new Uint8Array([1, 2, 3])]]))`,
    page,
  ) as string;
  const result = toResult(extract(document, defaultProfile), origins(), 'fr');
  const crops = new Map([['a1.amount', new Uint8Array([1, 2, 3])]]);
  expect(result.allocations.length).toBeGreaterThan(0);
  expect(made).toBe(renderReport(result, 'fr', crops));
});
