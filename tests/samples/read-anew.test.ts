/**
 * Shipped scans, recognised anew and compared with what was printed. Golden samples replay recordings: what recognition
 * gains or loses shows only here.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pairActs, scoreAct } from '../../scripts/bench/score.ts';
import type { Truth } from '../../scripts/samples/truth.ts';
import { toResult } from '../../src/emit/to-result.ts';
import { processSource } from '../../src/process.ts';

const samples = join(import.meta.dirname, '..', '..', 'samples');

describe.each(['dpid', 'departement-cantons', 'commune-associations', 'natures-et-liste'])(
  'the scan of %s',
  { timeout: 300_000 },
  (family) => {
    it('gives every row as printed, and none besides', async () => {
      const folder = join(samples, family, 'scan');
      const { acts } = JSON.parse(readFileSync(join(folder, 'truth.json'), 'utf8')) as Truth;
      const read = await processSource(join(folder, 'source.pdf'), { cache: null, jobs: 2 });
      const results = read.map(({ act, extraction }) => toResult(extraction, act.origins, 'fr'));
      const scores = pairActs(acts, results).map((result, index) => scoreAct(acts[index]!, result).score);
      expect(results).toHaveLength(acts.length);
      for (const score of scores) {
        const { rows } = score;
        expect(rows).toBeGreaterThan(0);
        expect(score).toMatchObject({ found: rows, amounts: rows, beneficiaries: rows, groups: rows });
        expect(score).toMatchObject({ invented: 0, wrongProved: 0 });
        expect(score.full).toBeGreaterThanOrEqual(0.95 * rows);
      }
    });
  },
);
