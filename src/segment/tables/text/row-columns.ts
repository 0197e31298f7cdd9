/** What a row's columns hold on its first line, and what may follow in each. */
import type { Role } from '../../../model/role.ts';
import type { Territories } from '../territories.ts';
import type { ColumnState } from './assign.ts';
import { keyOf, type Split } from './boundary.ts';
import { operationKeyOf } from './draft-parts.ts';
import type { RowDraft } from './drafts.ts';
import type { KnownGroup } from './groups.ts';
import type { KnownTail, Tail } from './tails.ts';
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

/** Everything the table's rows taught. */
export interface TableKnowledge {
  readonly themes: ReadonlyMap<string, KnownGroup>;
  readonly operations: ReadonlyMap<string, KnownGroup>;
  readonly territories: Territories;
  readonly units: ReadonlySet<string>;
  /** Compact keys of beneficiaries whose first line is beyond doubt, with how many rows have them. */
  readonly beneficiaries: ReadonlyMap<string, number>;
}

const NONE: ReadonlySet<string> = new Set();

/** The columns of a row as its first line leaves them. */
export function columnsOf(
  row: RowDraft,
  split: Split,
  known: TableKnowledge,
  { financing, agreement }: Tail,
  tail: KnownTail | undefined,
  elsewhere: (key: string) => boolean,
): Record<TextColumn, ColumnState> {
  const theme = known.themes.get(row.theme?.code ?? '');
  const operation = known.operations.get(operationKeyOf(row) ?? '');
  const sentence = isSentence(split);
  const unfinished = isUnfinished(split.beneficiary);
  // Met elsewhere too, the name may be whole; what follows a count with its unit then goes on with the unit.
  const key = keyOf(split.beneficiary);
  const named = key.length >= 12 && elsewhere(key);
  const whole = (known.beneficiaries.get(key) ?? 0) > 1;
  const nameCost = unfinished ? 0.2 : named ? 1 : whole && split.certain && !split.bare ? 1.2 : 0.6;
  const strangeName = operation === undefined || operation.words.length === 0 ? 0.55 : 1.3;
  const state = (
    words: ColumnState['words'],
    at: number,
    strange: number,
    scrap: number,
    tokens: readonly Token[],
    welcome: ReadonlySet<string> = NONE,
    closed = false,
  ): ColumnState => ({
    words,
    at,
    strange,
    scrap,
    welcome,
    tokens: [...tokens],
    reached: at,
    complete: words !== operation?.words || operation.printed,
    closed,
  });
  return {
    territory: state([], 0, 3, 2, territoryTokens(row)),
    theme: state(theme?.words ?? [], theme?.onFirstLine ?? 0, 1.5, 0.25, []),
    operation: state(
      operation?.words ?? [],
      row.first.operation === null ? 0 : (operation?.onFirstLine ?? 0),
      strangeName,
      0.25,
      [],
    ),
    beneficiary: state([], 0, nameCost, unfinished ? 0.2 : 0.5, split.beneficiary, NONE, !unfinished),
    information: sentence
      ? state([], 0, 0.35, 0.2, split.information, operation?.information)
      : state([], 0, split.bare ? 2 : 1, 1.5, split.information),
    financing: state(tail?.financing ?? [], 0, 2, financing.length > 0 ? 0.6 : 2, financing),
    agreement: state(tail?.agreement ?? [], 0, agreement.length > 0 ? 1 : 2, 0.6, agreement),
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

/** The cell before the first group title; where the table has none, nothing can be told. */
export function territoryTokens(row: RowDraft): readonly Token[] {
  const anchor = row.first.theme ?? row.first.operation;
  return anchor === null ? [] : row.first.tokens.slice(0, anchor.start).filter((token) => token.text !== '');
}

/** Whether a row's information is a sentence, which may go on, and not a count with or without its unit. */
export function isSentence(split: Split): boolean {
  return split.information.length > 0 && !split.certain && !split.bare;
}
