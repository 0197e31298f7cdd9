/** The column that the act's own words name: `les montants de la colonne « Proposition »`, `la dernière colonne`. */
import { fold } from '../../../model/text-fold.ts';
import type { GridColumn } from './columns.ts';
import { headingKey } from './headings.ts';

/** What a council does with what a column holds. */
const DECIDES =
  /\b(?:attribu|accord|octro|allou|vers|vot|fix|approuv|arret|retien|reten|decid|porte|adopt|valid|engag|affect|individualis|consent)\p{L}*/u;
/** What is printed beside it to be known. */
const ASIDE =
  /\b(?:information|informatifs?|informative|indicatifs?|indicative|memoire|rappel\p{L}*|sollicite(?:e|s|es)?|demande(?:e|s|es))\b/u;
const ORDINALS: readonly RegExp[] = [
  /\bpremiere\b/u,
  /\b(?:deuxieme|seconde)\b/u,
  /\btroisieme\b/u,
  /\bquatrieme\b/u,
  /\bcinquieme\b/u,
  /\bsixieme\b/u,
  /\bseptieme\b/u,
];
const QUOTED = /[«“"]\s*([^«»“”"]{2,80}?)\s*[»”"]/gu;
/** A heading of fewer letters, unquoted, may be any word of a sentence. */
const TELLING = 8;
const SHARE_OF = 'pourcent';
const SMALL = new Set(
  'en de du des d la le les l au aux a un une sa son ses leur leurs ce cette ces'.split(' '),
);

/**
 * The one column of money that a deciding sentence around the table names: quoted, by its number, or in the words of its
 * heading; `null` where none is, or several are.
 *
 * @param texts what stands above the table and below it, each in reading order
 */
export function namedColumn(
  columns: readonly GridColumn[],
  money: readonly GridColumn[],
  texts: readonly string[],
): GridColumn | null {
  const named = new Set<GridColumn>();
  for (const sentence of texts.flatMap(sentencesOf)) {
    if (!DECIDES.test(fold(sentence))) continue;
    for (const clause of sentence.split(/,\s/u)) {
      if (ASIDE.test(fold(clause.replace(QUOTED, ' ')))) continue;
      for (const column of inClause(clause, columns)) if (money.includes(column)) named.add(column);
    }
  }
  const [only] = named;
  return named.size === 1 ? only! : null;
}

function inClause(clause: string, columns: readonly GridColumn[]): GridColumn[] {
  const quoted = [...clause.matchAll(QUOTED)].map(([, words]) => headingKey(words!));
  const folded = fold(clause);
  if (/\bcolonne\b/u.test(folded)) {
    if (/\bderniere colonne\b/u.test(folded)) return columns.slice(-1);
    const at = ORDINALS.findIndex((ordinal) => new RegExp(`${ordinal.source} colonne`, 'u').test(folded));
    if (at >= 0) return columns.slice(at, at + 1);
  }
  const bare = ` ${tellingKey(clause.replace(QUOTED, ' '))} `;
  return columns.filter(({ heading }) => {
    const key = headingKey(heading);
    if (key === '') return false;
    if (quoted.includes(key)) return true;
    // `le coup de pouce`: two words at least, else any noun of the sentence would be a heading.
    const telling = tellingKey(heading);
    // What a share is taken of is no grant: `25 % du montant de 2025`.
    const isBase = bare.includes(` ${SHARE_OF} ${telling} `);
    return telling.includes(' ') && telling.length >= TELLING && bare.includes(` ${telling} `) && !isBase;
  });
}

/** Without articles and the like: `le montant de sa convention` is the column `Montant de la convention`. */
function tellingKey(text: string): string {
  return headingKey(text)
    .split(' ')
    .filter((word) => !SMALL.has(word))
    .join(' ');
}

/** A point behind a short word or a figure ends none: `art. 3`. */
function sentencesOf(text: string): string[] {
  return text.split(/(?<=\p{L}{3}|[»”"\d)])[.;:](?=\s|$)/u);
}
