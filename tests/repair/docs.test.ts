import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { renderRules } from '../../scripts/repair-rules.ts';
import { RULES } from '../../src/repair/rules/index.ts';

it('has its rules in the documentation (npx tsx scripts/repair-rules.ts)', () => {
  const page = readFileSync(new URL('../../docs/corrections.md', import.meta.url), 'utf8').replace(
    /\r\n/gu,
    '\n',
  );
  expect(page).toBe(renderRules(RULES));
});
