/** Signs that the edges of a cell leave at the ends of its text. */
const LEADING = /^[\s|¦{}[\]!_~=:;,.·•'’`°*-]+/u;
const TRAILING = /[\s|¦{}[\]!_~=:;,·•`*]+$/u;
/** A bracket that nothing opens, before the one that closes or before the hook that it is part of: `PLJ])`, `4A]J`. */
const STRAY = /[\]}](?=\)$|J\b)/gu;
/** A word this often read without its dot does not end in one. */
const SURE = 3;

/**
 * Takes the strokes of a cell's edges off a name: signs at its ends, an opening bracket that nothing closes, a dot behind a
 * word that has none elsewhere; a bracket that the edge cut off is closed.
 *
 * @param attested how often words were read elsewhere in the act, as printed
 */
export function trimCellEdges(name: string, attested: ReadonlyMap<string, number>): string {
  let text = name.replace(LEADING, '').replace(TRAILING, '');
  if (text === '') return name;
  if (!/[[{]/u.test(text)) text = text.replace(STRAY, '');
  const opening = text.lastIndexOf('(');
  if (opening >= 0 && !text.includes(')', opening)) text = mendBracket(text, opening);
  const dotted = /(\p{L}{4,40})\.$/u.exec(text);
  if (dotted !== null && (attested.get(dotted[1]!) ?? 0) >= SURE) text = text.slice(0, -1);
  return text.trim() === '' ? name : text;
}

function mendBracket(text: string, opening: number): string {
  if (opening === 0) return text.slice(1).trimStart();
  const inside = text.slice(opening + 1);
  return /^[\p{Lu}\p{N}][\p{Lu}\p{N}.&+-]{1,11}$/u.test(inside) ? `${text})` : text;
}
