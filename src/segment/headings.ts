/** The lines that open a part of an act, told by their words alone; where they stand is judged elsewhere. */
import { distance } from 'fastest-levenshtein';
import { fold } from '../model/text-fold.ts';

/** An annex heading as printed. */
export interface AnnexHeading {
  /** `2`, `A`, `IV`, `1 bis`; `''` for `ANNEXE` alone. */
  readonly number: string;
  readonly style: 'digits' | 'roman' | 'letter' | 'none';
  /** Sorts annexes of one style. */
  readonly order: number;
  /** What stands behind the number on the line. */
  readonly title: string;
  /** True for `ANNEXE`, false for `Annexe`. */
  readonly capitals: boolean;
}

const ANNEX = /^[^\p{L}\p{N}]{0,3}(ANNEXE|Annexe)\s*(?:[Nn]\s?[°ºo*.]{1,2}\s*|[Nn]um[ée]ro\s+)?(.*)$/u;
const NUMBER =
  /^(?:(\d{1,3})(?:\s?(bis|ter|quater)\b)?(?:[.-]?(\d{1,2}|[A-Za-z])(?![\p{L}\d]))?|([IVX]{1,6})|([A-Z]))(?![\p{L}\d])/u;
/** What may follow the number of a heading: nothing, a separator, a title with a capital, `à la délibération`. */
const TAIL = /^\s*(?:$|[:;.,)\-–—/|]|\(|«|"|\p{Lu}|[àaÀ] (?:la|l'|l’)\s*(?:d[ée]lib|rapport|arr))/u;
const ROMAN: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };
const SUFFIXES = ['', 'bis', 'ter', 'quater'];

/** Reads a line as an annex heading; `null` for running text (`annexe 7 à la présente délibération`). */
export function readAnnexHeading(text: string): AnnexHeading | null {
  const match = ANNEX.exec(text.trim());
  if (match === null) return null;
  const [, word = '', rest = ''] = match;
  const capitals = word === 'ANNEXE';
  const number = NUMBER.exec(rest);
  if (number === null) {
    if (!/^[\s:.\-–—]*$/u.test(rest)) return null;
    return { number: '', style: 'none', order: 0, title: '', capitals };
  }
  const tail = rest.slice(number[0].length);
  if (!TAIL.test(tail)) return null;
  const [printed, digits, suffix = '', sub, roman, letter] = number;
  const title = tail.replace(/^[\s:;.,)\-–—/|]+/u, '').trim();
  const common = {
    number: printed
      .trim()
      .toUpperCase()
      .replace(/(BIS|TER|QUATER)$/u, (one) => one.toLowerCase()),
    title,
    capitals,
  };
  if (digits !== undefined) {
    const minor =
      sub === undefined
        ? SUFFIXES.indexOf(suffix)
        : /^\d/u.test(sub)
          ? Number(sub)
          : fold(sub).charCodeAt(0) - 96;
    return { ...common, style: 'digits', order: Number(digits) * 100 + minor };
  }
  if (roman !== undefined) return { ...common, style: 'roman', order: romanValue(roman) * 100 };
  return { ...common, style: 'letter', order: (letter!.charCodeAt(0) - 64) * 100 };
}

function romanValue(roman: string): number {
  const values = Array.from(roman).map((sign) => ROMAN[sign]!);
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0);
}

