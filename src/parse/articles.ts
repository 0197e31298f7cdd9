/** The articles of the decision: whole text, amount, and what they point to. */
import { message } from '../messages/message.ts';
import type { Line } from '../model/document.ts';
import { formatCents } from '../model/amount.ts';
import { fold } from '../model/text-fold.ts';
import { finding, type Finding } from '../model/finding.ts';
import type { ArticleRecord } from '../model/records.ts';
import type { Profile } from '../profiles/contract.ts';
import { readArticleHeading } from '../segment/headings.ts';
import { flowOf, placeAt, textAt, wholeOf, type Flow } from '../segment/flow.ts';
import type { Block } from './blocks.ts';
import { annexesOf, imputesOf, operationCodeOf, themeCodeOf } from './references.ts';
import { mainAmount, type StatedAmount } from './stated-amount.ts';

/** The articles, and what should be known of their reading. */
export interface Articles {
  readonly records: readonly ArticleRecord[];
  readonly findings: readonly Finding[];
}

/**
 * Reads the articles.
 *
 * @param tableLines lines that belong to a budget table inside an article, not to its sentence
 */
export function parseArticles(
  blocks: readonly Block[],
  profile: Profile,
  exact: ReadonlySet<number>,
  tableLines: ReadonlySet<Line> = new Set(),
  rows = 0,
): Articles {
  const records: ArticleRecord[] = [];
  const findings: Finding[] = [];
  for (const block of articleBlocks(blocks)) {
    const flow = flowOf(
      block.lines.filter((line) => !tableLines.has(line)),
      exact,
    );
    const heading = block.article === null ? null : readArticleHeading(flow.text);
    const mark = /^[^\p{L}\d«(]*/u.exec(flow.text)![0].length;
    const body = { start: heading?.bodyAt ?? mark, end: flow.text.length };
    const imputes = imputesOf(flow);
    const main = imputes.length > 0 ? null : mainAmount(flow, body);
    // Beside a table, what a sentence gives to one is no sum of its rows.
    const amount = main !== null && rows > 1 && isOneGrant(flow, main) ? null : main;
    const text = textAt(flow, body);
    const number = block.article ?? records.length + 1;
    records.push({
      key: '',
      number,
      text,
      amount: amount?.figure ?? null,
      themeCode: themeCodeOf(text, profile),
      operationCode: operationCodeOf(text, profile),
      annexes: annexesOf(flow, body),
      imputes,
      source: placeAt(flow, wholeOf(flow)),
    });
    if (amount !== null && amount.contradicts !== null) findings.push(contradicted(number, amount, flow));
    if (block.article !== null) findings.push(...missing(records, block, flow));
    else findings.push(unnumbered(number, flow));
  }
  return { records, findings };
}

/** A grant of its own before an amount: `une subvention exceptionnelle de`. */
const ONE =
  /\b(?:une?|cette|sa) (?:\p{L}+ )?(?:subvention|aide|participation|dotation|bourse|contribution|avance)(?!\p{L})[^€.;:]{0,60}$/u;

const GIVES = /(?:attribu|accord|allou|octroy|vers)\p{L}*(?: la somme de)? ?$/u;

/** Whether an amount is that of one grant: `une subvention de 600 € à …`. */
function isOneGrant({ text }: Flow, { span, rank }: StatedAmount): boolean {
  const before = fold(text.slice(Math.max(0, span.start - 120), span.start));
  const after = fold(text.slice(span.end, span.end + 12));
  return rank < 3 && (ONE.test(before) || (GIVES.test(before) && /^ ?,? ?(?:a|au) /u.test(after)));
}

/** The numbered articles; where there are none, the items of what is decided (`- d'attribuer …`). */
export function articleBlocks(blocks: readonly Block[]): Block[] {
  const numbered = blocks.filter((block) => block.kind === 'article');
  return numbered.length > 0
    ? numbered
    : blocks.filter((block) => block.kind === 'deliberated' && isDecided(block)).flatMap(itemsOf);
}

const ITEM = /^[^\p{L}\d]{0,2}(?:[-–—•*►➢]|\d{1,2} ?[°)/.-]+)\s/u;

function isDecided(block: Block): boolean {
  const flow = flowOf(block.lines);
  return (
    /\b(?:decide|approuve|autorise|attribu|octroi|accord|fixe|dit que|alloue)/u.test(flow.folded) &&
    flow.text.length > 40
  );
}

function itemsOf(block: Block): Block[] {
  const items: Line[][] = [];
  for (const line of block.lines) {
    const text = line.words.map((word) => word.text).join(' ');
    if (ITEM.test(text)) items.push([line]);
    else if (items.length > 0) items.at(-1)!.push(line);
  }
  const lists = items.length > 0 ? items : [block.lines];
  return lists.map((lines) => ({ kind: 'article', lines, article: null }));
}

function contradicted(number: number, amount: StatedAmount, flow: Flow): Finding {
  return finding(
    'warning',
    message('parse/amount-in-letters', {
      article: number,
      figures: amount.figure.text,
      letters: amount.contradicts!,
    }),
    placeAt(flow, amount.span),
    { expected: formatCents(amount.contradicts!), actual: amount.figure.text },
  );
}

function missing(records: readonly ArticleRecord[], block: Block, flow: Flow): Finding[] {
  const before = records.at(-2)?.number ?? 0;
  if (block.article === before + 1) return [];
  const article = block.article!;
  return [
    finding(
      'warning',
      message('parse/article-missing', { first: before + 1, last: article - 1, article }),
      placeAt(flow, wholeOf(flow)),
    ),
  ];
}

function unnumbered(number: number, flow: Flow): Finding {
  return finding('info', message('parse/article-unnumbered', { rank: number }), placeAt(flow, wholeOf(flow)));
}
