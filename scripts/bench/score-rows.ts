import type { Result, ResultAllocation } from '../../src/model/result.ts';
import type { TruthAct, TruthAllocation } from '../samples/truth.ts';
import { alignRows, type Alignable } from './align.ts';
import { plain, sameText } from './same-text.ts';
import type { Miss, Score } from './score-shape.ts';

function alignable(row: TruthAllocation | ResultAllocation): Alignable {
  return {
    beneficiary: plain(row.beneficiary),
    amount: row.amount,
    territory: plain(row.territories.join(' - ')),
    operation: row.operation?.code ?? '',
  };
}

/** Each row of the truth with the row of the result that stands for it, or `null`. */
export function pairRows(
  truth: TruthAct,
  result: Result | null,
): [TruthAllocation, ResultAllocation | null][] {
  const read = result?.allocations ?? [];
  const pairs = alignRows(truth.allocations.map(alignable), read.map(alignable));
  return truth.allocations.map((row, index) => [row, pairs[index] === null ? null : read[pairs[index]!]!]);
}

/** Rows found, missed and invented, and what is right in those found. */
export function scoreRows(truth: TruthAct, result: Result | null, score: Score, misses: Miss[]): void {
  const read = result?.allocations ?? [];
  const pairs = pairRows(truth, result);
  score.rows = pairs.length;
  for (const [row, pair] of pairs) {
    if (pair === null) {
      misses.push({
        what: 'row',
        page: row.page,
        wanted: `${row.beneficiary} ${row.amount}`,
        got: '(missing)',
      });
    } else scorePair(row, pair, score, misses);
  }
  const paired = new Set(pairs.map(([, pair]) => pair));
  for (const row of read) {
    if (row.status === 'proved') score.proved++;
    if (row.status === 'doubtful') score.doubtful++;
    if (paired.has(row)) continue;
    const got = `${row.beneficiary} ${row.amount ?? '?'} ${row.status}`;
    score.invented++;
    misses.push({ what: 'row', page: row.source.page, wanted: '(nothing)', got });
    if (row.status === 'proved') {
      score.wrongProved++;
      misses.push({ what: 'WRONG PROVED', page: row.source.page, wanted: '(nothing)', got });
    }
  }
}

/** A part of a row as it is compared: right or not, and what to show where it is not. */
interface Compared {
  readonly what: string;
  readonly right: boolean;
  readonly wanted: string | null;
  readonly got: string | null;
}

function scorePair(row: TruthAllocation, read: ResultAllocation, score: Score, misses: Miss[]): void {
  score.found++;
  const amount = {
    what: 'amount',
    right: row.amount === read.amount,
    wanted: `${row.beneficiary} ${row.amount}`,
    got: `${read.beneficiary} ${read.amount ?? '?'} ${read.status}`,
  };
  const beneficiary = text('beneficiary', row.beneficiary, read.beneficiary);
  const groups = compareGroups(row, read);
  const wrong = [amount, beneficiary, ...groups, ...compareRest(row, read)].filter((part) => !part.right);
  if (amount.right) score.amounts++;
  if (beneficiary.right) score.beneficiaries++;
  if (groups.every((part) => part.right)) score.groups++;
  if (wrong.length === 0) score.full++;
  if (!amount.right && read.status === 'proved') {
    score.wrongProved++;
    wrong.unshift({ ...amount, what: 'WRONG PROVED' });
  }
  for (const { what, wanted, got } of wrong) {
    misses.push({ what, page: row.page, wanted: wanted ?? '(none)', got: got ?? '(none)' });
  }
}

function text(what: string, wanted: string | null, got: string | null): Compared {
  return { what, right: sameText(wanted, got), wanted, got };
}

/** Where a row stands: territory, theme, operation, group title. */
function compareGroups(row: TruthAllocation, read: ResultAllocation): Compared[] {
  const others = new Set(Object.values(row.extra).map((text) => plain(text).replace(/-/gu, ' ')));
  // `Lens Liévin` and `Lens-Liévin` are one territory; acts print both.
  const joined = (name: string): string => plain(name).replace(/-/gu, ' ');
  const here = new Set(row.territories.map(joined));
  const said = read.territories.map(joined);
  const territory = {
    what: 'territory',
    // A column such as the commune may be taken for a second territory: nothing is lost by it.
    right:
      [...here].every((name) => said.includes(name)) &&
      said.every((name) => here.has(name) || others.has(name)),
    wanted: row.territories.join(' / '),
    got: read.territories.join(' / '),
  };
  if (row.group === null)
    return [
      territory,
      codedName('theme', row.theme, read.theme),
      codedName('operation', row.operation, read.operation),
    ];
  const names = [read.theme, read.operation].flatMap((name) =>
    name === null
      ? []
      : [
          name.name,
          `${name.code} ${name.name}`,
          `${name.code} : ${name.name}`,
          `${name.code} - ${name.name}`,
        ],
  );
  return [
    territory,
    {
      what: 'group',
      right: names.some((name) => bare(name) === bare(row.group!)),
      wanted: row.group,
      got: names.join(' | '),
    },
  ];
}

function codedName(what: string, wanted: TruthAllocation['theme'], got: ResultAllocation['theme']): Compared {
  const right =
    wanted === null || got === null
      ? wanted === got
      : wanted.code === got.code && sameText(wanted.name, got.name);
  const said = (name: typeof wanted): string | null => (name === null ? null : `${name.code} : ${name.name}`);
  return { what, right, wanted: said(wanted), got: said(got) };
}

function compareRest(row: TruthAllocation, read: ResultAllocation): Compared[] {
  const others = otherTexts(row);
  // A column without a role of its own may stand in any text field, but must stand in one.
  const texts = [
    read.object,
    read.information,
    read.reference,
    read.financing,
    read.agreement,
    read.theme?.name ?? null,
    read.operation?.name ?? null,
    ...read.territories,
    ...Object.values(read.extra),
  ];
  const kept = Object.entries(row.extra).map(([heading, value]): Compared => ({
    what: `column "${heading}"`,
    right: value === '' || texts.some((other) => sameText(other, value)),
    wanted: value,
    got: JSON.stringify(read.extra),
  }));
  const lenient = (what: string, wanted: string | null, got: string | null): Compared => ({
    ...text(what, wanted, got),
    right: sameText(wanted, got) || (wanted === null && got !== null && others.has(plain(got))),
  });
  const values = (list: ResultAllocation['quantities']): string =>
    list.map((entry) => String(Number(entry.value))).join(' ');
  const information = lenient('information', row.information, read.information);
  // A cell that holds a count and nothing else is whole once the count is.
  const bare = read.information === null && /^[\d ]+$/u.test(row.information ?? '');
  return [
    { ...information, right: information.right || bare },
    text('quantities', values(row.quantities), values(read.quantities)),
    lenient('financing', row.financing, read.financing),
    lenient('agreement', row.agreement, read.agreement),
    lenient('reference', row.reference, read.reference),
    lenient('object', row.object, read.object),
    text('budgeted', String(row.budgeted), String(read.budgeted)),
    text('page', String(row.page), String(read.source.page)),
    ...kept,
  ];
}

function otherTexts(row: TruthAllocation): ReadonlySet<string> {
  return new Set(Object.values(row.extra).map(plain));
}

/** A title without its punctuation: `1. Santé` and `1 - Santé` are one title. */
function bare(title: string): string {
  return plain(title)
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim();
}
