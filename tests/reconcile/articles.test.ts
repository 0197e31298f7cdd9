/** What an article states is held to the rows it speaks of, also when its amount agrees with none of them any more. */
import { describe, expect, test } from 'vitest';
import type { AllocationRecord, Records, TotalScope } from '../../src/model/records.ts';
import { defaultProfile } from '../../src/profiles/default.ts';
import { say } from '../../src/messages/say.ts';
import { reconcile } from '../../src/reconcile/index.ts';
import { article, records, row, total } from './build.ts';

const ROWS: readonly AllocationRecord[] = [150_000, 230_000, 470_000].map((cents, index) =>
  row(index + 1, { name: `Club ${String(index)}`, cents }),
);

/** Articles that call their amounts totals, each listed as a total too, from the same pixels. */
function act(scope: TotalScope, ...stated: readonly number[]): Records {
  const articles = stated.map((cents, index) => article(index + 1, cents));
  const totals = articles.map(({ amount, number }) => ({
    ...total(number, amount!.value!, { scope, part: 'article', budgeted: true }),
    amount: amount!,
  }));
  return records({ allocations: ROWS, articles, totals });
}

describe('an article that states a total without naming a group', () => {
  test('is held to all rows where it is the only one', () => {
    const [closing] = reconcile(act('document', 850_000), defaultProfile).checks;
    expect(closing).toMatchObject({
      kind: 'restatement',
      status: 'pass',
      evidence: ['article1', 'a1', 'a2', 'a3'],
    });
  });

  test('breaks the sum where its amount is misread', () => {
    const { checks, verdicts } = reconcile(act('document', 820_000), defaultProfile);
    expect(checks[0]).toMatchObject({ kind: 'restatement', status: 'fail', difference: '300.00' });
    expect(verdicts.get('article1.amount')).toMatchObject({ status: 'doubtful' });
  });

  test('means the one group whose rows make exactly what it states', () => {
    const themed = ROWS.map((one, index) => ({ ...one, theme: { code: index < 2 ? 'A' : 'B', name: '' } }));
    const { checks } = reconcile({ ...act('document', 380_000), allocations: themed }, defaultProfile);
    expect(checks[0]).toMatchObject({ scope: 'theme A', status: 'pass' });
  });

  test('is told in a finding where several do and no rows make its amount', () => {
    const { checks, findings } = reconcile(act('group', 850_000, 12_300), defaultProfile);
    expect(checks).toMatchObject([
      { status: 'pass', stated: '8500.00' },
      { kind: 'unlinked', scope: 'article 2', status: 'unverifiable', stated: '123.00' },
    ]);
    expect(findings.map(({ code }) => code)).toEqual(['reconcile/article-unlinked']);
    expect(say(findings[0]!.message, 'fr')).toMatch(/^L’article 2 donne un total de 123,00\u00a0€/u);
  });
});
