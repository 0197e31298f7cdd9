import { boxOfWords, lineRead, type Line, type Word } from '../model/document.ts';
import type { Place } from '../model/place.ts';
import { NO_READINGS, readerOf } from '../model/reading.ts';
import { automaticRepair, type Ledger } from './ledger.ts';
import type { Edit, LineContext, Rule } from './rule.ts';

/** Rules feed each other (an accent after a joined word); this many rounds settle every known chain. */
const ROUNDS = 4;

/** Which rules a word concerns, by their index in the list; remembered, since acts repeat their words. */
export type Concerns = (word: string) => readonly number[];

/** Makes {@link Concerns} of a list of rules. */
export function concernsOf(rules: readonly Rule[]): Concerns {
  const remembered = new Map<string, readonly number[]>();
  return (word) => {
    const known = remembered.get(word);
    if (known !== undefined) return known;
    const concerned = rules.flatMap((rule, index) => (rule.concerns(word) ? [index] : []));
    remembered.set(word, concerned);
    return concerned;
  };
}

/** Applies the rules to one line, in order, again until nothing changes, and notes each change in the ledger. */
export function applyRules(
  line: Line,
  rules: readonly Rule[],
  concerns: Concerns,
  context: () => LineContext,
  ledger: Ledger,
): Line {
  let words = line.words;
  let seen: LineContext | null = null;
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = words;
    const concerned = concernedWords(words, concerns);
    for (const index of [...concerned.keys()].sort((a, b) => a - b)) {
      // A rule before this one may have joined words: the places are looked up again.
      const at = words === start ? concerned.get(index)! : concernedWords(words, concerns).get(index);
      if (at !== undefined) words = applyRule(words, line, rules[index]!, at, (seen ??= context()), ledger);
    }
    if (words === start) break;
  }
  return words === line.words ? line : { ...line, words };
}

/** For each rule that a word of the line concerns, the places of those words. */
function concernedWords(words: readonly Word[], concerns: Concerns): Map<number, number[]> {
  const concerned = new Map<number, number[]>();
  words.forEach((word, at) => {
    for (const rule of concerns(word.text)) {
      const places = concerned.get(rule);
      if (places === undefined) concerned.set(rule, [at]);
      else places.push(at);
    }
  });
  return concerned;
}

function applyRule(
  words: readonly Word[],
  line: Line,
  rule: Rule,
  at: readonly number[],
  context: LineContext,
  ledger: Ledger,
): readonly Word[] {
  const edits = rule.repair(
    words.map((word) => word.text),
    context,
    at,
  );
  if (edits.length === 0) return words;
  const ordered = [...edits].sort((a, b) => a.at - b.at);
  const result: Word[] = [];
  let next = 0;
  for (const edit of ordered) {
    if (edit.at < next || edit.count < 1 || edit.at + edit.count > words.length) continue;
    const replaced = words.slice(edit.at, edit.at + edit.count);
    if (replaced.every((word) => context.trusted(word.text))) continue;
    const repaired = replaceWords(replaced, edit);
    if (repaired === null) continue;
    result.push(...words.slice(next, edit.at), repaired);
    next = edit.at + edit.count;
    ledger.add(
      automaticRepair(
        rule.name,
        replaced.length === words.length ? 'line' : 'word',
        spaced(replaced, 'text'),
        edit.text,
        edit.confidence ?? rule.confidence,
        rule.because,
        placeOf(replaced, line),
      ),
    );
  }
  return result.length === 0 ? words : [...result, ...words.slice(next)];
}

/** One word for those replaced: its `read` is theirs with the spaces between them, so the line as read stays as it was. */
function replaceWords(replaced: readonly Word[], edit: Edit): Word | null {
  const [first] = replaced;
  if (first === undefined || edit.text === '' || spaced(replaced, 'text') === edit.text) return null;
  if (replaced.length === 1) return { ...first, text: edit.text };
  const confidences = replaced.flatMap((word) => (word.confidence === null ? [] : [word.confidence]));
  return {
    text: edit.text,
    read: spaced(replaced, 'read'),
    space: first.space,
    box: boxOfWords(replaced),
    confidence: confidences.length === 0 ? null : Math.min(...confidences),
    reader: readerOf(replaced),
    alternatives: NO_READINGS,
  };
}

function spaced(words: readonly Word[], key: 'text' | 'read'): string {
  return words.map((word, index) => (index === 0 ? '' : word.space) + word[key]).join('');
}

function placeOf(words: readonly Word[], line: Line): Place {
  return {
    page: line.page,
    box: boxOfWords(words),
    line: line.number,
    text: lineRead({ words: words.map((word, index) => (index === 0 ? { ...word, space: '' } : word)) }),
  };
}
