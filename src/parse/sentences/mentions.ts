/** Who was spoken of last: `L'association Tremplin a demandé …`, before `de lui attribuer`. */
import type { Span } from '../../segment/flow.ts';
import { isStructure, nameAt, type Wording } from './names.ts';

/** A verb or a relative that ends the name of who is spoken of. */
const DOES =
  / (?:a|ont|avait|est|sont|qui|que|dont|demand\p{L}+|sollicit\p{L}+|souhait\p{L}+|organis\p{L}+|propos\p{L}+|port\p{L}+|present\p{L}+|envisag\p{L}+|form\p{L}+|en date|par |du \d|et (?:lui|de|d['’]|l'autoris|autoris))(?!\p{L})/u;

/** The last structure that a text names before a place with a name of its own; `null` without any. */
export function lastNamed(wording: Wording, before = wording.text.length): Span | null {
  const { text, folded } = wording;
  let last: Span | null = null;
  for (const match of folded
    .slice(0, before)
    .matchAll(/(?:^|[ '’])(?:l['’] ?|la |le |une? |les |du |aux? )/gu)) {
    const start = match.index + match[0].length;
    if (!isStructure(folded.slice(start), wording.profile)) continue;
    const stop = DOES.exec(folded.slice(start, start + 160));
    const name = nameAt(wording, start, Math.min(before, stop === null ? text.length : start + stop.index));
    if (name !== null && /\p{Lu}\p{L}+/u.test(text.slice(name.start, name.end))) last = name;
  }
  return last;
}
