/** Sums over a page that could not be read are neither right nor wrong, and prove nothing. */
import { describe, expect, test } from 'vitest';
import type { Extraction } from '../../src/model/extraction.ts';
import { defaultProfile } from '../../src/profiles/default.ts';
import { reconcile } from '../../src/reconcile/index.ts';
import { say } from '../../src/messages/say.ts';
import { article, budgetLine, euros, place, records, row, total, vote } from './build.ts';

/** Rows of one operation, one a page given, with a printed total. */
function extraction(pages: readonly number[], stated: number, unreadPages: readonly number[]): Extraction {
  const allocations = pages.map((page, index) => {
    const one = row(index + 1, {
      name: `Club ${String(index)}`,
      cents: 100_000 + 700 * index,
      operation: '1',
    });
    return { ...one, source: { ...one.source, page } };
  });
  const totals = [total(1, stated, { operationCode: '1' })];
  return reconcile(records({ allocations, totals, unreadPages }), defaultProfile);
}

/** What three rows of {@link extraction} come to. */
const SUM = 302_100;

const statuses = ({ checks }: Extraction): string[] => checks.map(({ status }) => status);
const amounts = ({ verdicts }: Extraction): (string | undefined)[] =>
  ['a1', 'a2', 'a3'].map((id) => verdicts.get(`${id}.amount`)?.status);

describe('a sum', () => {
  test('between whose rows a page was not read cannot be verified, and names the page', () => {
    const read = extraction([5, 5, 7], 910_000, [6]);
    expect(read.checks).toMatchObject([
      {
        kind: 'sum',
        status: 'unverifiable',
        stated: null,
        difference: null,
        evidence: ['t1', 'a1', 'a2', 'a3'],
      },
    ]);
    expect(say(read.checks[0]!.explanation, 'fr')).toContain('la page 6 n’a pas pu être lue');
    expect(say(read.checks[0]!.explanation, 'en')).toContain('page 6 could not be read');
    expect(read.findings).toEqual([]);
    expect(read.repairs).toEqual([]);
  });

  test('that closes over an unread page is not valid either', () => {
    const read = extraction([5, 5, 7], SUM, [6]);
    expect(statuses(read)).toEqual(['unverifiable']);
    expect(amounts(read)).not.toContain('proved');
  });

  test.each([[[4]], [[6]], [[4, 6]]])('that does not close may go on over pages %j beside it', (unread) => {
    expect(statuses(extraction([5, 5, 5], 910_000, unread))).toEqual(['unverifiable']);
  });

  test('that closes before an unread page is whole', () => {
    const read = extraction([5, 5, 5], SUM, [4, 6]);
    expect(statuses(read)).toEqual(['pass']);
    expect(amounts(read)).toEqual(amounts(extraction([5, 5, 5], SUM, [])));
  });

  test('far from an unread page is held to its total', () => {
    expect(statuses(extraction([5, 5, 5], 910_000, [2, 9]))).toEqual(['fail']);
  });
});

describe('the attendance list', () => {
  /** A ballot on page 1, where the list begins; `read` of five members were read of it. */
  function ballot(read: number, unreadPages: readonly number[]): Extraction {
    const attendance = Array.from({ length: 5 }, (_, index) => ({
      key: '',
      name: `François EXEMPLE${'ABCDE'.charAt(index)}`,
      civility: 'M.',
      kind: index === 0 ? ('absent' as const) : ('present' as const),
      source: place('Présents'),
    }));
    return reconcile(
      records({
        attendance: attendance.slice(0, read),
        votes: [vote([4, 0, 0, 1], ['François EXEMPLEE'])],
        unreadPages,
      }),
      defaultProfile,
    );
  }

  test('that may go on over an unread page accuses nobody and contradicts no ballot', () => {
    expect(statuses(ballot(3, []))).toEqual(['fail', 'fail', 'fail']);
    const read = ballot(3, [2]);
    expect(statuses(read)).toEqual(['unverifiable', 'unverifiable', 'unverifiable']);
    expect(read.checks.map(({ explanation }) => say(explanation, 'fr')).join()).not.toContain('undefined');
    for (const { explanation } of read.checks) expect(say(explanation, 'fr')).toContain('page 2');
    expect(statuses(ballot(3, [4]))).toEqual(['fail', 'fail', 'fail']);
  });

  test('that is whole is held to before an unread page', () => {
    expect(statuses(ballot(5, [2]))).toEqual(['pass', 'pass', 'pass']);
  });
});

describe('budget lines', () => {
  /** One budget line beside an article of 3 000 € that it pays for. */
  function imputed(cents: number, unreadPages: readonly number[]): string[] {
    const paid = article(1, 300_000);
    const imputing = article(2, null, { imputes: [1] });
    const budgetLines = [budgetLine(1, 'article', { code: '65-1', proposed: euros(cents) })];
    const { checks } = reconcile(
      records({ articles: [paid, imputing], budgetLines, unreadPages }),
      defaultProfile,
    );
    return checks.filter(({ kind }) => kind === 'imputation').map(({ status }) => status);
  }

  test('of which an unread page may hold more contradict no article', () => {
    expect(imputed(100_000, [])).toEqual(['fail']);
    expect(imputed(100_000, [2])).toEqual(['unverifiable']);
    expect(imputed(300_000, [2])).toEqual(['pass']);
  });
});
