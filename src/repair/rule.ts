import type { Message } from '../model/message.ts';

/** A replacement of `count` words from `at` by `text`. Replacing several words joins them into one. */
export interface Edit {
  /** Counts from 0 on the line. */
  readonly at: number;
  readonly count: number;
  readonly text: string;
  /** 0 to 1, where this edit is surer or less sure than its rule usually is. */
  readonly confidence?: number;
}

/** What a rule may look at beside the words of its line. It is made from the first readings, so repairs do not change it. */
export interface LineContext {
  /** Whether a word is French as far as the lexicon and the sure words of the act know; case does not matter. */
  readonly known: (word: string) => boolean;
  /** Whether a word is one of the profile's own vocabulary, right as it stands. */
  readonly trusted: (word: string) => boolean;
  /** How often this exact form (case apart) was read in the act. */
  readonly attested: (word: string) => number;
  /** How often this exact form was read, case and all. */
  readonly attestedAs: (word: string) => number;
  /** How often a word was read that is this and nothing more, no sign beside it. */
  readonly readAs: (word: string) => number;
  /** How often an acronym was read, no sign beside it, right after another word of its line. */
  readonly readAfter: (before: string, word: string) => number;
  /** How often a word was read right after a whole number of its line, and right before one. */
  readonly readAfterNumber: (word: string) => number;
  readonly readBeforeNumber: (word: string) => number;
  /** Whether a line of the act begins with this number, a point and a capital, as titles do. */
  readonly numbered: (number: number) => boolean;
  /** The last words of the line before, in reading order; empty at the start of a page or cell. */
  readonly before: readonly string[];
  /** The first words of the line after. */
  readonly after: readonly string[];
}

/** One case: what was read and what it becomes. */
interface RuleExample {
  readonly before: string;
  readonly after: string;
  /** Other lines of the act the case needs, for rules that look at its other words. */
  readonly given?: string;
}

/**
 * One class of recognition artefact. A rule is a pure function on the words of a line; its examples are its tests and its
 * documentation. It answers only where it is certain: a false repair is worse than a missed one.
 */
export interface Rule {
  /** Kebab-case, the name in the ledger. */
  readonly name: string;
  readonly purpose: Message;
  /** The reason a person reads beside each repair. */
  readonly because: Message;
  /** 0 to 1: how sure a repair by this rule is. */
  readonly confidence: number;
  readonly examples: readonly RuleExample[];
  /** Lines the rule must leave as they are, though they look alike. */
  readonly leftAlone: readonly string[];
  /**
   * Whether this word can be the cause of an edit by this rule, whatever stands around it: a cheap, pure test, asked once
   * for each different word of an act.
   */
  readonly concerns: (word: string) => boolean;
  /** Edits that do not overlap, in any order. Asked only of lines with a word that concerns the rule. */
  readonly repair: (
    words: readonly string[],
    context: LineContext,
    /** The words that concern the rule, by their index. */
    concerned: readonly number[],
  ) => readonly Edit[];
}
