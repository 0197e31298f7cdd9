/** The relations an act is held to are those that its profile declares. */
import { say } from '../../src/messages/say.ts';
import { describe, expect, test } from 'vitest';
import { defaultProfile } from '../../src/profiles/default.ts';
import { DEFAULT_CONSTRAINTS, type Constraint } from '../../src/profiles/constraints.ts';
import { readProfileFile, resolveProfile } from '../../src/profiles/file.ts';
import { reconcile } from '../../src/reconcile/index.ts';
import { euros } from './build.ts';
import { callForProjects, randomFrom } from './families.ts';

/** An act with nearly every part that constraints speak of. */
const FAMILY = callForProjects(randomFrom(7), {});
const [first, ...others] = FAMILY.operations;
const parts = [100, first!.amount!.value! - 100].map((cents) => ({
  label: '',
  amount: euros(cents),
  beneficiaries: null,
  quantities: [],
  period: null,
}));
const ACT = { ...FAMILY, operations: [{ ...first!, parts }, ...others] };

const checksOf = (constraints: readonly Constraint[]): readonly string[] =>
  reconcile(ACT, { ...defaultProfile, constraints: [...constraints] }).checks.map(
    ({ kind, scope, stated, evidence }) => JSON.stringify([kind, scope, stated, evidence]),
  );

describe('each declared constraint', () => {
  const all = checksOf(DEFAULT_CONSTRAINTS);
  const without = (left: Constraint): Constraint[] => DEFAULT_CONSTRAINTS.filter((one) => one !== left);
  const told = DEFAULT_CONSTRAINTS.map((one) => [JSON.stringify(one), one] as const);
  // Rates make no check of their own; of recusals, citations and counts in the report this act has none.
  const SILENT = /"rate"|"recused"|"dates"|"quantities","equals":"(?:report-total|operation)"/u;

  test.each(told.filter(([text]) => !SILENT.test(text)))(
    '%s makes checks, and none where left out',
    (_, one) => {
      const fewer = checksOf(without(one));
      expect(fewer.length).toBeLessThan(all.length);
      for (const check of fewer) expect(all).toContain(check);
    },
  );

  test('an act held to none has no check', () => {
    expect(checksOf([])).toEqual([]);
  });

  test('says in which ways the rows of an article may be found', () => {
    const bare = {
      ...ACT,
      articles: ACT.articles.map((one) => ({ ...one, themeCode: null, operationCode: null })),
    };
    const linked = (by: readonly ('codes' | 'amount')[]): number =>
      reconcile(bare, {
        ...defaultProfile,
        constraints: [{ sum: 'rows', equals: 'article', by: [...by] }],
      }).checks.filter(({ kind }) => kind === 'restatement').length;
    expect(linked(['codes'])).toBe(0);
    expect(linked(['codes', 'amount'])).toBeGreaterThan(0);
  });
});

describe('a profile file', () => {
  const fileOf = (constraints: unknown): ReturnType<typeof readProfileFile> =>
    readProfileFile(JSON.stringify({ id: 'x', title: 'x', constraints }));

  test('replaces the default constraints by its own', () => {
    const own = [{ sum: 'rows', equals: 'table-total' }];
    const read = fileOf(own);
    expect(read.ok && resolveProfile(read.file, defaultProfile).constraints).toEqual(own);
  });

  test('is told where it declares one that is not known', () => {
    const read = fileOf([{ sum: 'rows', equals: 'weather' }]);
    expect(read.ok ? [] : read.faults.map((fault) => say(fault, 'en'))).toEqual([
      '"constraints.0": no known constraint, see profiles/README.md.',
    ]);
  });
});
