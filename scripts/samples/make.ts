/**
 * Makes the samples: `tsx scripts/samples/make.ts [family…]`. Same seeds, same truths; the pages differ only where the
 * drawing or JPEG library does.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FAMILIES } from './acts/families/index.ts';
import { layOut } from './lay-out.ts';
import { seedOf } from './rng.ts';
import { GRADES } from './scan/grades.ts';
import { scanPdf } from './scan/scan-pdf.ts';

const root = join(import.meta.dirname, '..', '..', 'samples');
const wanted = process.argv.slice(2);
for (const name of wanted)
  if (!(name in FAMILIES))
    throw new Error(`no family "${name}"; there are ${Object.keys(FAMILIES).join(', ')}`);

for (const [family, { build, grade }] of Object.entries(FAMILIES)) {
  if (wanted.length > 0 && !wanted.includes(family)) continue;
  const { pdf, truth, title } = await layOut(build());
  const rows = truth.acts.reduce((sum, act) => sum + act.allocations.length, 0);
  const forms = {
    text: pdf,
    scan: await scanPdf(pdf, { ...GRADES[grade], seed: seedOf(family), title }),
  };
  for (const [form, source] of Object.entries(forms)) {
    const folder = join(root, family, form);
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'source.pdf'), source);
    await writeFile(join(folder, 'truth.json'), `${JSON.stringify(truth, null, 1)}\n`);
    await writeFile(
      join(folder, 'sample.json'),
      `${JSON.stringify({ description: describe(truth.description, form), source: 'source.pdf' }, null, 2)}\n`,
    );
    console.log(
      `${family}/${form}: ${truth.pages} pages, ${rows} rows, ${Math.round(source.length / 1024)} KB`,
    );
  }
}

function describe(description: string, form: string): string {
  return `${form === 'scan' ? 'Numérisation' : 'PDF à couche de texte'}. ${description}`;
}
