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
  /** Keys that belong here wherever they stand: territories, words that information sentences share. */
  welcome: ReadonlySet<string>;
  readonly tokens: Token[];
  /** One more than the index of the furthest known word met, torn ones too. */
  reached: number;
  /** False where other parts of the act gave `words`: the rows may print more behind them. */
  readonly complete: boolean;
  /** A cell that may end where its first line ends: a small letter is no likely start of its next line. */
  readonly closed: boolean;
}

interface Step {
  readonly column: number;
  readonly at: number;
  readonly reached: number;
  readonly score: number;
  readonly previous: Step | null;
}

const SKIP = 0.1;
const REACH = 6;
const BORDER = 0.4;
const WELCOME = 1.2;
/** Among equals, words stay together. */
const STAY = 0.02;
const LOWER_CASE = 0.3;

/**
 * The cheapest way to cut one line into columns, left to right. Each column may get no word, each word exactly one
 * column; known words are met in order, at most `reach` of them skipped as lost. Returns the score (higher fits better)
 * and what to do with it.
 */
export function assignLine(
  tokens: readonly Token[],
  columns: readonly ColumnState[],
  reach = REACH,
): { readonly score: number; readonly apply: () => void } {
  let front: Step[] = [{ column: -1, at: 0, reached: 0, score: 0, previous: null }];
  for (const [index, token] of tokens.entries()) {
    const next = new Map<number, Step>();
    const keep = (step: Step): void => {
      const id = step.column * 1024 + step.at;
      const known = next.get(id);
      if (known === undefined || known.score < step.score) next.set(id, step);
    };
    let entering: Step | null = null;
    let from = 0;
    for (const [column, state] of columns.entries()) {
      // Coming from a column further left, only the best way there matters.
      for (; from < front.length && front[from]!.column < column; from += 1) {
        if (entering === null || front[from]!.score > entering.score) entering = front[from]!;
      }
      if (entering !== null) {
        const border = token.border && index > 0 ? BORDER : 0;
        const small = state.closed && index > 0 && /^\p{Ll}/u.test(token.text) ? LOWER_CASE : 0;
        extend(
          token,
          column,
          state,
          { ...entering, at: state.at, reached: state.reached },
          entering,
          border - small,
          reach,
          keep,
        );
      }
      for (let stay = from; stay < front.length && front[stay]!.column === column; stay += 1) {
        const step = front[stay]!;
        extend(token, column, state, step, step, STAY - (token.border ? BORDER : 0), reach, keep);
      }
    }
    front = [...next.values()].sort((one, other) => one.column - other.column);
  }
  const best = front.reduce((one, other) => (other.score > one.score ? other : one));
  return {
    score: best.score,
    apply: () => {
      applySteps(best, tokens, columns);
    },
  };
}

/** Every way to put a token into a column that has been read as far as `from` says. */
function extend(
  token: Token,
  column: number,
  state: ColumnState,
  from: Pick<Step, 'at' | 'reached' | 'score'>,
  previous: Step,
  bonus: number,
  reach: number,
  keep: (step: Step) => void,
): void {
  const { at, reached } = from;
  const base = from.score + bonus;
  keep({ column, at, reached, score: base + strangeness(token, state, at), previous });
  for (let word = at; word < Math.min(state.words.length, at + reach); word += 1) {
    // A number's hole is no place to put any number: it takes the one that is due.
    if (state.words[word]!.number && word > at) break;
    const skips = SKIP * skipped(state.words, at, word);
    if (isGlued(token.key, state.words, word)) {
      keep({ column, at: word + 2, reached: word + 2, score: base + 1 - skips, previous });
    }
    const like = likeness(token.key, state.words[word]!);
    if (like === 0) continue;
    const gain = like * (token.key.length <= 2 ? 0.6 : 1) - skips;
    const met = like >= 0.7 ? word + 1 : word;
    keep({ column, at: met, reached: Math.max(reached, word + 1), score: base + gain, previous });
  }
}

function strangeness(token: Token, state: ColumnState, at: number): number {
  if (state.welcome.has(token.key)) return WELCOME;
  if (token.key === '') return -0.05;
  // An acronym in brackets ends a name.
  if (state.closed && token.text.startsWith('(')) return -state.strange / 2;
  const used = state.complete && state.words.length > 0 && at >= state.words.length;
  return token.key.length <= 2 ? -state.scrap * (used ? 3 : 1) : -state.strange * (used ? 1.3 : 1);
}

/** `duRSA`, `FSLannexe`: two known words without the space between. */
function isGlued(key: string, words: readonly KnownWord[], at: number): boolean {
  const [first, second] = [words[at]!, words[at + 1]];
  return second !== undefined && first.key !== '' && second.key !== '' && key === first.key + second.key;
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
    state.at = Math.max(state.at, step.at);
    state.reached = Math.max(state.reached, step.reached);
  }
}
