/** Finds annexes whose heading is missing, by the theme that the articles say they present. */
import { type Line, type Page } from '../model/document.ts';
import type { Profile } from '../profiles/contract.ts';
import { matchAny, piecesOf } from '../profiles/template.ts';
import { findAll, flowOf, textAt, textOf } from './flow.ts';
import { readArticleHeading } from './headings.ts';

/** The theme's title stands among this many first lines of a page that opens an annex. */
const TITLE_LINES = 3;

/** The code of the theme that a text names first (`de la thématique 4 « … »`); `null` when it names none. */
export function themeCodeIn(text: string, profile: Profile): string | null {
  return codesIn(text, profile.groups.theme)[0] ?? null;
}

/** Articles run together with the word behind them: `l'opération`, OCR's `I'opération`. */
const ELISION = /(?<=^|[\s(«"])[lLdDI|]['’](?=\p{L})/gu;

/** A word that may be a code: it has a digit, or is a lone capital or a Roman number. */
const CODE_LIKE = /\d|^[^\p{L}]*(?:\p{Lu}|[IVX]{1,5})[^\p{L}]*$/u;

/** A group title found in running text; the offset is that of the text. */
export interface Mention {
  readonly code: string;
  readonly start: number;
}

/** Every group title with a code, in order. A lone letter is a code only where it can be no word (`AXE A :`). */
export function mentionsIn(text: string, templates: readonly string[]): Mention[] {
  const coded = templates.filter((template) => template.includes('{code}'));
  const pieces = piecesOf(text.replace(ELISION, (one) => ' '.repeat(one.length)));
  const mentions: Mention[] = [];
  for (let at = 0; at < pieces.length; at += 1) {
    // A code stands within the next words, or no template can match here.
    if (!pieces.slice(at + 1, at + 4).some((piece) => CODE_LIKE.test(piece.text))) continue;
    const match = matchAny(coded, pieces, at);
    if (match === null) continue;
    const word = pieces[at]!;
    const alone = /^\p{Lu}$/u.test(match.code);
    const closed = match.next >= pieces.length || /^[:;.,\-–—«»"“]/u.test(pieces[match.next - 1]?.text ?? '');
    // Three figures count budget programmes, not themes.
    if (/^\d{3,}$/u.test(match.code)) continue;
    if (/\d/u.test(match.code) || (alone && (closed || /\p{Ll}/u.test(word.text)))) {
      mentions.push({ code: match.code, start: word.start });
    }
  }
  return mentions;
}

/** The codes of {@link mentionsIn}. */
export function codesIn(text: string, templates: readonly string[]): string[] {
  return mentionsIn(text, templates).map((mention) => mention.code);
}

/** Which theme each annex presents, as the articles say: `la thématique 4 « … » présentés en annexe 5`. */
export function annexThemes(lines: readonly Line[], profile: Profile): ReadonlyMap<string, string> {
  const themes = new Map<string, string>();
  for (const article of articlesOf(lines)) {
    const flow = flowOf(article);
    const presented = findAll(
      flow,
      /presente\w* (?:en |dans l'|a l')?annexe (?:n ?[°o] ?)?(\d{1,3}|[a-z])(?![\p{L}\d])/u,
    );
    const code = presented.length === 0 ? null : themeCodeIn(flow.text, profile);
    if (code === null) continue;
    for (const match of presented) {
      const annex = textAt(flow, match.spans[0]!).toUpperCase();
      if (!themes.has(annex)) themes.set(annex, code);
    }
  }
  return themes;
}

function articlesOf(lines: readonly Line[]): Line[][] {
  const articles: Line[][] = [];
  for (const line of lines) {
    if (readArticleHeading(textOf(line)) !== null) articles.push([]);
    articles.at(-1)?.push(line);
  }
  return articles;
}

/** The first page in a range whose top names a theme as its title; `-1` when there is none. */
export function pageOfTheme(
  pages: readonly Page[],
  from: number,
  to: number,
  code: string,
  profile: Profile,
): number {
  const templates = profile.groups.theme.filter((template) => template.includes('{code}'));
  for (let index = from; index < to; index += 1) {
    for (const line of pages[index]?.lines.slice(0, TITLE_LINES) ?? []) {
      if (matchAny(templates, piecesOf(textOf(line)), 0)?.code === code) return index;
    }
  }
  return -1;
}
