/** What the act is about, in its own words. */
import { type Line } from '../model/document.ts';
import { fold } from '../model/text-fold.ts';
import { readActNumber } from '../segment/act-number.ts';
import { actHeadStrength } from '../segment/headings.ts';
import { flowOf, standsApart, textAt, wholeOf, foldedOf, textOf } from '../segment/flow.ts';
import { isAuthority } from './bodies.ts';
import { findDates } from './date.ts';

const LABEL = /^[^\p{L}]{0,3}(?:objet|intitule|titre)(?: de la deliberation)? ?[:.-] ?/u;
/** Lines of a head that are no subject. */
const OTHER =
  /^(?:[^\p{L}]*)(?:vu\b|considerant|etai(?:en)?t|presents?\b|absente?s?\b|excuse|secretaire|presidence|sous la presidence|assist|pouvoir|procuration|nombre d|le (?:conseil|bureau|comite)|la commission|l'an |date d|convocation|quorum|republique|arrondissement|canton|liberte|mesdames|messieurs|m\.|mme|n ?[°o*]|\(n|seance|reunion|session|extrait|registre|rapport|service|direction|pole|politique ?:|domaine ?:|theme ?:|rapporteur|canton\(s\)|territoire\(s\)|epci|affaire|dossier|envoye|recu|affiche|publie|id ?:|(?:de la )?commission (?:permanente|du|de)|(?:du |le )?(?:bureau|comite)|(?:du )?conseil (?:departemental|municipal|regional|communautaire)|page )/u;
const MAX_LINES = 5;

/**
 * The subject of a head: behind `Objet :`, else the title next to the act's number, else the last title before the act
 * names its body or cites. `null` when no line can be it.
 */
export function subjectOf(head: readonly Line[]): string | null {
  const labelled = head.findIndex((line) => LABEL.test(foldedOf(line)));
  if (labelled >= 0) {
    const first = textOf(head[labelled]!)
      .replace(/^[^:.-]*[:.-]\s*/u, '')
      .trim();
    const rest = paragraph(head, labelled + 1, first === '' ? undefined : head[labelled]);
    const subject = [first, rest].filter((part) => part !== '').join(' ');
    if (subject !== '') return subject;
  }
  const number = head.findIndex((line) => readActNumber(textOf(line)) !== null);
  if (number >= 0) {
    const beside = besideNumber(textOf(head[number]!));
    if (beside !== null)
      return [beside, paragraph(head, number + 1, head[number])].filter((part) => part !== '').join(' ');
    const above = upTo(head, number);
    if (above !== '') return above;
    for (let skip = 1; skip <= 3; skip += 1) {
      const below = paragraph(head, number + skip, undefined);
      if (below !== '') return below;
    }
  }
  const body = head.findIndex((line) =>
    /^[^\p{L}]*(?:vu (?:le|la|les|l')|(?:le conseil|la commission|le bureau|l'assemblee|le comite)\b)/u.test(
      foldedOf(line),
    ),
  );
  const title = body > 0 ? upTo(head, body) : '';
  return title === '' ? null : title;
}

/** `Délibération n° 2025-12 — Objet : Subventions`, `N° 24-31 : Attribution de subventions`: what follows the number. */
function besideNumber(text: string): string | null {
  const labelled = /(?:^|[\s–—:-])objet\s?:\s?(\S.{5,})$/iu.exec(text)?.[1];
  const behind = /\d\s*(?:\s[–—-]|\s?:)\s+(\p{L}.{7,})$/u.exec(text)?.[1];
  const subject = (labelled ?? behind)?.replace(/[\s.;]+$/u, '') ?? null;
  return subject === null || (labelled === undefined && OTHER.test(fold(subject))) ? null : subject;
}

function isTitle(line: Line): boolean {
  const text = textOf(line);
  const folded = fold(text);
  if (text.length < 8 || OTHER.test(folded) || actHeadStrength(text) > 0 || isAuthority(text)) return false;
  if (readActNumber(text) !== null) return false;
  const dates = findDates(folded);
  return !dates.some((date) => date.start < 4 && date.end > folded.length - 4);
}

/** The title right above a line. Names of the attendance list end with a full stop or have civilities. */
function upTo(head: readonly Line[], end: number): string {
  const lines: Line[] = [];
  for (let index = end - 1; index >= 0 && lines.length < MAX_LINES; index -= 1) {
    const line = head[index]!;
    if (!isTitle(line) || isNames(line)) break;
    if (lines.length > 0 && standsApart(line, lines[0]!)) break;
    lines.unshift(line);
  }
  return joined(lines);
}

function paragraph(head: readonly Line[], from: number, before: Line | undefined): string {
  const lines: Line[] = [];
  for (const line of head.slice(from, from + MAX_LINES)) {
    const last = lines.at(-1) ?? before;
    if (last !== undefined && standsApart(last, line)) break;
    if (!isTitle(line) || isNames(line)) break;
    // Prose below a title in capitals is no part of it.
    if (last !== undefined && inCapitals(last) && !inCapitals(line)) break;
    lines.push(line);
  }
  return joined(lines);
}

/** Capitals behind the label of a subject (`Objet : …`), if there is one. */
function inCapitals(line: Line): boolean {
  const text = textOf(line).replace(/^\p{L}+ ?:/u, '');
  return /\p{Lu}{3}/u.test(text) && !/\p{Ll}{3}/u.test(text);
}

const isNames = (line: Line): boolean =>
  /(?:^|\s)(?:M\.|MM\.|Mme|Mmes|Mr)\s\p{Lu}/u.test(textOf(line)) ||
  /^[^\s]+ [\p{Lu}-]+\.$/u.test(textOf(line));

function joined(lines: readonly Line[]): string {
  const flow = flowOf(lines);
  return textAt(flow, wholeOf(flow)).replace(/^["«\s]+|["»\s.;]+$/gu, '');
}
