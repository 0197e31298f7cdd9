/** Cuts the head and the decision of an act into its statements, each told by the words that open it. */
import { boxOfWords, lineText, type Line } from '../model/document.ts';
import { fold } from '../model/text-fold.ts';
import type { Section } from '../model/section.ts';
import { readArticleHeading } from '../segment/headings.ts';
import { standsApart, foldedOf, textOf } from '../segment/flow.ts';

export type BlockKind =
  | 'text'
  | 'separator'
  | 'citation'
  | 'considering'
  | 'recusal'
  | 'deliberated'
  | 'article'
  | 'vote'
  | 'signature';

/** A statement: lines in reading order, no line in two blocks. */
export interface Block {
  readonly kind: BlockKind;
  readonly lines: readonly Line[];
  /** The number of an article; `null` for others. */
  readonly article: number | null;
}

/** Where an act begins to decide, among its paragraphs; -1 where no paragraph says so. */
export function decidesFrom(blocks: readonly Block[]): number {
  return blocks.findIndex(({ kind }) => kind === 'article' || kind === 'deliberated');
}

/** The lines of an act's own parts; where nothing is told apart, all that is there may decide. */
export function decidingLines(sections: readonly Section[]): Line[] {
  const act = sections.filter(({ kind }) => kind === 'head' || kind === 'decision');
  return (act.length > 0 ? act : sections.filter(({ kind }) => kind === 'other')).flatMap(
    ({ lines }) => lines,
  );
}

