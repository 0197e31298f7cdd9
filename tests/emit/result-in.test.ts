import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { resultIn } from '../../src/emit/result-in.ts';
import { resultSchema } from '../../src/schema/index.ts';

const SAMPLES = new URL('../../samples/', import.meta.url);
const GOLDENS = readdirSync(SAMPLES, { recursive: true, encoding: 'utf8' }).filter((name) =>
  /expected[/\\]result(?:-\d+)?\.json$/u.test(name),
);

it.each(GOLDENS)('%s says in English what it says in French, and back', (name) => {
  const result = resultSchema.parse(
    JSON.parse(readFileSync(new URL(name.replaceAll('\\', '/'), SAMPLES), 'utf8')),
  );
  const english = resultIn(result, 'en');
  english.findings.forEach(({ message, code }, index) => {
    if (!code.startsWith('reconcile/')) expect(message, code).not.toBe(result.findings[index]!.message);
  });
  expect(resultIn(english, 'fr')).toEqual(result);
});

it('leaves a sentence as it is where this version does not know its code, or its parameters do not fit', () => {
  const [first] = GOLDENS;
  const result = resultSchema.parse(JSON.parse(readFileSync(new URL(first!, SAMPLES), 'utf8')));
  const finding = {
    severity: 'info' as const,
    message: 'Dit ainsi.',
    expected: null,
    actual: null,
    source: null,
  };
  const odd = {
    ...result,
    findings: [
      { ...finding, code: 'later/version', params: {} },
      { ...finding, code: 'parse/no-delegation', params: { names: 7 } },
      { ...finding, code: '__proto__', params: {} },
    ],
  };
  expect(resultIn(odd, 'en').findings.map(({ message }) => message)).toEqual(Array(3).fill('Dit ainsi.'));
});
