/** What the paragraphs of a table of programmes are, where the table itself was lost: names, periods, texts. */
import { type Line } from '../../model/document.ts';
import { fold, wordKey } from '../../model/text-fold.ts';
import type { Profile } from '../../profiles/contract.ts';
import { matchAny, piecesOf } from '../../profiles/template.ts';
import { flowOf, standsApart, textAt, wholeOf, textOf } from '../../segment/flow.ts';

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
    const joins = before?.page === line.page && !standsApart(before, line);
    if (joins) groups.at(-1)!.push(line);
    else groups.push([line]);
  }
  const paragraphs: Paragraph[] = [];
  const names = known.map(keyed);
  for (const group of groups) {
    const last = paragraphs.findLast((paragraph) => paragraph.known !== null)?.known?.code ?? null;
    paragraphs.push(paragraphOf(group, names, last, profile));
  }
  for (const [index, paragraph] of paragraphs.entries()) {
    // A name unknown elsewhere is one only where its period follows.
    if (paragraph.kind === 'name' && paragraph.known === null && !periodFollows(paragraphs, index)) {
      paragraphs[index] = { ...paragraph, kind: 'description' };
    }
  }
  // Results go on over the paragraphs below them: `Au 31 décembre …`, then its items.
  return paragraphs.map((paragraph, index) =>
    paragraph.kind === 'description' &&
    paragraphs[index - 1]?.kind === 'results' &&
    /^[^\p{Lu}]|^\p{Ll}/u.test(paragraph.text)
      ? { ...paragraph, kind: 'results' }
      : paragraph,
  );
}

function paragraphOf(
  lines: readonly Line[],
  known: readonly KeyedProgramme[],
  last: string | null,
  profile: Profile,
): Paragraph {
  const flow = flowOf(lines);
  const text = textAt(flow, wholeOf(flow));
  const one = (kind: ParagraphKind, match: KnownProgramme | null = null): Paragraph => ({
    kind,
    text,
    lines,
    known: match,
  });
  if (!/\p{L}{3}|20\d\d|\/\d\d/u.test(text)) return one('noise');
  // Lines of one or two signs below a theme's name are what its frame was read as.
  const worded = lines.filter((line) => /\p{L}{3}/u.test(textOf(line)));
  if (worded.length === 1 && text.length < 60 && startsTheme(textOf(worded[0]!), profile))
    return one('theme');
  if (isPeriod(lines, text)) return one('period');
  const bare = text.replace(/^[^\p{L}\d«(]+/u, '');
  const short =
    text.length <= NAME_LENGTH &&
    lines.length <= 2 &&
    !/[.;,:]$/u.test(text) &&
    !/^[*•«+-]\s?\p{Ll}/u.test(text);
  const match = short ? knownOf(text, known, last) : null;
  if (match !== null) return one(/^\p{Lu}/u.test(bare) ? 'name' : 'fragment', match);
  if (RESULTS.test(fold(text))) return one('results');
  if (short && !/^[*•+–-]/u.test(text) && isTitle(bare)) return one('name');
  if (text.length < 25 && lines.length === 1) return one('fragment');
  return one('description');
}

function startsTheme(text: string, profile: Profile): boolean {
  return matchAny(profile.groups.theme, piecesOf(text), 0) !== null;
}

/** A name unknown elsewhere: words that start with a capital and do not break off in the middle of a sentence. */
function isTitle(text: string): boolean {
  return (
    /^\p{Lu}/u.test(text) &&
    wordKey(text).split(' ').length >= 2 &&
    !/^(?:elements? complementaires?|l'|le |la |les |ce |cette |il |elle )/u.test(fold(text)) &&
    !/\b(?:de|du|des|d|la|le|les|l|et|ou|a|à|au|aux|en|par|pour|sur|dans|avec|un|une|i)[|\s]*$/u.test(text)
  );
}

/** Dates in narrow lines: `01/01/2025 au / 31/12/2025`, `2025`, `AMI 1 : 2025`. */
function isPeriod(lines: readonly Line[], text: string): boolean {
  return (
    text.length <= 130 &&
    lines.every((line) => textOf(line).length <= PERIOD_LINE) &&
    /(?:19|20)\d\d|\/\d\d\b/u.test(text) &&
    !/[.;]$/u.test(text) &&
    !/^[*•«+]/u.test(text)
  );
}

function periodFollows(paragraphs: readonly Paragraph[], index: number): boolean {
  const next = paragraphs
    .slice(index + 1, index + 7)
    .find((one) => one.kind === 'period' || one.kind === 'description' || one.kind === 'results');
  return next?.kind === 'period';
}

interface KeyedProgramme {
  readonly one: KnownProgramme;
  /** The words of its name. */
  readonly key: readonly string[];
}

/** The one known programme that a text's words fit; of several, the one that follows the last in its theme. */
function knownOf(text: string, known: readonly KeyedProgramme[], last: string | null): KnownProgramme | null {
  const words = wordKey(text)
    .split(' ')
    .filter((word) => word !== '');
  if (words.length < 2 || words.join('').length < 5) return null;
  const scored = known.map(({ one, key }) => ({ one, score: fit(words, key) }));
  const best = Math.max(0, ...scored.map(({ score }) => score));
  const nearest = scored.filter(({ score }) => score > best - 0.02).map(({ one }) => one);
  if (best < 0.75) return null;
  if (nearest.length === 1) return nearest[0]!;
  const theme = last?.split('.')[0];
  const sameTheme = nearest.filter((one) => one.code.split('.')[0] === theme);
  return sameTheme.length === 1 ? sameTheme[0]! : null;
}

/** The one known programme that a quoted name fits. */
export function knownNamed(text: string, known: readonly KnownProgramme[]): KnownProgramme | null {
  return knownOf(text, known.map(keyed), null);
}

const keyed = (one: KnownProgramme): KeyedProgramme => ({ one, key: wordKey(one.name).split(' ') });

/** Share of the words that are words of a name or begin one, less a little where the name has many more. */
function fit(words: readonly string[], name: readonly string[]): number {
  const found = words.filter((word) =>
    name.some(
      (other) =>
        other === word ||
        (word.length >= 3 && other.startsWith(word)) ||
        (other.length >= 5 && word.startsWith(other)),
    ),
  ).length;
  const covered = Math.min(1, words.length / name.length);
  return found / words.length - 0.1 * (1 - covered);
}
