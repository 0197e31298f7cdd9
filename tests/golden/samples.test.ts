import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { differenceLines } from '../../src/cli/difference-lines.ts';
import { runGolden } from '../../src/golden/golden.ts';
import { findSamples } from '../../src/golden/sample.ts';
import { readRecording } from '../../src/golden/record.ts';

const samples = await findSamples(fileURLToPath(new URL('../../samples/', import.meta.url)));

/** Every sample gives what is expected of it. After a wanted change: `npx tsx src/cli/main.ts golden samples --update`. */
describe('samples', () => {
  it('are there', () => {
    expect(samples.length).toBeGreaterThan(10);
  });

  it.each(samples.map((sample) => [sample.name, sample] as const))('%s', async (name, sample) => {
    // Recognition in a test would take minutes: a scan needs its recording.
    if (name.endsWith('/scan'))
      expect(await readRecording(sample.folder), 'recording.json.gz').not.toBeNull();
    const { differences, score } = await runGolden(sample, false);
    expect(differenceLines(differences).join('\n')).toBe('');
    expect(score.wrongProved).toBe(0);
  });
});
