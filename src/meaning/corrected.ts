/** Where an act corrects another: what stood there, and what stands there from now on. */
import { lineText, type Document, type Line } from '../model/document.ts';
import { isBefore, type Place } from '../model/place.ts';
import type { AllocationRecord, Records } from '../model/records.ts';
import { wordKey } from '../model/text-fold.ts';
import type { Profile } from '../profiles/contract.ts';
import {
  findPhrase,
  oncePer,
  phraseOf,
  standsAt,
  tokensOf,
  type Phrase,
  type Token,
} from '../profiles/phrases.ts';

/** A line between tables that says which of the two follows. */
export interface Mark {
  readonly kind: 'replaced' | 'grants';
  readonly words: string;
  readonly source: Place;
}

interface Words {
  readonly kind: Mark['kind'];
  readonly phrase: Phrase;
}

const wordsOf = oncePer((corrections: Profile['corrections']): readonly Words[] => [
  ...corrections.old.map((text) => ({ kind: 'replaced' as const, phrase: phraseOf(text) })),
  ...corrections.new.map((text) => ({ kind: 'grants' as const, phrase: phraseOf(text) })),
]);

/**
 * The lines of an act that open what is replaced and what replaces it, in reading order; none where nothing says that the act
 * corrects another.
 */
export function correctionMarks(
  records: Pick<Records, 'decisions' | 'deliberation' | 'tables' | 'allocations'>,
  document: Document,
  profile: Profile,
): readonly Mark[] {
  if (!corrects(records, profile)) return [];
  const rows = new Set(records.allocations.flatMap(({ source }) => source.line ?? []));
  const boxes = records.tables.flatMap(({ source, continued }) => [source, ...continued]);
  const isInTable = ({ page, box, number }: Line): boolean =>
    box === null
      ? number !== null && rows.has(number)
      : boxes.some(
          (one) =>
            one.page === page && one.box !== null && box.y0 >= one.box.y0 - 1 && box.y1 <= one.box.y1 + 1,
        );
  const marks = document.pages.flatMap(({ lines }) =>
    lines.flatMap((line): Mark[] => {
      const text = lineText(line);
      const last = isInTable(line) ? null : lastIn(text, profile);
      if (last === null) return [];
      return [{ ...last, source: { page: line.page, box: line.box, line: line.number, text } }];
    }),
  );
  return [...unmarkedOld(marks, records), ...marks];
}

/** `remplace le tableau : … par le tableau suivant : …`: what stands before the new list and names the same is the old one. */
function unmarkedOld(
  [first]: readonly Mark[],
  { decisions, allocations }: Pick<Records, 'decisions' | 'allocations'>,
): Mark[] {
  const decision = decisions.find(({ act }) => act === 'corrects');
  if (first?.kind !== 'grants' || decision === undefined) return [];
  const isOld = ({ source }: AllocationRecord): boolean =>
    isBefore(decision.source, source) && isBefore(source, first.source);
  const now = new Set(
    allocations
      .filter(({ source }) => isBefore(first.source, source))
      .map(({ beneficiary }) => wordKey(beneficiary)),
  );
  const old = allocations.filter(isOld);
  const named = old.filter(({ beneficiary }) => now.has(wordKey(beneficiary)));
  if (old.length === 0 || named.length * 2 < old.length) return [];
  return [{ kind: 'replaced', words: decision.words, source: decision.source }];
}

function corrects(
  { decisions, deliberation }: Pick<Records, 'decisions' | 'deliberation'>,
  { corrections }: Profile,
): boolean {
  const subject = tokensOf(deliberation.subject ?? '');
  return (
    decisions.some(({ act }) => act === 'corrects') ||
    corrections.said.some((words) => findPhrase(subject, phraseOf(words)) >= 0)
  );
}

/** What was said last before a place. */
export function markBefore(marks: readonly Mark[], place: Place): Mark | null {
  return marks.findLast(({ source }) => isBefore(source, place)) ?? null;
}

/** A word alone, `lire`, opens or ends a line; elsewhere it may be part of anything. */
function isInside(tokens: readonly Token[], at: number): boolean {
  return at > 1 && at < tokens.length - 1;
}

/** The last words of a line that tell; of phrases at one place the longest: `au lieu de lire` opens nothing new. */
function lastIn(text: string, { corrections }: Profile): Pick<Mark, 'kind' | 'words'> | null {
  const tokens = tokensOf(text);
  let last: Pick<Mark, 'kind' | 'words'> | null = null;
  let at = 0;
  while (at < tokens.length) {
    const [found] = wordsOf(corrections)
      .filter(({ phrase }) => standsAt(tokens, at, phrase) && (phrase.length > 1 || !isInside(tokens, at)))
      .sort((a, b) => b.phrase.length - a.phrase.length);
    if (found === undefined) {
      at += 1;
      continue;
    }
    const end = at + found.phrase.length;
    last = { kind: found.kind, words: text.slice(tokens[at]!.start, tokens[end - 1]!.end) };
    at = end;
  }
  return last;
}