/** The report that a president gives the assembly, under its usual names. */
export function isReportHeading(text: string, line = fold(text)): boolean {
  const folded = line.replace(/^[^\p{L}]+/u, '');
  if (folded.length > 90 || !/^[^\p{L}]*\p{Lu}/u.test(text)) return false;
  return /^(?:rapport (?:n ?[°o*.]|numero|de presentation|du president|du maire|de la president|de (?:m|mme|madame|monsieur)\b|a la commission|au conseil|a l'assemblee)|rapport ?:?$|expose des motifs|note (?:explicative )?de (?:synthese|presentation))/u.test(
    folded,
  );
}

/** Reports that may start in the middle of a page of the act. */
export function isInnerReportHeading(text: string, line = fold(text)): boolean {
  return /^(?:expose des motifs|rapport de presentation|note (?:explicative )?de synthese) ?:?$/u.test(line);
}

/** How surely a line opens a deliberation: 2 its own title, 1 the sitting's, 0 neither. */
export function actHeadStrength(text: string, line = fold(text)): 0 | 1 | 2 {
  const folded = line.replace(/^[^\p{L}]+/u, '');
  if (folded.length > 120 || !/^[^\p{L}]*\p{Lu}/u.test(text)) return 0;
  if (
    /^(?:extraits? (?:du|des|de) (?:registre|proces|deliberation|la deliberation)|(?:registre|proces[- ]verbal) des? deliberations?|(?:projet de )?deliberations? ?(?:n ?[°o*.]|n \d|du (?:conseil|bureau|comite|\d)|de (?:la|l'|l )|des |numero|:|\d)|deliberation$|recueil des deliberations)/u.test(
      folded,
    )
  )
    return 2;
  return /^(?:seance|reunion|session)(?: (?:publique|ordinaire|pleniere|extraordinaire))* (?:du|en date du) /u.test(
    folded,
  )
    ? 1
    : 0;
}

/** A line from which the act decides: `DECIDE :`, `Après en avoir délibéré`, `ARTICLE 1er -`. */
export function opensDecision(text: string, line = fold(text)): boolean {
  const folded = line.replace(/^[^\p{L}]+/u, '');
  if (
    /^(?:apres (?:en )?avoir (?:en )?deliber|(?:le (?:conseil|bureau|comite)|la commission|l'assemblee)[^.;]{0,120}\b(?:decide|delibere|arrete|attribue|octroie|accorde|approuve|vote)\b)/u.test(
      folded,
    )
  )
    return true;
  if (
    /^(?:a l'unanimite[^.]{0,40},? ?)?(?:decide(?:nt)?|delibere|arrete|approuve)(?: ?[:,]| d'| de | que |$)/u.test(
      folded,
    )
  )
    return true;
  return readArticleHeading(text)?.number === 1;
}

/** An article heading: its number and what stands behind it on the line. */
export interface ArticleHeading {
  readonly number: number;
  /** Offset in the line's text where the article's own words start. */
  readonly bodyAt: number;
}

const ARTICLE =
  /^[^\p{L}\p{N}]{0,3}(?:ARTICLE|Article|ART\.?|Art\.?)\s*(?:[Nn]\s?[°ºo]\s*)?(?:(\d{1,3})\s?(?:er|ER|ère|[eè]me|EME|[^\s\d\p{L}.:,;()-]\S{0,2})?|(premier|PREMIER|Premier|unique|UNIQUE|Unique|ler|LER|1er)|([IVX]{1,6}))(?=$|[\s:.\-–—),;])\s*(?:[:.\-–—)]+\s*)*/u;
/** Behind a number without separator only words that open a decision make a heading: `Article 2 de la convention` is none. */
const OPENS_ARTICLE = /^(?:$|\p{Lu}|[dD]['’]|[«"])/u;

const LIKE_ARTICLE = /^[^\p{L}\p{N}]{0,3}(\p{Lu}\p{L}{5,7})(?=\s+\d{1,3}\s?(?:er)?\s*[:.–—-])/u;

/** A heading whose word recognition misread by a letter or two (`Articie 3 :`); a number and a separator must follow. */
function misreadArticle(text: string): RegExpExecArray | null {
  const word = LIKE_ARTICLE.exec(text)?.[1];
  if (word === undefined || distance(fold(word), 'article') > 2) return null;
  return ARTICLE.exec(text.replace(word, 'Article'.padEnd(word.length)));
}

/** Reads `Article 3 :`, `ARTICLE 1er -`, `Article premier`, `Art. 2.-`; `null` for a mention inside a sentence. */
export function readArticleHeading(text: string): ArticleHeading | null {
  const trimmed = text.trimStart();
  const lead = text.length - trimmed.length;
  const match = ARTICLE.exec(trimmed) ?? misreadArticle(trimmed);
  if (match === null) return null;
  const [whole, digits, word, roman] = match;
  const separated = /[:.\-–—)]\s*$/u.test(whole);
  const rest = trimmed.slice(whole.length);
  if (!separated && !OPENS_ARTICLE.test(rest)) return null;
  if (!separated && /^(?:de|du|des)\s/u.test(rest)) return null;
  const number = digits !== undefined ? Number(digits) : word !== undefined ? 1 : romanValue(roman!);
  return { number, bodyAt: lead + whole.length };
}
