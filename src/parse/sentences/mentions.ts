/** Who was spoken of last: `L'association Tremplin a demandé …`, before `de lui attribuer`. */
import { isStructure, nameAt, type Wording } from './names.ts';

/** A verb or a relative that ends the name of who is spoken of. */
const DOES =
  / (?:a|ont|avait|est|sont|qui|que|dont|demand\p{L}+|sollicit\p{L}+|souhait\p{L}+|organis\p{L}+|propos\p{L}+|port\p{L}+|present\p{L}+|envisag\p{L}+|form\p{L}+|en date|par |du \d)(?!\p{L})/u;

/** The last structure that a text names with a name of its own; `null` without any. */
export function lastNamed(wording: Wording): string | null {
  const { text, folded } = wording;
  let last: string | null = null;
  for (const match of folded.matchAll(/(?:^|[ '’])(?:l['’] ?|la |le |une? |les |du |au )/gu)) {
    const start = match.index + match[0].length;
    if (!isStructure(folded.slice(start), wording.profile)) continue;
    const stop = DOES.exec(folded.slice(start, start + 160));
    const name = nameAt(wording, start, stop === null ? text.length : start + stop.index);
    const own = name === null ? '' : text.slice(name.start, name.end);
    if (/\p{Lu}\p{L}+/u.test(own)) last = own;
  }
  return last;
}
