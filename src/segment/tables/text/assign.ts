/** Gives the words of a row's continuation lines to the columns they continue. */
import { likeness, type KnownWord } from './known.ts';
import type { Token } from './tokens.ts';

/** One column of a row, as far as it has been read. */
export interface ColumnState {
  /** What is known to stand in the column, in order; empty for columns that differ from row to row. */
  readonly words: readonly KnownWord[];
  /** How many of `words` have been met. */
  at: number;
  /** Cost of a word that is not known to belong here. */
  readonly strange: number;
  /** Cost of a scrap of one or two letters. */
  readonly scrap: number;
  /** Keys that belong here wherever they stand (territories; the rest of a beneficiary known elsewhere). */
  readonly welcome: ReadonlySet<string>;
  readonly tokens: Token[];
  /** True when the last known word met was read whole. */
  whole: boolean;
}

interface Step {
  readonly column: number;
  readonly at: number;
  readonly whole: boolean;
  readonly score: number;
  readonly previous: Step | null;
}

const SKIP = 0.1;
const REACH = 6;
const BORDER = 0.4;
const WELCOME = 1.2;

/**
 * The cheapest way to cut one line into columns, left to right. Each column may get no word, each word exactly one
 * column; known words are met in order. Returns the score (higher fits better) and what to do with it.
 */
export function assignLine(
  tokens: readonly Token[],
  columns: readonly ColumnState[],
): { readonly score: number; readonly apply: () => void } {
  let front: Step[] = [{ column: -1, at: 0, whole: true, score: 0, previous: null }];
  for (const [index, token] of tokens.entries()) {
    const next = new Map<number, Step>();
    const keep = (step: Step): void => {
      const id = step.column * 1024 + step.at;
      const known = next.get(id);
      if (known === undefined || known.score < step.score) next.set(id, step);
    };
    for (const previous of front) {
      for (let column = Math.max(previous.column, 0); column < columns.length; column += 1) {
        const stays = column === previous.column;
        const state = columns[column]!;
        const at = stays ? previous.at : state.at;
        const border = !token.border || index === 0 ? 0 : stays ? -BORDER : BORDER;
        const base = previous.score + border;
        keep({
          column,
          at,
          whole: previous.whole && stays,
          score: base + strangeness(token, state),
          previous,
        });
        for (let word = at; word < Math.min(state.words.length, at + REACH); word += 1) {
          const like = likeness(token.key, state.words[word]!);
          if (like === 0) continue;
          const gain = like * (token.key.length <= 2 ? 0.6 : 1) - SKIP * skipped(state.words, at, word);
          const whole = like >= 0.7;
          keep({ column, at: whole ? word + 1 : word, whole, score: base + gain, previous });
        }
      }
    }
    front = [...next.values()];
  }
  const best = front.reduce((a, b) => (b.score > a.score ? b : a));
  return { score: best.score, apply: () => applySteps(best, tokens, columns) };
}

function strangeness(token: Token, state: ColumnState): number {
  if (state.welcome.has(token.key)) return WELCOME;
  if (token.key === '') return -0.05;
  return token.key.length <= 2 ? -state.scrap : -state.strange;
}

function skipped(words: readonly KnownWord[], from: number, to: number): number {
  let count = 0;
  for (let index = from; index < to; index += 1) if (words[index]!.key !== '') count += 1;
  return count;
}

function applySteps(last: Step, tokens: readonly Token[], columns: readonly ColumnState[]): void {
  const steps: Step[] = [];
  for (let step: Step | null = last; step !== null && step.column >= 0; step = step.previous)
    steps.push(step);
  steps.reverse();
  for (const [index, step] of steps.entries()) {
    const state = columns[step.column]!;
    state.tokens.push(tokens[index]!);
    if (step.at !== state.at) state.whole = step.whole;
    state.at = Math.max(state.at, step.at);
  }
}
