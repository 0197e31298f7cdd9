import { wordsOf, type Document, type Line, type Page } from '../model/document.ts';

const FORM_FEED = '\f';
/** Around landscape pages OCR exports separate pages by this many blank lines. */
const BLANK_RUN = 4;

interface NumberedText {
  readonly text: string;
  readonly number: number;
}

/**
 * Makes a {@link Document} of OCR text. Pages are divided by form feeds where there is one; else a page starts at a line
 * that begins with exactly one space, and after a run of four blank lines. Line numbers are those of the file, from 1.
 */
export function documentOfText(text: string): Document {
  const lines = text
    .replace(/^\uFEFF/u, '')
    .split(/\r\n|\n|\r/u)
    .map((line, index) => ({ text: line, number: index + 1 }));
  const pages = text.includes(FORM_FEED) ? splitAtFormFeeds(lines) : splitAtSpacing(lines);
  return { pages: pages.map((page, index) => pageOf(page, index + 1)) };
}

function splitAtFormFeeds(lines: readonly NumberedText[]): NumberedText[][] {
  const pages: NumberedText[][] = [[]];
  for (const line of lines) {
    const [before = '', ...after] = line.text.split(FORM_FEED);
    pages.at(-1)!.push({ ...line, text: before });
    for (const part of after) pages.push([{ ...line, text: part }]);
  }
  if (pages.length > 1 && pages.at(-1)!.every((line) => line.text.trim() === '')) pages.pop();
  return pages;
}

function splitAtSpacing(lines: readonly NumberedText[]): NumberedText[][] {
  const pages: NumberedText[][] = [[]];
  let blanks = 0;
  for (const line of lines) {
    if (line.text.trim() === '') {
      blanks += 1;
      continue;
    }
    const starts = blanks >= BLANK_RUN || /^ \S/u.test(line.text);
    if (starts && pages.at(-1)!.length > 0) pages.push([]);
    blanks = 0;
    pages.at(-1)!.push(line);
  }
  return pages;
}

function pageOf(lines: readonly NumberedText[], number: number): Page {
  const kept: Line[] = lines
    .filter((line) => line.text.trim() !== '')
    .map((line) => ({ page: number, words: wordsOf(line.text), box: null, number: line.number }));
  return {
    number,
    width: 0,
    height: 0,
    rotation: 0,
    origin: 'text',
    confidence: null,
    lines: kept,
    tables: [],
  };
}