/** `*****` rows, and what OCR makes of them: `kkkkhkkkk`. */
const SEPARATOR = /^(?:[*•.·_=~-]\s?){5,}$|^[khx*#]{8,}$/u;
const CITATION = /^[^\p{L}\d]{0,4}vu(?:e|s|es)?\b ?[:,]?(?: |$)/u;
const CONSIDERING = /^[^\p{L}\d]{0,4}considerant\b/u;
/** What a council does, in the third person. */
const DOES =
  'accepte|accorde|adopte|affecte|ajourne|alloue|approuve|arrete|attribue|autorise|confirme|consent|constate|corrige|demande|donne|emet|engage|fixe|individualise|modifie|octroie|prend acte|prononce|rectifie|refuse|rejette|retire|sollicite|verse|vote';
const DELIBERATED = new RegExp(
  `^[^\\p{L}\\d]{0,4}(?:sur (?:la )?proposition [^.;:]{0,80}?, ?)?(?:apres (?:en )?avoir (?:en )?deliber|decide(?:nt)?(?: ?[:,]| d'| de | que |$)|delibere ?(?::|$)|(?:${DOES}) (?:a(?! l'unanimite| la majorite| main| bulletin)|aux?|d|de|des|l|la|le|les|sa|ses|son|un|une)\\b|(?:le (?:conseil|bureau|comite)|la commission|l'assemblee)\\b.{0,160}(?:\\b(?:${DOES})\\b|decide|delibere|a l'unanimite))`,
  'u',
);
/** What opens a statement of votes. */
const VOTE =
  /^[^\p{L}\d]{0,4}(?:dans les conditions de vote|(?:voix )?(?:pour|contre) ?(?::|\(|\d)|abstentions? ?(?::|\(|\d)|absents? (?:sans delegation|lors du vote)|vot(?:e|es|ants?|ent) ?(?::|pour|contre|\d|a l'unanimite)|resultats? du (?:vote|scrutin)|nombre de (?:votants|voix|suffrages)|suffrages (?:exprimes)?|adoptee?s?\b(?! (?:le (?!\d)|la |les ))|rejetee?s?\b|\(adopte|approuvee?s? a l'unanimite|mise?s? aux voix|a l'unanimite|a la majorite|unanimite\b|vote[^.:]{0,30}: ?(?:a l')?unanimite|(?:ces?|la|le|cette) (?:propositions?|conclusions|deliberation|rapport|presente deliberation|projet)\b.{0,60}(?:adopte|mise? aux voix|approuve)|ne (?:prend|prennent) pas part au vote ?:|pas de participation au vote|n'?(?:ont|a) pas pris part au vote ?:|non[- ]participation)/u;
const SIGNATURE =
  /^[^\p{L}\d]{0,4}(?:(?:ainsi )?fait (?:et delibere )?(?:a|en|les)\b|pour (?:extrait|copie|ampliation) |signe[se]?\b ?[:.]?|[\p{L}' -]{2,40}, le \d{1,2} ?\S{0,4} \p{L}+ \d{4}$|(?:le|la) (?:president|presidente|maire|directeur|directrice|secretaire)\b[^.;:]{0,60},?$|suivent les signatures|acte rendu executoire|certifie executoire)/u;
/** The verb of a recusal. */
export const RECUSED =
  /\b(?:n' ?(?:a|ont|ayant)|ne|nont) (?:pas |point )?(?:pris|prend|prennent|prenant|participe|participent|participant|participera|pas pris)\b.{0,24}?\b(?:part|vote|debat|deliber|au\b)|\bse (?:retirent?|deportent?)\b|\bquitten?t? la (?:salle|seance)|\bsort(?:ent)? de la salle|interessee?s? a l'affaire|n'ont pas donne de delegation/u;
const OPENS_WITH_CIVILITY = /^(?:mesdames|messieurs|madame|monsieur|mmes?\b\.?|mm?\.)(?: |$)/u;
/** A recusal's sentence is no longer than this many lines. */
const RECUSAL_LINES = 16;
/** Fewer letters without a word are a figure's label or a mark. */
const ILLEGIBLE = 5;
/** A word has at least so many different letters, and for each so many of its letters. */
const DIFFERENT = { least: 4, share: 0.35 };

/** `ARRÊTE : Article 1er. La commune …`: the first article of an act may open in the line that decides. */
function cutAtFirst(line: Line): Line[] {
  const at = line.words.findIndex(
    (_, index) =>
      index > 0 &&
      line.words[index - 1]!.text.endsWith(':') &&
      readArticleHeading(lineText({ words: line.words.slice(index) }).trimStart())?.number === 1,
  );
  if (at < 0) return [line];
  return [line.words.slice(0, at), line.words.slice(at)].map((words) => ({
    ...line,
    words,
    box: boxOfWords(words),
  }));
}

/** Cuts lines into blocks. */
export function blocksOf(printed: readonly Line[]): Block[] {
  const lines = printed.flatMap(cutAtFirst);
  const blocks: { kind: BlockKind; lines: Line[]; article: number | null }[] = [];
  let recusalEnds = -1;
  // Whether the open vote has said its outcome.
  let decided = false;
  for (const [index, line] of lines.entries()) {
    const text = textOf(line);
    const folded = foldedOf(line);
    const open = blocks.at(-1);
    const article = readArticleHeading(text);
    const start = (kind: BlockKind, number: number | null = null): void => {
      decided = false;
      blocks.push({ kind, lines: [line], article: number });
    };
    if (index <= recusalEnds) open!.lines.push(line);
    else if (SEPARATOR.test(folded)) start('separator');
    else if (article !== null && follows(article.number, blocks)) start('article', article.number);
    else if (CITATION.test(folded) && open?.kind !== 'article') start('citation');
    else if (CONSIDERING.test(folded) && open?.kind !== 'article') start('considering');
    else if (opensRecusal(lines, index, open?.kind)) {
      start('recusal');
      recusalEnds = recusalEnd(lines, index);
    } else if (DELIBERATED.test(folded) && !isInside(open, lines, index)) start('deliberated');
    else if (VOTE.test(folded) && !isInside(open, lines, index)) {
      if (open?.kind === 'vote' && !decided) open.lines.push(line);
      else start('vote');
    } else if (SIGNATURE.test(folded) && !isInside(open, lines, index)) start('signature');
    else if (open === undefined || endsBefore(open, line)) start('text');
    else open.lines.push(line);
    decided ||= /\b(?:adopte|rejete)/u.test(folded);
  }
  return blocks;
}

/** Article numbers rise; a smaller one is a mention of another text's article. */
function follows(number: number, blocks: readonly { article: number | null }[]): boolean {
  const last = blocks.findLast((block) => block.article !== null)?.article ?? 0;
  return number > last && number <= last + 30;
}

/** Blocks whose sentences do not run on over lines that open another. */
const ENDED: ReadonlySet<BlockKind> = new Set(['separator', 'vote', 'signature', 'recusal']);

/** Whether a line runs on inside a sentence of an article (`pour un montant de` / `Pour : …` is not). */
function isInside(open: Block | undefined, lines: readonly Line[], index: number): boolean {
  const before = lines[index - 1];
  if (open === undefined || before === undefined || ENDED.has(open.kind)) return false;
  if (standsApart(before, lines[index]!)) return false;
  const text = textOf(lines[index]!);
  // A speck before the line's first letter is no sign of a new sentence; a bracket may be.
  return /^[^\p{L}\p{N}(]{0,2}\p{Ll}/u.test(text) && !/[.;:)]\s*$/u.test(textOf(before));
}

/** Separators and finished votes take no further lines; a citation ends with its sentence. */
function endsBefore(open: Block, line: Line): boolean {
  const last = open.lines.at(-1)!;
  if (open.kind === 'separator' || open.kind === 'recusal') return true;
  if (open.kind === 'vote')
    return /\b(?:adopte|rejete)\w*\W*$/u.test(foldedOf(last)) && standsApart(last, line);
  if (open.kind === 'citation' || open.kind === 'considering') {
    return /[;.]\s*$/u.test(textOf(last)) && (standsApart(last, line) || last.page !== line.page);
  }
  return false;
}

function opensRecusal(lines: readonly Line[], index: number, open: BlockKind | undefined): boolean {
  if (!OPENS_WITH_CIVILITY.test(foldedOf(lines[index]!))) return false;
  const before = lines[index - 1];
  if (
    before !== undefined &&
    open !== 'separator' &&
    !isIllegible(before) &&
    !standsApart(before, lines[index]!)
  ) {
    if (!/[.;:)*]\s*$/u.test(textOf(before)) && open !== 'deliberated' && before.page === lines[index]!.page)
      return false;
  }
  const sentence = lines
    .slice(index, recusalEnd(lines, index) + 1)
    .map(textOf)
    .join(' ');
  return RECUSED.test(fold(sentence));
}

/**
 * Whether a line has letters enough for words, and none that is spelt as one: a row of asterisks that small type made
 * illegible (`fe ofe fe fe`, `HHHRHHE`). No sentence runs on from it.
 */
function isIllegible(line: Line): boolean {
  const words = foldedOf(line).match(/\p{L}+/gu) ?? [];
  const isWord = (word: string): boolean =>
    /[aeiouy]/u.test(word) && new Set(word).size >= Math.max(DIFFERENT.least, DIFFERENT.share * word.length);
  return words.join('').length >= ILLEGIBLE && !words.some(isWord);
}

/** Index of the line that ends the sentence begun at `index`. */
function recusalEnd(lines: readonly Line[], index: number): number {
  const last = Math.min(index + RECUSAL_LINES, lines.length) - 1;
  for (let at = index; at <= last; at += 1) {
    const text = textOf(lines[at]!);
    if (/(?<!\b(?:M|Mme|MM|Mr|Mmes|Dr))\.$/u.test(text)) return at;
    const next = lines[at + 1];
    if (next !== undefined && readArticleHeading(textOf(next)) !== null) return at;
  }
  return last;
}
