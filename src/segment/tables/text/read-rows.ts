/** From drafts to rows: each token of a row given to its column. */
import type { Profile, Role } from '../../../profiles/contract.ts';
import { assignLine, type ColumnState } from './assign.ts';
import { keyOf, learnOpeners, learnUnits, splitRest, type Split } from './boundary.ts';
import { isNumber, isTornCount } from './boundary.ts';
import type { AnchoredLine } from './anchors.ts';
import type { Draft, LooseDraft, RowDraft } from './drafts.ts';
import type { GroupNames } from './group-names.ts';
import {
  fragmentEnd,
  groupBy,
  learnOperations,
  learnThemes,
  operationKeyOf,
  restOf,
  type KnownGroup,
} from './groups.ts';
import { learnTails, tailKey, tailOf, type KnownTail } from './tails.ts';
import { isOpen, learnTerritories, type Territories } from './territories.ts';
import type { Token } from './tokens.ts';

/** Columns of a text row, in the order they are read. */
export const TEXT_COLUMNS = [
  'territory',
  'theme',
  'operation',
  'beneficiary',
  'information',
  'financing',
  'agreement',
] as const satisfies readonly Role[];
export type TextColumn = (typeof TEXT_COLUMNS)[number];

/** A row with its tokens by column. */
export interface ReadRow {
  readonly draft: RowDraft;
  readonly columns: Readonly<Record<TextColumn, ColumnState>>;
  readonly split: Split;
  readonly tail: string;
}

/** Everything the table's rows taught. */
export interface TableKnowledge {
  readonly themes: ReadonlyMap<string, KnownGroup>;
  readonly operations: ReadonlyMap<string, KnownGroup>;
  readonly territories: Territories;
  readonly units: ReadonlySet<string>;
}

/** Reads all rows of a table. Loose lines at page heads go to the row that lacks them most. */
export function readRows(
  drafts: readonly Draft[],
  names: GroupNames,
  profile: Profile,
): {
  readonly rows: ReadonlyMap<RowDraft, ReadRow>;
  readonly knowledge: TableKnowledge;
  readonly unclaimed: LooseDraft[];
} {
  const rows = drafts.filter((draft): draft is RowDraft => draft.kind === 'row');
  const themes = learnThemes(rows, names);
  const tails = learnTails(rows, profile, themes);
  const operations = learnOperations(rows, names, themes, tails.words);
  const territories = learnTerritories(rows.map(territoryTokens), profile.vocabulary.territories);
  const cells = new Map(rows.map((row) => [row, cellsOf(row, themes, operations)]));
  const units = learnUnits([...cells.values()], profile.vocabulary.units);
  const splits = splitAll(rows, cells, units);
  const read = new Map<RowDraft, ReadRow>();
  for (const row of rows) {
    const split = splits.get(row)!;
    const tail = tailKey(tailOf(row, profile));
    const columns = columnsOf(
      row,
      split,
      { themes, operations, territories, units },
      tails.tails.get(tail),
      profile,
    );
    const order = TEXT_COLUMNS.map((role) => columns[role]);
    for (const line of row.continuation) assignLine(withoutAnchor(row, line.tokens, line), order).apply();
    read.set(row, { draft: row, columns, split, tail });
  }
  const unclaimed = placeLoose(drafts, read);
  return { rows: read, knowledge: { themes, operations, territories, units }, unclaimed };
}

/** The cell before the first group title; where the table has none, nothing can be told. */
function territoryTokens(row: RowDraft): readonly Token[] {
  const anchor = row.first.theme ?? row.first.operation;
  return anchor === null ? [] : row.first.tokens.slice(0, anchor.start).filter((token) => token.text !== '');
}

/** A group title in a continuation line fills the row's own: its words before the name are no content. */
function withoutAnchor(row: RowDraft, tokens: readonly Token[], line: RowDraft['first']): readonly Token[] {
  const anchor = row.first.operation === null ? line.operation : null;
  return anchor === null ? tokens : [...tokens.slice(0, anchor.start), ...tokens.slice(anchor.next)];
}

/** First-line tokens of beneficiary and information. */
function cellsOf(
  row: RowDraft,
  themes: ReadonlyMap<string, KnownGroup>,
  operations: ReadonlyMap<string, KnownGroup>,
): readonly Token[] {
  const rest = restOf(row);
  if (row.first.operation === null) {
    return row.first.theme === null ? rest : rest.slice(fragmentEnd(rest, themes.get(row.first.theme.code)));
  }
  return rest.slice(fragmentEnd(rest, operations.get(operationKeyOf(row) ?? '')));
}

