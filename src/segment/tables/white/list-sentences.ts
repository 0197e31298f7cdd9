/** Items of lists that grant by a sentence: `650 € à la chorale`, `Tremplin : 18 000 € pour son chantier`. */
import { findAmounts } from '../../../model/amount.ts';
import type { Word } from '../../../model/document.ts';
import { fold, foldedLike, wordKey } from '../../../model/text-fold.ts';
import type { Profile } from '../../../profiles/contract.ts';
import { structureWords } from '../../../profiles/structures.ts';

/** Who receives, what for, how much. */
export interface ListSentence {
  readonly name: readonly Word[];
  readonly object: readonly Word[];
  readonly amount: readonly Word[];
}

/** What may stand before the amount where the receiver follows it. */
const GRANTING =
  /^(?:(?:d'|de )?(?:attribu|accord|allou|octroy|vers)\p{L}* )?(?:(?:une?|la|le|l')? ?(?:subvention|aide|somme|dotation|participation|contribution|montant|enveloppe|bourse)\b[^:,;]{0,60})?(?: ?de| ?d'| ?:)?$/u;
/** The receiver after the amount: `à l'association …`, `au profit de …`. */
const TO =
  /^,? ?(?:a l'|a la |au profit (?:de l'|de la |des |du |de |d')|en faveur (?:de l'|de la |des |du |de |d')|au benefice (?:de l'|de la |des |du |de |d')|au |aux |a )/u;
const FOR = /^,? ?pour (?:l'|la |le |les )/u;
/** What says how much behind a name: `, une subvention de`, `: la somme de`. */
const HOW_MUCH =
  /(?:[:,–—-] ?| )?(?:pour un montant|a hauteur|d'un montant|(?:une?|la|le) (?:subvention|aide|somme|dotation|participation|contribution|montant|bourse)\b[^:,;]{0,40}?)? ?(?:de|d')?$/u;
/** Where a name ends and a purpose begins. */
const PURPOSE = /;|\.$|,? (?:pour|au titre|afin|dans le cadre|destinee?s?|en vue|relative?s? a)(?![\p{L}])/gu;

/** What is for something of the receiver's own is a purpose, whatever the receiver is called. */
const OWN = /^,? ?pour (?:son|sa|ses|leurs?)(?![\p{L}])/u;

/** Reads an item of one amount with its currency; `null` for any other sentence. */
export function readSentence(words: readonly Word[], profile: Profile): ListSentence | null {
  const text = words.map((word) => word.text).join(' ');
  const amounts = findAmounts(text).filter((match) => match.currency);
  const [found] = amounts;
  if (found === undefined || amounts.length > 1) return null;
  const cut = (from: number, to: number): readonly Word[] => sliceWords(words, from, to);
  const amount = cut(found.start, found.end);
  const before = text.slice(0, found.start).trimEnd();
  const after = text.slice(found.end);
  // Folding keeps the lengths of these: the patterns hold no letter that unfolds to two.
  const lead = TO.exec(foldedLike(after)) ?? forStructure(after, profile);
  if (GRANTING.test(fold(before)) && lead !== null) {
    const from = found.end + lead[0].length;
    const end = endOfName(text, from, profile);
    return { name: cut(from, end), object: cut(purposeFrom(text, end), sentenceEnd(text)), amount };
  }
  const bracket = before.endsWith('(') && after.startsWith(')');
  const opened = TO.exec(foldedLike(before));
  const from = opened === null ? 0 : opened[0].length;
  const tail = bracket ? before.length - 1 : (HOW_MUCH.exec(foldedLike(before))?.index ?? before.length);
  const colon = bracket || tail < before.length;
  const rest = bracket ? after.slice(1) : after;
  const closes = /^[ ,;.]*$/u.test(rest);
  const purpose = /^,? ?(?:pour|au titre|afin|dans le cadre|destine|en vue|\()/u.test(foldedLike(rest));
  if (!colon || !(closes || purpose)) return null;
  const name = cut(from, text.slice(0, tail).replace(/[\s:,–—-]+$/u, '').length);
  return {
    name,
    object: closes ? [] : cut(purposeFrom(text, text.length - rest.length), sentenceEnd(text)),
    amount,
  };
}

/** `pour l'association …`: who receives, where a word that names are made of follows; else it is a purpose. */
function forStructure(after: string, profile: Profile): RegExpExecArray | null {
  const match = FOR.exec(foldedLike(after));
  if (match === null) return null;
  const first = wordKey(after.slice(match[0].length)).split(' ')[0] ?? '';
  return structureWords(profile.vocabulary).has(first) ? match : null;
}

/** A word for a kind of body alone is no name: `l'association pour l'aide à domicile` goes on. */
function endOfName(text: string, from: number, profile: Profile): number {
  const rest = text.slice(from);
  const folded = foldedLike(rest);
  const known = structureWords(profile.vocabulary);
  for (const { index } of folded.matchAll(PURPOSE))
    if (OWN.test(folded.slice(index)) || !known.has(wordKey(rest.slice(0, index)))) return from + index;
  return text.length;
}

function purposeFrom(text: string, at: number): number {
  return at + (/^[\s,;.]*/u.exec(text.slice(at))?.[0].length ?? 0);
}

/** Where the sentence's own mark begins. */
function sentenceEnd(text: string): number {
  return text.length - (/[\s.;,]*$/u.exec(text)?.[0].length ?? 0);
}

/** The words between two offsets of their text joined by blanks, the first and last cut to size. */
function sliceWords(words: readonly Word[], from: number, to: number): Word[] {
  const found: Word[] = [];
  let at = 0;
  for (const word of words) {
    const start = Math.max(from, at);
    const end = Math.min(to, at + word.text.length);
    const text = word.text.slice(start - at, Math.max(start, end) - at);
    if (text.trim() !== '') found.push(text === word.text ? word : { ...word, text });
    at += word.text.length + 1;
  }
  return found;
}
