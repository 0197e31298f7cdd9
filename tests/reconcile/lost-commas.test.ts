import { expect, test } from 'vitest';
import { defaultProfile } from '../../src/profiles/default.ts';
import { reconcile } from '../../src/reconcile/index.ts';
import { say } from '../../src/messages/say.ts';
import { records, row } from './build.ts';

/** Statuses of twelve grants of 62,80 € and more, the last as given, that no sum covers. */
function lastOf(text: string, cents: number, exact = false): { status: string; reason: string } {
  const allocations = Array.from({ length: 12 }, (_, index) => {
    const own = row(index + 1, { name: `Club ${index}`, cents: 6280 + index * 1010 }, { exact });
    return index < 11 ? own : { ...own, amount: { ...own.amount, value: cents, text } };
  });
  const { verdicts } = reconcile(records({ allocations }), defaultProfile);
  const { status, reason } = verdicts.get('a12.amount')!;
  return { status, reason: say(reason, 'fr') };
}

test('an amount read without cents among amounts that have them is doubtful, and it is said why', () => {
  const { status, reason } = lastOf('4 00000 €', 40000000);
  expect(status).toBe('doubtful');
  expect(reason).toContain('sans centimes');
});

test.each([
  ['it has them, with a point for a comma', '4 000.00 €', 400000, false],
  ['its characters are those of the file', '4 000 €', 400000, true],
])('it is plausible where %s', (_, text, cents, exact) => {
  expect(lastOf(text, cents, exact).status).toBe('plausible');
});
