/** What a statement of the act points to: themes, operations, annexes, other articles. */
import type { Profile } from '../profiles/contract.ts';
import { codesIn } from '../segment/annex-themes.ts';
import { findAll, textAt, wholeOf, type Flow, type Span } from '../segment/flow.ts';
import { NUMBER_LIST, readNumberList } from './number-list.ts';

/** The theme a statement is about; `null` where it names none or several. */
export function themeCodeOf(text: string, profile: Profile): string | null {
  return onlyOne(codesIn(text, profile.groups.theme));
}

/** The operation a statement is about (`3`, `C1` for a complementary one); `null` where it names none or several. */
export function operationCodeOf(text: string, profile: Profile): string | null {
  const complementary = codesIn(text, profile.groups.complementary).map((code) => `C${code}`);
  return onlyOne([...complementary, ...codesIn(text, profile.groups.operation)]);
}

function onlyOne(codes: readonly string[]): string | null {
  const distinct = [...new Set(codes)];
  return distinct.length === 1 ? distinct[0]! : null;
}

const ANNEXES = new RegExp(`\\bannexes? (?:n ?[°o*]? ?|numero )?(${NUMBER_LIST})(?![\\d/])`, 'u');
const LETTERED = /\bannexe (?:n ?[°o] ?)?([ivx]{1,5}|[a-h])(?= |[,.;:)]|$)/u;

/** The annexes a statement names, in the order of their first mention. */
export function annexesOf(flow: Flow, within: Span = wholeOf(flow)): string[] {
  const found = findAll(flow, ANNEXES, within).map((match) => ({
    at: match.start,
    numbers: readNumberList(match.groups[0]!).map(String),
  }));
  for (const match of findAll(flow, LETTERED, within)) {
    const letter = textAt(flow, match.spans[0]!);
    const after = flow.text.slice(match.end, match.end + 6);
    // `annexe à la délibération` read without its accent names no annex A.
    if (/^\p{Lu}+$/u.test(letter) && !/^ (?:la|le|l['’]|au)/u.test(after))
      found.push({ at: match.start, numbers: [letter] });
  }
  found.sort((a, b) => a.at - b.at);
  return [...new Set(found.flatMap((one) => one.numbers))];
}

const ARTICLES = new RegExp(`\\barticles? (?:n ?[°o] ?)?(${NUMBER_LIST})`, 'u');

/** The articles a statement names. */
export function articlesNamedIn(flow: Flow, within: Span = wholeOf(flow)): number[] {
  return [...new Set(findAll(flow, ARTICLES, within).flatMap((match) => readNumberList(match.groups[0]!)))];
}

const IMPUTED = /\b(?:imput|inscri|prelev|prise?s? en charge|credits?\b)/u;
const APPLIED = new RegExp(
  `\\b(?:application|titre|vertu|execution|prevu\\w*|vise\\w*|decoulant|resultant|verse\\w*|mentionne\\w*) (?:des|aux?|de l'|a l'|de|par les|du) ?(?:present\\w* )?articles? (${NUMBER_LIST})`,
  'u',
);

/** The articles whose amounts a statement imputes on the budget: `versées en application des articles 1, 3 et 5`. */
export function imputesOf(flow: Flow): number[] {
  if (!IMPUTED.test(flow.folded)) return [];
  return [...new Set(findAll(flow, APPLIED).flatMap((match) => readNumberList(match.groups[0]!)))];
}
