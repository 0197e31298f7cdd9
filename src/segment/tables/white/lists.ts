/** Lists of grants in running text: `- Amicale laïque : 1 500 €`, `Judo club ……… 400,00 €`, `- 650 € à la chorale`. */
import type { Cell, Line, Table, Word } from '../../../model/document.ts';
import { unionBoxes } from '../../../model/geometry.ts';
import type { Profile } from '../../../profiles/contract.ts';
import { standsApart } from '../../flow.ts';
import { looksLikeAmount } from '../grid/contents.ts';
import { readSentence } from './list-sentences.ts';

/** One grant of a list. */
interface Item {
  readonly first: Line;
  readonly name: readonly Word[];
  readonly object: readonly Word[];
  readonly amount: readonly Word[];
}

/** An item's words, its bullet taken off. */
interface Entry {
  readonly first: Line;
  readonly last: Line;
  readonly bullet: boolean;
  readonly words: readonly Word[];
}

const FEWEST = 2;
const BULLET = /^(?:[-–—•·*▪■►➢✓o]|\d{1,2}[.)°])$/u;
/** What recognition makes of a drawn bullet: any lone mark, or a round letter before a capital. */
const READ_BULLET = /^[^\p{L}\p{N}(]$/u;
const ROUND_LETTER = /^[eoc]$/u;
const LEADER = /^(?:[:=]|\.{2,}|…+|_{2,}|[-–—]{1,})$/u;
const LONGEST_NAME = 18;
/** An item with a bullet may run over this many lines. */
const MOST_LINES = 4;

/** Finds runs of list items, each as a table without headings: names, what for where any item says so, amounts. */
export function listsOfLines(lines: readonly Line[], profile: Profile): Table[] {
  const tables: Table[] = [];
  let run: Item[] = [];
  const close = (): void => {
    if (run.length >= FEWEST) tables.push(tableOf(run));
    run = [];
  };
  for (const entry of entriesOf(lines)) {
    const item = itemOf(entry, profile);
    if (item === null || (run.length > 0 && run.at(-1)!.first.page !== entry.first.page)) close();
    if (item !== null) run.push(item);
  }
  close();
  return tables;
}

/** Lines, those that go on with a bullet's sentence joined to it. */
function entriesOf(lines: readonly Line[]): Entry[] {
  const entries: (Entry & { last: Line; words: Word[]; count: number })[] = [];
  for (const line of lines) {
    const bullet = opensWithBullet(line);
    const open = entries.at(-1);
    const goesOn =
      !bullet &&
      open?.bullet === true &&
      open.count < MOST_LINES &&
      open.last.page === line.page &&
      !/[;.]$/u.test(open.words.at(-1)?.text ?? '') &&
      // After its amount an item goes on in small letters or not at all.
      (!/[€\d]$/u.test(open.words.at(-1)?.text ?? '') || /^[\p{Ll}(]/u.test(line.words[0]?.text ?? '')) &&
      !standsApart(open.last, line);
    if (goesOn) {
      open.words.push(...line.words);
      open.last = line;
      open.count += 1;
    } else {
      const words = bullet ? line.words.slice(1) : [...line.words];
      entries.push({ first: line, last: line, bullet, words, count: 1 });
    }
  }
  return entries;
}

function opensWithBullet({ words }: Line): boolean {
  const [first, second] = words;
  if (first === undefined || second === undefined) return false;
  if (BULLET.test(first.text)) return true;
  if (first.confidence === null) return false;
  // A quotation mark that is closed before another opens quotes.
  const next = /[«»]/u.exec(
    words
      .slice(1)
      .map((word) => word.text)
      .join(' '),
  )?.[0];
  if (READ_BULLET.test(first.text)) return first.text !== '«' || next !== '»';
  return ROUND_LETTER.test(first.text) && /^\p{Lu}/u.test(second.text);
}

function itemOf({ first, bullet, words }: Entry, profile: Profile): Item | null {
  const plain = colonItem(words);
  if (plain !== null) return { first, ...plain, object: [] };
  // A bullet may be drawn and not written; then only what opens with a name and a colon, or with its amount, is an item.
  const isItem = bullet || /^\p{Lu}[^:]{2,80} ?: \d|^\d[\d\s.,]* ?€ /u.test(textOf(words));
  const sentence = isItem ? readSentence(words, profile) : null;
  return sentence === null || !isName(sentence.name) ? null : { first, ...sentence };
}

/** A name, a colon or leading dots, an amount, nothing more. */
function colonItem(all: readonly Word[]): Pick<Item, 'name' | 'amount'> | null {
  let words = all;
  if (words.length > 0)
    words = [...words.slice(0, -1), trimmed(words.at(-1)!)].filter((word) => word.text !== '');
  // The amount is the longest tail that is written as one.
  for (let at = Math.max(1, words.length - 6); at < words.length; at += 1) {
    const tail = words.slice(at);
    if (!looksLikeAmount(tail.map((word) => word.text).join(' '))) continue;
    const before = words.slice(0, at);
    const last = before.at(-1)!;
    const colon = LEADER.test(last.text);
    const glued = /[:…]$|\.{2,}$/u.test(last.text);
    if (!colon && !glued) return null;
    const name = colon ? before.slice(0, -1) : [...before.slice(0, -1), withoutLeader(last)];
    const sentence = /^(?:une?|la|le) (?:subvention|aide|somme)\b/iu.test(textOf(name));
    return isName(name) && !sentence ? { name, amount: tail } : null;
  }
  return null;
}

function isName(words: readonly Word[]): boolean {
  const text = textOf(words);
  return (
    words.length > 0 && words.length <= LONGEST_NAME && /^[\p{L}\d«"“(]/u.test(text) && /\p{L}{2}/u.test(text)
  );
}

function textOf(words: readonly Word[]): string {
  return words.map((word) => word.text).join(' ');
}

function trimmed(word: Word): Word {
  return { ...word, text: word.text.replace(/[;,.]+$/u, '') };
}

function withoutLeader(word: Word): Word {
  return { ...word, text: word.text.replace(/(?::|…|\.{2,})+$/u, '') };
}

function tableOf(items: readonly Item[]): Table {
  const { page } = items[0]!.first;
  const hasObject = items.some((item) => item.object.length > 0);
  const cells = items.flatMap(({ first, name, object, amount }, row): Cell[] =>
    (hasObject ? [name, object, amount] : [name, amount]).flatMap((words, column) => {
      if (words.length === 0) return [];
      const box = unionBoxes(words.map((word) => word.box));
      const lines = [{ page, words, box, number: first.number }];
      return [{ row, column, rowSpan: 1, columnSpan: 1, box, lines }];
    }),
  );
  return {
    page,
    box: unionBoxes(
      items.flatMap(({ name, object, amount }) => [...name, ...object, ...amount].map((word) => word.box)),
    ),
    ruled: false,
    rowCount: items.length,
    columnCount: hasObject ? 3 : 2,
    cells,
  };
}
