/**
 * Makes the samples: `tsx scripts/samples/make.ts [family…]`. Same seeds, same truths; the pages differ only where the
 * drawing or JPEG library does.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dpidSample } from './acts/dpid-sample.ts';
import type { BuiltAct } from './acts/dpid.ts';
import { typeset } from './page/typeset.ts';
import { seedOf } from './rng.ts';
import { GRADES } from './scan/grades.ts';
import { scanPdf, type ScanOptions } from './scan/scan-pdf.ts';

interface Recipe {
  readonly build: () => BuiltAct;
  readonly forms: readonly {
    readonly form: 'text' | 'scan';
    readonly scan?: Omit<ScanOptions, 'seed' | 'title'>;
  }[];
}

const RECIPES: Readonly<Record<string, Recipe>> = {
  dpid: { build: dpidSample, forms: [{ form: 'scan', scan: GRADES.shipped }] },
};

const root = join(import.meta.dirname, '..', '..', 'samples');
const wanted = process.argv.slice(2);
for (const [family, recipe] of Object.entries(RECIPES)) {
  if (wanted.length > 0 && !wanted.includes(family)) continue;
  for (const { form, scan } of recipe.forms) {
    const { sheet, truth } = recipe.build();
    const pdf = await typeset(sheet);
    truth.pages = countPages(pdf);
    truth.acts.at(-1)!.pages[1] = truth.pages;
    const folder = join(root, family, form);
    await mkdir(folder, { recursive: true });
    const source =
      scan === undefined ? pdf : await scanPdf(pdf, { ...scan, seed: seedOf(family), title: sheet.title });
    await writeFile(join(folder, 'source.pdf'), source);
    await writeFile(join(folder, 'truth.json'), `${JSON.stringify(truth, null, 1)}\n`);
    const rows = truth.acts.reduce((sum, act) => sum + act.allocations.length, 0);
    console.log(
      `${family}/${form}: ${truth.pages} pages, ${rows} rows, ${Math.round(source.length / 1024)} KB`,
    );
  }
}

/** Page objects of our own PDFs are never compressed. */
function countPages(pdf: Uint8Array): number {
  return Buffer.from(pdf)
    .toString('latin1')
    .match(/\/Type \/Page\b(?!s)/gu)!.length;
}
