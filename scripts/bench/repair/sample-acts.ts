/** The shipped samples' scans as families of acts: real recognition, replayed, of which every amount is right. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findSamples } from '../../../src/golden/sample.ts';
import { readRecording } from '../../../src/golden/record.ts';
import type { Records } from '../../../src/model/records.ts';
import { parseAct } from '../../../src/parse/index.ts';
import { defaultProfile } from '../../../src/profiles/default.ts';
import { mapFigures } from '../../../src/model/walk.ts';
import { reconcile } from '../../../src/reconcile/index.ts';
import { repairDocument, settleRecords } from '../../../src/repair/index.ts';
import { segmentDocument, splitActs } from '../../../src/segment/index.ts';
import type { Family } from '../../../tests/reconcile/families.ts';
import type { Truth } from '../../samples/truth.ts';

/** By sample and act: the records before the arithmetic. Acts where an amount was misread are left out. */
export async function sampleActs(): Promise<Readonly<Record<string, Records>>> {
  const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..', 'samples');
  const acts: Record<string, Records> = {};
  for (const sample of await findSamples(root)) {
    const document = sample.name.endsWith('/scan') ? await readRecording(sample.folder) : null;
    if (document === null) continue;
    const truth = JSON.parse(readFileSync(join(sample.folder, 'truth.json'), 'utf8')) as Truth;
    splitActs(document).forEach((act, index) => {
      const repaired = repairDocument(act, defaultProfile);
      const sections = segmentDocument(repaired.document, defaultProfile);
      const parsed = parseAct(repaired.document, sections, defaultProfile);
      const records = settleRecords(parsed, defaultProfile, repaired.document);
      const out = reconcile(records, defaultProfile);
      const read = out.records.allocations.map(({ amount }) => amount.value);
      const printed =
        truth.acts[index]?.allocations.map(({ amount }) => Number(amount.replace('.', ''))) ?? [];
      if (read.length === 0 || read.join() !== printed.join() || out.repairs.length > 0) return;
      acts[`${sample.name} ${String(index + 1)}`] = records;
    });
  }
  return acts;
}

/** The acts as families for injections; `text` leaves characters only. */
export function familiesOf(acts: Readonly<Record<string, Records>>, text: boolean): readonly Family[] {
  return Object.values(acts).map((act) => () => (text ? asText(act) : act));
}

function asText(act: Records): Records {
  return mapFigures(act, (figure) => ({
    ...figure,
    confidence: null,
    alternatives: [],
    place: { ...figure.place, box: null },
  }));
}
