/** The headings under which the prose of an annex presents each operation. */
import { type Line } from '../model/document.ts';
import { fold } from '../model/text-fold.ts';
import type { Profile } from '../profiles/contract.ts';
import { matchAny, piecesOf } from '../profiles/template.ts';
import { flowOf, standsApart, textAt, wholeOf, foldedOf, textOf } from '../segment/flow.ts';

/** An operation's heading and the lines below it. */
export interface OperationSection {
  /** `3`; `C1` for a complementary one. */
  readonly code: string;
  readonly name: string;
  /** The number of the programme it belongs to, `1.3` in `(dispositif 1.3)`. */
  readonly programme: string | null;
  readonly heading: readonly Line[];
  readonly body: readonly Line[];
}

/** A heading is at most this many lines. */
const HEADING_LINES = 4;
/** Sentences open with these words; a heading does not run on into them. */
const OPENS_SENTENCE =
  /^(?:il (?:est|s'agit|convient|a ete)|elle|ils|concernant|les? |la |l'|ce(?:s|t|tte)? |dans |pour |afin |au |en |une? |des |sur |cette|nous|a travers|conformement|par )/u;
const PROGRAMME =
  /[(–—-]\s*(?:dispositif|action|programme|fiche)\s+(?:n\s?[°o]\s*)?(\d{1,2}(?:\.\d{1,2})?)\s*\)?/iu;

/** Finds the operations that lines present. */
export function operationSections(lines: readonly Line[], profile: Profile): OperationSection[] {
  const sections: { code: string; heading: Line[]; body: Line[] }[] = [];
  let open = false;
  const initials = initialsOf(profile);
  for (const line of lines) {
    const text = textOf(line);
    const code =
      initials.has(foldedOf(line).charAt(0)) && opensHeading(text) ? headingCode(text, profile) : null;
    const current = sections.at(-1);
    if (code !== null) {
      sections.push({ code, heading: [line], body: [] });
      open = true;
    } else if (current === undefined) continue;
    else if (isAside(foldedOf(line))) {
      // `Éléments complémentaires…`: prose about what follows, told apart by the next heading.
      open = false;
      current.body.push(line);
    } else if (open && runsOn(current.heading, line)) current.heading.push(line);
    else {
      open = false;
      current.body.push(line);
    }
  }
  return sections.map((section) => ({ ...section, ...nameOf(section.heading, section.code, profile) }));
}

/** The letters that headings begin with: most lines need no closer look. */
function initialsOf(profile: Profile): ReadonlySet<string> {
  return new Set(
    [...profile.groups.operation, ...profile.groups.complementary].map((template) =>
      fold(template).charAt(0),
    ),
  );
}

function headingCode(text: string, profile: Profile): string | null {
  const pieces = piecesOf(text);
  const complementary = matchAny(profile.groups.complementary.filter(coded), pieces, 0);
  if (complementary !== null && /\d/u.test(complementary.code)) return `C${complementary.code}`;
  const plain = matchAny(profile.groups.operation.filter(coded), pieces, 0);
  return plain !== null && /^(?:\d{1,2}[A-Za-z]?|[A-Z]\d{0,2}|\d{1,2}\.\d{1,2}|[IVX]+)$/u.test(plain.code)
    ? plain.code
    : null;
}

const coded = (template: string): boolean => template.includes('{code}');

/** Behind the code of a heading stands a separator, a title with a capital, or nothing. */
function opensHeading(text: string): boolean {
  return (
    /^\p{Lu}/u.test(text) &&
    /^\S+(?:\s+\S+){0,3}?\s*(?:n\s?[°o]\s*)?[\dA-Z]{1,4}(?:\.\d{1,2})?\s*(?:[:.–—-]|$|\p{Lu}|«)/u.test(text)
  );
}

const isAside = (folded: string): boolean =>
  folded.startsWith('element') && /^elements? complementaires?\b/u.test(folded);

function runsOn(heading: readonly Line[], line: Line): boolean {
  if (heading.length >= HEADING_LINES) return false;
  const flow = flowOf(heading);
  const text = flow.text;
  const opened = (text.match(/\(/gu) ?? []).length > (text.match(/\)/gu) ?? []).length;
  if (opened) return true;
  if (PROGRAMME.test(text) || /\)\s*$/u.test(text)) return false;
  if (standsApart(heading.at(-1), line)) return false;
  return !OPENS_SENTENCE.test(foldedOf(line)) || /[—–-]\s*$|\b(?:de|du|des|la|le|les|et|à|a|en)$/u.test(text);
}

function nameOf(
  heading: readonly Line[],
  code: string,
  profile: Profile,
): { name: string; programme: string | null } {
  const flow = flowOf(heading);
  const text = textAt(flow, wholeOf(flow));
  const pieces = piecesOf(text);
  const match =
    matchAny(code.startsWith('C') ? profile.groups.complementary : profile.groups.operation, pieces, 0) ??
    matchAny(profile.groups.operation, pieces, 0);
  const programme = PROGRAMME.exec(text);
  const rest = text.slice(pieces[match?.next ?? 0]?.start ?? text.length);
  const name = rest
    .replace(PROGRAMME, ' ')
    .replace(/^dispositif\s+(?=«)/iu, '')
    .replace(/[«»"“”]/gu, ' ')
    .replace(/\s+/gu, ' ');
  return { name: withoutTrailingSigns(name), programme: programme?.[1] ?? null };
}

/** Specks at the end of a line are read as signs that stand alone; a colon or a dash there leads to what is no name. */
function withoutTrailingSigns(text: string): string {
  const tokens = text.trim().split(' ');
  const last = tokens.findLastIndex((token) => /[\p{L}\p{N}()]/u.test(token));
  return tokens
    .slice(0, last + 1)
    .join(' ')
    .replace(/[:–—-]+$/u, '');
}