function splitAll(
  rows: readonly RowDraft[],
  cells: ReadonlyMap<RowDraft, readonly Token[]>,
  units: ReadonlySet<string>,
): Map<RowDraft, Split> {
  const splits = new Map<RowDraft, Split>();
  const certain = new Set<string>();
  for (const pass of [1, 2]) {
    for (const [, members] of groupBy(rows, (row) => operationKeyOf(row) ?? '')) {
      const rests = members.map((row) => cells.get(row)!);
      const openers = learnOpeners(rests);
      const bare = rests.filter(
        (rest) => isNumber(rest.at(-1)?.text ?? '') && !hasOpener(rest, openers),
      ).length;
      const known = { beneficiaries: certain, units, openers, counted: bare / Math.max(1, rests.length) };
      for (const row of members) {
        const split = splitRest(cells.get(row)!, known);
        if (pass === 1 && split.certain) certain.add(keyOf(split.beneficiary));
        splits.set(row, split);
      }
    }
  }
  return splits;
}

function hasOpener(rest: readonly Token[], openers: ReadonlySet<string>): boolean {
  return rest.some((token, index) => index > 0 && openers.has(token.key));
}

function columnsOf(
  row: RowDraft,
  split: Split,
  known: TableKnowledge,
  tail: KnownTail | undefined,
  profile: Profile,
): Record<TextColumn, ColumnState> {
  const theme = known.themes.get(row.theme?.code ?? '');
  const operation = known.operations.get(operationKeyOf(row) ?? '');
  const { financing, agreement } = tailOf(row, profile);
  const territory = territoryTokens(row);
  const none = new Set<string>();
  const open = isOpen(territory);
  const strangeName = (operation?.rows ?? 0) >= 3 ? 1.3 : 0.55;
  const sentence = split.information.length > 0 && !split.bare;
  const state = (
    words: ColumnState['words'],
    at: number,
    strange: number,
    tokens: readonly Token[],
    welcome: ReadonlySet<string> = none,
    scrap = 0.25,
  ): ColumnState => ({ words, at, strange, scrap, welcome, tokens: [...tokens], whole: true });
  return {
    territory: state([], 0, 3, territory, open ? known.territories.words : none, 2),
    theme: state(theme?.words ?? [], theme?.onFirstLine ?? 0, 1.5, []),
    operation: state(
      operation?.words ?? [],
      row.first.operation === null ? 0 : (operation?.onFirstLine ?? 0),
      strangeName,
      [],
    ),
    beneficiary: state([], 0, isUnfinished(split.beneficiary) ? 0.2 : 0.6, split.beneficiary, none, 0.5),
    information: state([], 0, sentence ? 0.35 : 2, split.information, none, sentence ? 0.35 : 1.5),
    financing: state(tail?.financing ?? [], 0, 1.2, financing),
    agreement: state(tail?.agreement ?? [], 0, agreement.length > 0 ? 0.9 : 2, agreement, none, 0.6),
  };
}

/** A name that cannot end where its first line ends. */
function isUnfinished(tokens: readonly Token[]): boolean {
  const last = tokens.at(-1);
  if (last === undefined) return true;
  const text = tokens.map((token) => token.text).join(' ');
  if (text.lastIndexOf('(') > text.lastIndexOf(')')) return true;
  return /[-–]$/u.test(last.text) || /^(?:de|du|des|d|et|la|le|les|a|aux?|en|pour|sur)$/u.test(last.key);
}

/**
 * Loose lines at a page's head are what recognition tore off a row: of the last one of the page before, or of the last one
 * of their own page. They go, together, to the one they complete better; lines that complete none are returned.
 */
function placeLoose(drafts: readonly Draft[], read: Map<RowDraft, ReadRow>): LooseDraft[] {
  const unclaimed: LooseDraft[] = [];
  for (const [index, draft] of drafts.entries()) {
    if (draft.kind !== 'loose') continue;
    const isRow = (other: Draft): other is RowDraft => other.kind === 'row';
    const before = drafts.slice(0, index).findLast(isRow);
    const own = drafts.filter(isRow).findLast((other) => other.page === draft.page);
    const owners = [...new Set([before, own])].filter((row) => row !== undefined);
    const trials = owners.map((row) => tryLines(read.get(row)!, draft.lines));
    const best = trials.sort((a, b) => b.score - a.score)[0];
    if (best === undefined || best.score <= 0) unclaimed.push(draft);
    else {
      read.set(best.row.draft, best.row);
      best.row.draft.continuation.push(...draft.lines);
    }
  }
  return unclaimed;
}

function tryLines(
  row: ReadRow,
  lines: readonly AnchoredLine[],
): { readonly row: ReadRow; readonly score: number } {
  const columns = Object.fromEntries(
    TEXT_COLUMNS.map((role) => [role, { ...row.columns[role], tokens: [...row.columns[role].tokens] }]),
  ) as Record<TextColumn, ColumnState>;
  let score = 0;
  for (const line of lines) {
    const choice = assignLine(
      line.tokens,
      TEXT_COLUMNS.map((role) => columns[role]),
    );
    score += choice.score;
    choice.apply();
  }
  return { row: { ...row, columns }, score };
}

/** Whether a row's count is there but cannot be read. */
export function tornCountOf(split: Split): Token | null {
  const last = split.bare ? split.information.at(-1) : undefined;
  return last !== undefined && !isNumber(last.text) && isTornCount(last.text) ? last : null;
}
