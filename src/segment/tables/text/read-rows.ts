/** From drafts to rows: each token of a row given to its column. */
import type { Profile } from '../../../profiles/contract.ts';
import { assignLine, type ColumnState } from './assign.ts';
import { keyOf, learnOpeners, learnUnits, splitRest, type Split } from './boundary.ts';
import { isNumber, isTornCount } from './boundary.ts';
import type { AnchoredLine } from './anchors.ts';
import type { Draft, LooseDraft, RowDraft } from './drafts.ts';
import { fragmentEnd, learnFragments, type Fragment } from './fragments.ts';
import type { GroupNames } from './group-names.ts';
import { groupBy } from '../../../model/group-by.ts';
import { operationKeyOf, restOf } from './draft-parts.ts';
import { learnOperations, learnThemes, type KnownGroup } from './groups.ts';
import { findLostTails, learnTails, tailKey, tailOf } from './tails.ts';
import {
  columnsOf,
  isSentence,
  territoryTokens,
  TEXT_COLUMNS,
  type TableKnowledge,
  type TextColumn,
} from './row-columns.ts';
import { endsOpen, learnTerritories, type Territories } from '../territories.ts';
import { joinTokens, type Token } from './tokens.ts';

/** A row with its tokens by column. */
export interface ReadRow {
  readonly draft: RowDraft;
  readonly columns: Readonly<Record<TextColumn, ColumnState>>;
  readonly split: Split;
  /** How many tokens of the closing cells stand on the first line. */
  readonly tailLength: { readonly financing: number; readonly agreement: number };
}

const NONE: ReadonlySet<string> = new Set();

/** Reads all rows of a table. Loose lines at page heads go to the row that lacks them most. */
export function readRows(
  drafts: readonly Draft[],
  names: GroupNames,
  profile: Profile,
  elsewhere: (key: string) => boolean,
): {
  readonly rows: ReadonlyMap<RowDraft, ReadRow>;
  readonly knowledge: TableKnowledge;
  readonly unclaimed: LooseDraft[];
} {
  const rows = drafts.filter((draft): draft is RowDraft => draft.kind === 'row');
  findLostTails(rows);
  const themes = learnThemes(rows, names);
  const tails = learnTails(rows, profile, themes);
  const fragments = learnFragments(rows, names);
  const cells = new Map(rows.map((row) => [row, cellsOf(row, themes, fragments)]));
  const units = learnUnits([...cells.values()], profile.vocabulary.units);
  const { splits, beneficiaries } = splitAll(rows, cells, units, elsewhere);
  const operations = learnOperations(rows, fragments, themes, tails.words, (row) =>
    isSentence(splits.get(row)!),
  );
  const territories = learnTerritories(
    rows.filter((row) => !isOpen(territoryTokens(row))).map((row) => joinTokens(territoryTokens(row))),
    profile.vocabulary.territories,
  );
  const knowledge: TableKnowledge = { themes, operations, territories, units, beneficiaries };
  const read = new Map<RowDraft, ReadRow>();
  for (const row of rows) {
    const split = splits.get(row)!;
    const tail = tailOf(row, profile);
    const columns = columnsOf(row, split, knowledge, tail, tails.tails.get(tailKey(tail)), elsewhere);
    const tailLength = { financing: tail.financing.length, agreement: tail.agreement.length };
    const bare: ReadRow = { draft: row, columns, split, tailLength };
    read.set(row, readOn(bare, row.continuation, territories).row);
  }
  const unclaimed = placeLoose(drafts, read, territories);
  return { rows: read, knowledge, unclaimed };
}

/** Whether a territory cell goes on: its last name ends with a hyphen, or with the stroke one was read as. */
function isOpen(tokens: readonly Token[]): boolean {
  const last = tokens.at(-1);
  return last !== undefined && (endsOpen(last.text) || last.struck);
}

/** A group title in a continuation line fills the row's own: its words before the name are no content. */
function withoutAnchor(row: RowDraft, line: AnchoredLine): readonly Token[] {
  const anchor = row.first.operation === null ? line.operation : null;
  return anchor === null
    ? line.tokens
    : [...line.tokens.slice(0, anchor.start), ...line.tokens.slice(anchor.next)];
}

/** First-line tokens of beneficiary and information. */
function cellsOf(
  row: RowDraft,
  themes: ReadonlyMap<string, KnownGroup>,
  fragments: ReadonlyMap<string, Fragment>,
): readonly Token[] {
  const rest = restOf(row);
  if (row.first.operation === null) {
    return row.first.theme === null ? rest : rest.slice(themeEnd(rest, themes.get(row.first.theme.code)));
  }
  return rest.slice(fragmentEnd(rest, fragments.get(operationKeyOf(row) ?? '')));
}

