/** Whether what was only proposed was adopted: who proposes grants nothing. */
import { lineText, type Document, type Line } from '../model/document.ts';
import { isBefore, type Place } from '../model/place.ts';
import type { DecisionRecord, Evidence } from '../model/records.ts';
import type { Profile } from '../profiles/contract.ts';
import { denies } from './denied.ts';
import { phrasesOf, standsAt, tokensOf, type Token } from '../profiles/phrases.ts';

type Said = Pick<DecisionRecord, 'act' | 'words' | 'source'>;

/**
 * Evidence against clauses that grant where they are proposals, and nothing behind them says that they were adopted:
 * `Il est proposé d’attribuer les subventions suivantes …` and no vote, or one that rejects them (`refused`). Empty where one of
 * them needs no adoption.
 *
 * @param until where another table begins; `null` where none follows
 */
export function proposalEvidence(
  clauses: readonly Said[],
  document: Document,
  until: Place | null,
  profile: Profile,
): Evidence[] {
  const granting = clauses.filter(({ act }) => act === 'grants');
  const proposals = granting.flatMap((clause) => {
    const words = proposing(clause, profile);
    return words === null ? [] : [{ ...clause, proposed: words }];
  });
  const [first] = proposals;
  if (first === undefined || proposals.length < granting.length) return [];
  const outcome = outcomeIn(textBehind(document, first, until), profile);
  if (outcome === 'adopted') return [];
  const kind = outcome === 'rejected' ? 'refused' : 'requested';
  return [{ kind, by: 'decision', words: first.proposed, source: first.source }];
}

/** The words of a clause's sentence that propose it; `null` where it is decided. */
function proposing({ words, source }: Said, { proposals }: Profile): string | null {
  const { text } = source;
  const at = text.indexOf(words);
  const tokens = tokensOf(text.slice(0, at < 0 ? 0 : at + words.length));
  const sentence = tokens.filter((token) => token.sentence === tokens.at(-1)?.sentence);
  const proposed = lastOf(sentence, proposals.proposes);
  if (proposed === null || (lastOf(sentence, proposals.adopts)?.at ?? -1) > proposed.at) return null;
  return text.slice(proposed.from, proposed.to);
}

function lastOf(
  tokens: readonly Token[],
  texts: readonly string[],
): { readonly at: number; readonly from: number; readonly to: number } | null {
  for (let at = tokens.length - 1; at >= 0; at -= 1)
    for (const phrase of phrasesOf(texts))
      if (standsAt(tokens, at, phrase))
        return { at, from: tokens[at]!.start, to: tokens[at + phrase.length - 1]!.end };
  return null;
}

/** What an act says behind a clause, up to a place. */
function textBehind({ pages }: Document, { words, source }: Said, until: Place | null): string {
  const behind = source.text.slice(source.text.indexOf(words) + words.length);
  const lines = pages.flatMap((page) =>
    page.lines.filter(
      (line) => isBefore(source, placeOf(line)) && (until === null || isBefore(placeOf(line), until)),
    ),
  );
  return [behind, ...lines.map(lineText)].join(' ').replace(/\s+/gu, ' ');
}

function placeOf({ page, box, number }: Line): Place {
  return { page, box, line: number, text: '' };
}

/** What becomes of a proposal, by the first sentence behind it that says so; `null` where none does. */
function outcomeIn(text: string, { proposals }: Profile): 'adopted' | 'rejected' | null {
  // A colon or semicolon parts no figures of one vote.
  for (const own of text.split(/(?<=[.!?])\s/u)) {
    const sentence = tokensOf(own);
    const counts = countsIn(own, sentence);
    if (counts !== null) return counts.pour > counts.contre ? 'adopted' : 'rejected';
    const isSaid = phrasesOf(proposals.adopts).some((phrase) =>
      sentence.some((_, at) => standsAt(sentence, at, phrase)),
    );
    if (isSaid) return denies(sentence) ? 'rejected' : 'adopted';
  }
  return null;
}

/** How figures of a vote are printed: `15 voix pour`, or `Pour : 15`. */
const BEFORE = (side: string): RegExp => new RegExp(`\\b(\\d+) (?:voix )?${side}\\b`, 'u');
const BEHIND = (side: string): RegExp => new RegExp(`\\b${side} (\\d+)\\b`, 'u');

/** The figures of a vote: `Pour : 15`, `5 voix pour et 10 voix contre`. */
function countsIn(
  text: string,
  sentence: readonly Token[],
): { readonly pour: number; readonly contre: number } | null {
  const words = sentence.map(({ word }) => word).join(' ');
  const form = BEFORE('pour').test(words) && !/pour\s?:/iu.test(text) ? BEFORE : BEHIND;
  // `pour 2025`, `pour 15 associations` count no voices.
  if (form === BEHIND && !/^pour \d|\b(?:contre|abstentions?)\b/u.test(words) && !/pour\s?:/iu.test(text))
    return null;
  const [pour, contre] = ['pour', 'contre'].map((side) => form(side).exec(words)?.[1]);
  return pour === undefined ? null : { pour: Number(pour), contre: Number(contre ?? 0) };
}
