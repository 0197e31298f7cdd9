import { type Line } from '../model/document.ts';
import type { Profile } from '../profiles/contract.ts';
import { matchAny, piecesOf } from '../profiles/template.ts';
import { flowOf, standsApart, textAt, wholeOf, foldedOf, textOf } from './flow.ts';

/** How far below its heading an annex may name its subject. */
const TITLE_WINDOW = 16;
const OBJECT = /^[^\p{L}]*(?:objet|obiet|intitule)\s*:/u;

/**
 * The title of an annex: what stands behind its number; else the theme it opens with, its subject (`Objet : …`), or the
 * first line that says anything.
 *
 * @param printed what stands behind the number on the heading's line
 * @param after the lines below the heading
 */
export function annexTitle(
  printed: string,
  heading: Line | null,
  after: readonly Line[],
  profile: Profile,
): string {
  if (printed !== '') return continued(printed, heading, after);
  const near = after.slice(0, TITLE_WINDOW);
  const theme = near.findIndex((line) => startsTheme(line, profile));
  if (theme >= 0 && theme < 3) return paragraphFrom(near, theme, 2);
  const object = near.findIndex((line) => OBJECT.test(foldedOf(line)));
  if (object >= 0) return paragraphFrom(near, object, 3).replace(/^[^:]*:\s*/u, '');
  const first = near.findIndex((line) => /\p{L}{4}/u.test(textOf(line)));
  return first < 0 ? '' : paragraphFrom(near, first, 2);
}

function startsTheme(line: Line, profile: Profile): boolean {
  return matchAny(profile.groups.theme, piecesOf(textOf(line)), 0) !== null;
}

/** A title in capitals may run on over the lines right below. */
function continued(printed: string, heading: Line | null, after: readonly Line[]): string {
  const lines: Line[] = [];
  for (const line of after.slice(0, 2)) {
    const text = textOf(line);
    if (heading === null || standsApart(lines.at(-1) ?? heading, line)) break;
    if (!isCapitals(printed) || !isCapitals(text)) break;
    lines.push(line);
  }
  return [printed, ...lines.map((line) => textOf(line))].join(' ');
}

const isCapitals = (text: string): boolean => /\p{Lu}/u.test(text) && !/\p{Ll}{2}/u.test(text);

function paragraphFrom(lines: readonly Line[], from: number, longest: number): string {
  const taken: Line[] = [];
  for (const line of lines.slice(from, from + longest)) {
    if (taken.length > 0 && standsApart(taken.at(-1), line)) break;
    taken.push(line);
    if (/[.;]\s*$/u.test(textOf(line))) break;
  }
  const flow = flowOf(taken);
  return textAt(flow, wholeOf(flow)).replace(/[.;]$/u, '');
}