function themeEnd(rest: readonly Token[], theme: KnownGroup | undefined): number {
  const words = theme?.words.slice(0, theme.onFirstLine) ?? [];
  return fragmentEnd(rest, { key: words.map((word) => word.key).join(''), length: words.length });
}

function splitAll(
  rows: readonly RowDraft[],
  cells: ReadonlyMap<RowDraft, readonly Token[]>,
  units: ReadonlySet<string>,
  elsewhere: (key: string) => boolean,
): { readonly splits: Map<RowDraft, Split>; readonly beneficiaries: ReadonlyMap<string, number> } {
  const splits = new Map<RowDraft, Split>();
  const certain = new Map<string, number>();
  for (const pass of [1, 2]) {
    for (const [, members] of groupBy(rows, (row) => operationKeyOf(row) ?? '')) {
      const rests = members.map((row) => cells.get(row)!);
      const openers = learnOpeners(rests);
      const bare = rests.filter(
        (rest) => isNumber(rest.at(-1)?.text ?? '') && !hasOpener(rest, openers),
      ).length;
      const known = {
        beneficiaries: certain,
        units,
        openers,
        elsewhere,
        counted: bare / Math.max(1, rests.length),
      };
      for (const row of members) {
        const split = splitRest(cells.get(row)!, known);
        if (pass === 1 && split.certain) {
          const key = keyOf(split.beneficiary);
          certain.set(key, (certain.get(key) ?? 0) + 1);
        }
        splits.set(row, split);
      }
    }
  }
  return { splits, beneficiaries: certain };
}

function hasOpener(rest: readonly Token[], openers: ReadonlySet<string>): boolean {
  return rest.some((token, index) => index > 0 && openers.has(token.key));
}

/**
 * Loose lines at a page's head are what recognition tore off a row: of the last one of the page before, or of one of their
 * own page. They go, together, to the one they complete best; lines that complete none are returned.
 */
function placeLoose(
  drafts: readonly Draft[],
  read: Map<RowDraft, ReadRow>,
  territories: Territories,
): LooseDraft[] {
  const unclaimed: LooseDraft[] = [];
  const rows = drafts.filter((draft): draft is RowDraft => draft.kind === 'row');
  for (const [index, draft] of drafts.entries()) {
    if (draft.kind !== 'loose') continue;
    const before = drafts.slice(0, index).findLast((other): other is RowDraft => other.kind === 'row');
    const owners = rows.filter((row) => row === before || row.page === draft.page);
    let best: ReturnType<typeof readOn> | null = null;
    for (const row of owners) {
      const trial = readOn(read.get(row)!, draft.lines, territories);
      if (trial.score > (best?.score ?? 0)) best = trial;
    }
    if (best === null) unclaimed.push(draft);
    else {
      read.set(best.row.draft, best.row);
      best.row.draft.continuation.push(...draft.lines);
    }
  }
  return unclaimed;
}

/**
 * Reads lines as going on with a row. Words of a name may be lost, or may stand on the next line: both are tried, and
 * what fits all lines better is taken.
 */
function readOn(
  row: ReadRow,
  lines: readonly AnchoredLine[],
  territories: Territories,
): { readonly row: ReadRow; readonly score: number } {
  const whole = tryLines(row, lines, territories, undefined);
  if (lines.length < 2) return whole;
  const strict = tryLines(row, lines, territories, 1);
  return strict.score > whole.score ? strict : whole;
}

function tryLines(
  row: ReadRow,
  lines: readonly AnchoredLine[],
  territories: Territories,
  reach: number | undefined,
): { readonly row: ReadRow; readonly score: number } {
  const columns = Object.fromEntries(
    TEXT_COLUMNS.map((role) => [role, { ...row.columns[role], tokens: [...row.columns[role].tokens] }]),
  ) as Record<TextColumn, ColumnState>;
  let score = 0;
  for (const line of lines) {
    const choice = assign(withoutAnchor(row.draft, line), columns, territories, reach);
    score += choice.score;
    choice.apply();
  }
  return { row: { ...row, columns }, score };
}

/** Assigns one line; a territory is looked for only while the cell's last name ends with the hyphen between two. */
function assign(
  tokens: readonly Token[],
  columns: Record<TextColumn, ColumnState>,
  territories: Territories,
  reach: number | undefined,
): ReturnType<typeof assignLine> {
  columns.territory.welcome = isOpen(columns.territory.tokens) ? territories.words : NONE;
  return assignLine(
    tokens,
    TEXT_COLUMNS.map((role) => columns[role]),
    reach,
  );
}

/** Whether a row's count is there but cannot be read. */
export function tornCountOf(split: Split): Token | null {
  const last = split.bare ? split.information.at(-1) : undefined;
  return last !== undefined && !isNumber(last.text) && isTornCount(last.text) ? last : null;
}
