/** Cuts the statements of an act into sentences, items of lists and parts that semicolons divide. */
import type { Line } from '../../model/document.ts';
import { foldedLike } from '../../model/text-fold.ts';
import { readArticleHeading } from '../../segment/headings.ts';
import { flowOf, standsApart, textOf, type Flow } from '../../segment/flow.ts';
import type { Block } from '../blocks.ts';

/** A sentence, or what stands between two semicolons of one. */
export interface Statement {
  readonly flow: Flow;
  readonly block: Block;
  /** Offsets in the flow. */
  readonly start: number;
  readonly text: string;
  readonly folded: string;
  /** Whether a mark of a list opens it. */
  readonly isItem: boolean;
  /** Whether it goes on with what stands before it: behind a semicolon, or as an item of a list. */
  readonly goesOn: boolean;
}

const BULLET = /^[^\p{L}\d«"“(]{0,2}(?:[-–—•*·▪■►➢✓]|\d{1,2} ?[°).]|[a-z]\))\s+/u;
/** An item whose mark was drawn, and not written: a name, a colon or dots, an amount. */
const LISTED =
  /^\p{Lu}[^:€;]{2,80}?(?: ?: ?|(?:\.{3,}|…+|(?: \.){3,}) ?)\d[\d\s.,]* ?(?:€|euros?\b)|^\d[\d\s.,]* ?(?:€|euros?) ?[-–—:] ?\p{L}/u;
/** `Amicale laïque 500 €`, below what leads to it. */
const PLAIN_ITEM = /^(?:[«“"]|\p{Lu})[^:€;]{2,80}? \d[\d\s.,]* ?(?:€|euros?)[\s;,.]*$/u;
/** `Bénéficiaire : Amicale laïque` */
export const LABELLED = /^(\p{Lu}[\p{L}'’ ]{2,30}?) ?: ?(?=[\p{Lu}«“"])/u;
/** A full stop behind these ends nothing. */
const SHORT = /(?:^|[\s('’.])(?:\p{Lu}|MM?|Mmes?|Mlles?|Mr|Dr|Me|St|Ste|n|art|cf|av|bd|chap|réf|env|tél)\.$/u;

/** The statements of a paragraph, in order. */
export function statementsOf(block: Block, exact: ReadonlySet<number>): Statement[] {
  const flow = flowOf(block.lines, exact);
  const from = block.article === null ? 0 : (readArticleHeading(flow.text)?.bodyAt ?? 0);
  return cut(flow, block, from);
}

/** In text without places an item ends with its amount or its mark, where a capital begins the next line. */
function endsItem(before: Line | undefined, line: Line): boolean {
  if (before === undefined || line.box !== null) return false;
  if (!BULLET.test(textOf(before)) && !LISTED.test(textOf(before))) return false;
  return /[€;.]\s*$/u.test(textOf(before)) && /^\p{Lu}/u.test(textOf(line));
}

function cut(flow: Flow, block: Block, from: number): Statement[] {
  const { text } = flow;
  const opens = new Map<number, boolean>();
  let isListed = false;
  for (const [index, line] of flow.lines.entries()) {
    const start = flow.starts[index]!;
    if (start <= from) continue;
    const item = BULLET.test(textOf(line)) || LISTED.test(textOf(line)) || LABELLED.test(textOf(line));
    const before = flow.lines[index - 1];
    const led: boolean = before !== undefined && (isListed || /:\s*$/u.test(textOf(before)));
    isListed = led && PLAIN_ITEM.test(textOf(line));
    if (isListed) opens.set(start, true);
    else if (item || standsApart(before, line) || endsItem(before, line)) opens.set(start, item);
  }
  const bounds: { at: number; goesOn: boolean }[] = [{ at: from, goesOn: false }];
  for (const match of text.matchAll(/[.!?](?=\s+[\p{Lu}«“"–—-]|\s*$)|;/gu)) {
    const at = match.index + 1;
    if (at <= from || (match[0] === '.' && SHORT.test(text.slice(Math.max(0, at - 8), at)))) continue;
    bounds.push({ at, goesOn: match[0] === ';' });
  }
  for (const [at, item] of opens) bounds.push({ at, goesOn: item });
  bounds.sort((a, b) => a.at - b.at);
  return bounds.flatMap(({ at, goesOn }, index) => {
    const end = bounds[index + 1]?.at ?? text.length;
    const raw = text.slice(at, end);
    const lead = /^\s*/u.exec(raw)![0].length;
    const bullet = BULLET.exec(raw.slice(lead))?.[0].length ?? 0;
    const start = at + lead + bullet;
    const own = text.slice(start, end);
    if (!/\p{L}/u.test(own)) return [];
    const isItem = bullet > 0 || LISTED.test(own) || opens.get(at) === true;
    return [{ flow, block, start, text: own, folded: foldedLike(own), isItem, goesOn: goesOn || isItem }];
  });
}
