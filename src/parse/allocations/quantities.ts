/** Counts with their units in an information cell: `90 DSF et 45 portes closes`, `1 ETP`, `Financement des 2,38 ETP …`. */
import { parseQuantity } from '../../model/amount.ts';
import { wordKey } from '../../model/text-fold.ts';

/** A count as it stands in a text. */
export interface FoundQuantity {
  /** The number's own characters. */
  readonly text: string;
  /** `null` for a bare count. */
  readonly unit: string | null;
}

const NUMBER = /^(\d{1,3}(?:[\u00A0\u202F .]\d{3})+|\d+(?:[.,]\d+)?)(?=\s|$|\p{L})/u;
/** Words that end a unit: what follows is another statement. */
const STOP = /^(?:et|ou|soit|dont|pour|sur|dans|par|au|aux|avec|en)$/u;
const LONGEST_UNIT = 5;

/**
 * Finds the counts of an information cell, in printed order. A cell that starts with a number is read as a list of
 * counts (`N unit et N unit`); in a sentence only counts before a known unit are taken, so that ages and years are not.
 */
export function findQuantities(text: string, units: readonly string[]): FoundQuantity[] {
  const vocabulary = new Set(units.map(wordKey));
  const known = new Set([...vocabulary].map((unit) => unit.split(' ')[0] ?? ''));
  const leads = /^\s*\d/u.test(text);
  const found: FoundQuantity[] = [];
  const words = text.trim();
  for (let at = 0; at < words.length; at += 1) {
    if (at > 0 && !/[\s(]/u.test(words[at - 1]!)) continue;
    const number = NUMBER.exec(words.slice(at, at + 24))?.[1];
    if (number === undefined || parseQuantity(number) === null) continue;
    const rest = words.slice(at + number.length);
    const unit = unitOf(rest, known);
    const linked = leads && (found.length === 0 || /(?:\bet|,|\+)\s*$/u.test(words.slice(0, at)));
    const inSentence = unit.known && !linked;
    if (linked || inSentence) {
      found.push({ text: number, unit: inSentence ? leadingUnit(unit.text!, vocabulary) : unit.text });
    }
    at += number.length;
  }
  return found;
}

/** In a sentence a unit ends where the vocabulary's does: `2,38 ETP PLIE, soit …` counts ETP, as prose does. */
function leadingUnit(text: string, vocabulary: ReadonlySet<string>): string {
  const words = text.split(' ');
  for (let length = words.length; length > 1; length -= 1) {
    const unit = words.slice(0, length).join(' ');
    if (vocabulary.has(wordKey(unit))) return unit;
  }
  return words[0]!;
}

function unitOf(
  rest: string,
  known: ReadonlySet<string>,
): { readonly text: string | null; readonly known: boolean } {
  const words = rest.trim() === '' ? [] : rest.trim().split(/\s+/u);
  const kept: string[] = [];
  for (const word of words.slice(0, LONGEST_UNIT)) {
    if (/\d/u.test(word) || STOP.test(wordKey(word)) || !/\p{L}/u.test(word)) {
      if (wordKey(word) !== 'aux' || kept.length === 0) break;
    }
    kept.push(word.replace(/[,;.:]+$/u, ''));
    if (/[,;:]$/u.test(word) || word.endsWith('.')) break;
  }
  while (kept.length > 0 && /^(?:d|de|des|du|a|au|aux|les|la|le|l)$/u.test(wordKey(kept.at(-1)!))) kept.pop();
  const isKnown = known.has(wordKey(kept[0] ?? '').split(' ')[0] ?? '') && kept.length > 0;
  return { text: kept.length === 0 ? null : kept.join(' '), known: isKnown };
}
