import { message } from '../messages/message.ts';
import { DelibereError, EXIT } from '../errors.ts';
import type { Document } from '../model/document.ts';
import type { Box } from '../model/geometry.ts';
import { readMarkup } from './markup.ts';
import { pageOfForeign, type ForeignLine, type ForeignWord } from './ocr-page.ts';

/** Points for one unit of measure; pixels have none of their own. */
const POINTS: Readonly<Record<string, number>> = { mm10: 72 / 254, inch1200: 72 / 1200 };
/** The parts of a page in the order a reader takes them; the file's own order has the foot before the text. */
const AREAS = ['topmargin', 'leftmargin', 'page', 'printspace', 'rightmargin', 'bottommargin'];

interface OpenPage {
  readonly width: number;
  readonly height: number;
  readonly lines: Map<string, ForeignLine[]>;
}

interface OpenLine {
  readonly area: string;
  readonly box: Box | null;
  readonly words: ForeignWord[];
}

/**
 * Makes a {@link Document} of ALTO, versions 2 to 4: pages, lines and words with their boxes in points, confidences and
 * alternatives. Measures in pixels carry no resolution: such a page is taken to be A4.
 *
 * @throws DelibereError exit 3 when the markup is damaged or holds no page
 * @see https://www.loc.gov/standards/alto/
 */
export function documentOfAlto(source: string): Document {
  const pages: OpenPage[] = [];
  let unit = '';
  let area = 'page';
  let line: OpenLine | null = null;
  let collecting: 'unit' | 'alternative' | null = null;
  let alternative = '';
  for (const event of readMarkup(source)) {
    if (event.type === 'text') {
      if (collecting === 'unit') unit += event.text;
      else if (collecting === 'alternative') alternative += event.text;
    } else if (event.type === 'open') {
      const { name, attributes } = event;
      if (name === 'measurementunit') collecting = 'unit';
      else if (name === 'page') {
        area = 'page';
        pages.push({
          width: measure(attributes, 'width'),
          height: measure(attributes, 'height'),
          lines: new Map(),
        });
      } else if (AREAS.includes(name)) area = name;
      else if (name === 'textline') line = { area, box: boxOf(attributes), words: [] };
      else if (name === 'string' && line !== null) line.words.push(wordOf(attributes));
      else if (name === 'hyp' && line !== null) hyphenate(line.words, attributes.get('content') ?? '-');
      else if (name === 'alternative') {
        collecting = 'alternative';
        alternative = '';
      }
    } else if (event.name === 'measurementunit') collecting = null;
    else if (event.name === 'alternative') {
      collecting = null;
      addAlternative(line?.words, alternative.trim());
    } else if (event.name === 'textline' && line !== null) {
      const page = pages.at(-1);
      if (page !== undefined) push(page.lines, line);
      line = null;
    } else if (AREAS.includes(event.name)) area = 'page';
  }
  if (pages.length === 0) {
    throw new DelibereError(EXIT.source, message('ingest/alto-without-page'));
  }
  const points = POINTS[unit.trim().toLowerCase()] ?? null;
  return {
    pages: pages.map(({ width, height, lines }, index) =>
      pageOfForeign(
        { width, height, points, lines: AREAS.flatMap((name) => lines.get(name) ?? []) },
        index + 1,
        'alto',
      ),
    ),
  };
}

function wordOf(attributes: ReadonlyMap<string, string>): ForeignWord {
  const confidence = Number(attributes.get('wc') ?? NaN);
  return {
    text: attributes.get('content') ?? '',
    box: boxOf(attributes),
    confidence: confidence >= 0 && confidence <= 1 ? confidence : null,
    alternatives: [],
  };
}

/** A hyphen at the end of a line is an element of its own; here it ends the word, as it is printed. */
function hyphenate(words: ForeignWord[], hyphen: string): void {
  const last = words.pop();
  if (last === undefined) return;
  const printed = hyphen === '\u00ad' || hyphen === '' ? '-' : hyphen;
  words.push(last.text.endsWith(printed) ? last : { ...last, text: last.text + printed });
}

function addAlternative(words: ForeignWord[] | undefined, text: string): void {
  const last = words?.pop();
  if (words === undefined || last === undefined) return;
  words.push(text === '' ? last : { ...last, alternatives: [...last.alternatives, text] });
}

function boxOf(attributes: ReadonlyMap<string, string>): Box | null {
  const [x, y, width, height] = ['hpos', 'vpos', 'width', 'height'].map((name) =>
    Number(attributes.get(name) ?? NaN),
  ) as [number, number, number, number];
  if (![x, y, width, height].every(Number.isFinite)) return null;
  return { x0: x, y0: y, x1: x + width, y1: y + height };
}

function measure(attributes: ReadonlyMap<string, string>, name: string): number {
  const value = Number(attributes.get(name) ?? NaN);
  return Number.isFinite(value) && value > 0 ? value : 0;
}

function push(lines: Map<string, ForeignLine[]>, line: OpenLine): void {
  const found = lines.get(line.area);
  if (found === undefined) lines.set(line.area, [line]);
  else found.push(line);
}
