/** What the paragraphs of a table of programmes are, where the table itself was lost: names, periods, texts. */
import { lineText, type Line } from '../../model/document.ts';
import { fold, wordKey } from '../../model/text-fold.ts';
import type { Profile } from '../../profiles/contract.ts';
import { matchAny, piecesOf } from '../../profiles/template.ts';
import { flowOf, standsApart, textAt, wholeOf } from '../../segment/flow.ts';

export type ParagraphKind = 'theme' | 'name' | 'fragment' | 'period' | 'description' | 'results' | 'noise';

/** Lines that stand together, and what they are. */
export interface Paragraph {
  readonly kind: ParagraphKind;
  readonly text: string;
  readonly lines: readonly Line[];
  /** The known programme that a name or a piece of one belongs to. */
  readonly known: KnownProgramme | null;
}

/** A programme named elsewhere in the act with its number (`Référent solidarité (dispositif 1.1)`). */
export interface KnownProgramme {
  readonly code: string;
  readonly name: string;
}

/** Cells of a name and of a period are narrow. */
const NAME_LENGTH = 120;
const PERIOD_LINE = 30;
/** Words that report what was done, not what a programme is. */
const RESULTS =
  /^(?:[^\p{L}\d]{0,2}(?:en (?:terme|20\d\d)|au (?:\d{1,2} \p{L}+|31\/12\/)|ce dispositif a (?:ete|permis|finance)|cette action a|l'action a permis|les (?:resultats|operations (?:mises|declinees)|actions financees)|bilan|nouveau dispositif|pour (?:cette annee )?20\d\d|sur (?:la base|le territoire)|ainsi,? \d|deux operations|au terme|depuis)|[*«•+] ?\d|\d+ (?:personnes|beneficiaires|orientations|sorties|menages|jeunes)|l'accompagnement \p{L}+ quant a lui)/u;

/** Cuts lines into paragraphs and says what each is. */
export function paragraphsOf(
  lines: readonly Line[],
  known: readonly KnownProgramme[],
  profile: Profile,
): Paragraph[] {
  const groups: Line[][] = [];
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    if (before === undefined || before.page !== line.page || standsApart(before, line)) groups.push([line]);
    else groups.at(-1)!.push(line);
  }
  const paragraphs = groups.map((group) => paragraphOf(group, known, profile));
  // Results go on over the paragraphs below them: `Au 31 décembre …`, then its items.
  return paragraphs.map((paragraph, index) =>
    paragraph.kind === 'description' &&
    paragraphs[index - 1]?.kind === 'results' &&
    /^[^\p{Lu}]|^\p{Ll}/u.test(paragraph.text)
      ? { ...paragraph, kind: 'results' }
      : paragraph,
  );
}

function paragraphOf(lines: readonly Line[], known: readonly KnownProgramme[], profile: Profile): Paragraph {
  const flow = flowOf(lines);
  const text = textAt(flow, wholeOf(flow));
  const one = (kind: ParagraphKind, match: KnownProgramme | null = null): Paragraph => ({
    kind,
    text,
    lines,
    known: match,
  });
  if (!/\p{L}{3}/u.test(text) && !/20\d\d/u.test(text)) return one('noise');
  if (lines.length === 1 && text.length < 60 && matchAny(profile.groups.theme, piecesOf(text), 0) !== null)
    return one('theme');
  if (isPeriod(lines, text)) return one('period');
  const match = knownOf(text, known);
  const bare = text.replace(/^[^\p{L}\d«(]+/u, '');
  const short =
    text.length <= NAME_LENGTH &&
    lines.length <= 2 &&
    !/[.;,:]$/u.test(text) &&
    !/^[*•«+-]\s?\p{Ll}/u.test(text);
  if (short && match !== null) return one(/^\p{Lu}/u.test(bare) ? 'name' : 'fragment', match);
  if (RESULTS.test(fold(text))) return one('results');
  if (short && /^\p{Lu}/u.test(bare) && !/^\d/u.test(bare) && wordKey(text).split(' ').length >= 2)
    return one('name');
  if (text.length < 25 && lines.length === 1) return one('fragment', match);
  return one('description');
}

/** Dates in narrow lines: `01/01/2025 au / 31/12/2025`, `2025`, `AMI 1 : 2025`. */
function isPeriod(lines: readonly Line[], text: string): boolean {
  return (
    text.length <= 130 &&
    lines.every((line) => lineText(line).trim().length <= PERIOD_LINE) &&
    /(?:19|20)\d\d|\/\d\d\b/u.test(text) &&
    !/[.;]$/u.test(text) &&
    !/^[*•«+]/u.test(text)
  );
}

/** The one known programme that a text's words fit: most of them are its words or begin them. */
export function knownOf(text: string, known: readonly KnownProgramme[]): KnownProgramme | null {
  const words = wordKey(text)
    .split(' ')
    .filter((word) => word !== '');
  if (words.length < 2 || words.join('').length < 5) return null;
  const scored = known.map((one) => ({ one, score: fit(words, wordKey(one.name).split(' ')) }));
  const best = Math.max(0, ...scored.map(({ score }) => score));
  const nearest = scored.filter(({ score }) => score === best);
  return best >= 0.75 && nearest.length === 1 ? nearest[0]!.one : null;
}

/** Share of the words that are words of a name or begin one, less what the name has more when the text is long enough. */
function fit(words: readonly string[], name: readonly string[]): number {
  const found = words.filter((word) =>
    name.some((other) => other === word || (word.length >= 3 && other.startsWith(word))),
  ).length;
  const share = found / words.length;
  const covered = Math.min(1, words.length / name.length);
  return share - 0.1 * (1 - covered);
}
