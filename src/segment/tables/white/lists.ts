/** Lists of grants in running text: `- Amicale laïque : 1 500 €`, `Judo club ……… 400,00 €`. */
import type { Cell, Line, Table, Word } from '../../../model/document.ts';
import { unionBoxes } from '../../../model/geometry.ts';
import { looksLikeAmount } from '../grid/contents.ts';

/** An item: a name, a colon or leading dots, an amount, nothing more. */
interface Item {
  readonly line: Line;
  readonly name: readonly Word[];
  readonly amount: readonly Word[];
}

const FEWEST = 2;
const BULLET = /^(?:[-–—•·*▪■►➢✓o]|\d{1,2}[.)°])$/u;
const LEADER = /^(?:[:=]|\.{2,}|…+|_{2,}|[-–—]{1,})$/u;
const LONGEST_NAME = 18;

/** Finds runs of list items, each as a table of two columns without headings. */
export function listsOfLines(lines: readonly Line[]): Table[] {
  const tables: Table[] = [];
  let run: Item[] = [];
  const close = (): void => {
    if (run.length >= FEWEST) tables.push(tableOf(run));
    run = [];
  };
  for (const line of lines) {
    const item = itemOf(line);
    if (item === null || (run.length > 0 && run.at(-1)!.line.page !== line.page)) close();
    if (item !== null) run.push(item);
  }
  close();
  return tables;
}

function itemOf(line: Line): Item | null {
  let words = line.words;
  const bullet = words[0] !== undefined && BULLET.test(words[0].text);
  if (bullet) words = words.slice(1);
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
    const text = name.map((word) => word.text).join(' ');
    const isName =
      name.length > 0 &&
      name.length <= LONGEST_NAME &&
      /^[\p{Lu}\d«"“(]/u.test(text) &&
      /\p{L}{2}/u.test(text);
    return isName ? { line, name, amount: tail } : null;
  }
  return null;
}

function trimmed(word: Word): Word {
  return { ...word, text: word.text.replace(/[;,.]+$/u, '') };
}

function withoutLeader(word: Word): Word {
  return { ...word, text: word.text.replace(/(?::|…|\.{2,})+$/u, '') };
}

function tableOf(items: readonly Item[]): Table {
  const { page } = items[0]!.line;
  const cells = items.flatMap(({ line, name, amount }, row): Cell[] =>
    [name, amount].map((words, column) => {
      const box = unionBoxes(words.map((word) => word.box));
      return {
        row,
        column,
        rowSpan: 1,
        columnSpan: 1,
        box,
        lines: [{ page, words, box, number: line.number }],
      };
    }),
  );
  return {
    page,
    box: unionBoxes(items.map((item) => item.line.box)),
    ruled: false,
    rowCount: items.length,
    columnCount: 2,
    cells,
  };
}
