import { centsOf } from '../../src/messages/numbers.ts';
import type { Result } from '../../src/model/result.ts';
import { fold } from '../../src/model/text-fold.ts';
import type { AmountRole, Grant, Made } from './contract.ts';

type Row = Result['allocations'][number];

/** What was read of one page, held against its truth. */
export interface Judgement {
  readonly grants: number;
  readonly rows: number;
  /** Rows that are a grant of the truth, by name and amount; each grant is met once. */
  readonly right: number;
  readonly rightProved: number;
  /** Rows that no list of the truth has. */
  readonly invented: readonly string[];
  readonly wrongProved: readonly string[];
  /** Grants that no row has. */
  readonly lost: readonly string[];
  /** Every grant is there and nothing else. */
  readonly whole: boolean;
  /** Codes of what asks a person, once for each time it asks. */
  readonly questions: readonly string[];
  /** Of the amounts in the truth, those for which the ledger has the same role. */
  readonly roles: { readonly amounts: number; readonly same: number; readonly unplaced: number };
}

/** Holds what was read against the truth; of several lists that may be defended, against the one it is nearest to. */
export function judge(results: readonly Result[], made: Made): Judgement {
  const rows = results.flatMap((result) => result.allocations);
  const lists = [made.grants, ...(made.alsoAccepted ?? [])];
  const tried = lists.map((grants) => against(rows, grants));
  const best = tried.toSorted(
    (a, b) =>
      a.wrongProved.length - b.wrongProved.length || Number(b.whole) - Number(a.whole) || b.right - a.right,
  )[0]!;
  return { ...best, questions: results.flatMap(questionsOf), roles: rolesOf(results, made) };
}

function against(rows: readonly Row[], grants: readonly Grant[]): Omit<Judgement, 'questions' | 'roles'> {
  const left = new Set(grants);
  const met = new Map<Row, Grant>();
  for (const isSame of [equalNames, relatedNames])
    for (const row of rows) {
      if (met.has(row) || row.amount === null) continue;
      const grant = [...left].find(
        ({ beneficiary, cents }) => cents === centsOf(row.amount!) && isSame(row.beneficiary, beneficiary),
      );
      if (grant === undefined) continue;
      met.set(row, grant);
      left.delete(grant);
    }
  const others = rows.filter((row) => !met.has(row));
  const named = [...met].every(([{ beneficiary }, grant]) =>
    keyOf(beneficiary).includes(keyOf(grant.beneficiary)),
  );
  return {
    grants: grants.length,
    rows: rows.length,
    right: met.size,
    rightProved: [...met.keys()].filter(({ status }) => status === 'proved').length,
    invented: others.map(wordsOf),
    wrongProved: others.filter(({ status }) => status === 'proved').map(wordsOf),
    lost: [...left].map(({ beneficiary, cents }) => `${beneficiary} ${cents / 100}`),
    whole: left.size === 0 && others.length === 0 && named,
  };
}

function wordsOf({ beneficiary, amount }: Row): string {
  return `${beneficiary === '' ? '(no name)' : beneficiary} ${amount ?? '(no amount)'}`;
}

function keyOf(name: string): string {
  return fold(name).replace(/[^a-z0-9]/gu, '');
}

function equalNames(a: string, b: string): boolean {
  return keyOf(a) === keyOf(b);
}

/** A name with more around it, or less: the purpose may stand beside it. */
function relatedNames(a: string, b: string): boolean {
  const [one, other] = [keyOf(a), keyOf(b)];
  return one !== '' && (one.includes(other) || other.includes(one));
}

function questionsOf({ findings }: Result): string[] {
  return findings.filter(({ severity }) => severity !== 'info').map(({ code }) => code);
}

function rolesOf(results: readonly Result[], made: Made): Judgement['roles'] {
  const truth = new Map<string, number>();
  const add = (role: AmountRole | 'grant'): void => {
    const name = role === 'not-an-amount' ? 'not-amount' : role;
    truth.set(name, (truth.get(name) ?? 0) + 1);
  };
  const printed = [...made.grants.map(() => 'grant' as const), ...made.others.map(({ role }) => role)];
  for (const role of printed) add(role);
  let same = 0;
  for (const [role, count] of truth) {
    // The truth calls parts of a grant restatements of it.
    const names = role === 'restatement' ? [role, 'part'] : [role];
    const found = results.reduce(
      (sum, { money }) =>
        names.reduce(
          (all, name) => all + ((money as Record<string, { count: number } | undefined>)[name]?.count ?? 0),
          sum,
        ),
      0,
    );
    same += Math.min(count, found);
  }
  return {
    amounts: made.grants.length + made.others.length,
    same,
    unplaced: results.reduce((sum, { unplaced }) => sum + unplaced.length, 0),
  };
}
