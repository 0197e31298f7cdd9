import { message } from '../messages/message.ts';
import { DelibereError, EXIT } from '../errors.ts';
import type { Document } from '../model/document.ts';
import type { Box } from '../model/geometry.ts';
import { readMarkup, type MarkupEvent } from './markup.ts';
import { pageOfForeign, type ForeignLine, type ForeignPage, type ForeignWord } from './ocr-page.ts';

const LINE = /^(?:ocr_line|ocrx_line|ocr_header|ocr_footer|ocr_caption|ocr_textfloat|ocr_title)$/u;
const WORD = /^(?:ocrx_word|ocr_word)$/u;
/** Parts of a word that repeat its characters with their likelihoods. */
const CHOICES = /^(?:choice|timestep|lstm_choices|alternative_symbols|symbol)/u;
/** Below this an engine did not know the resolution and wrote a default. */
const LOWEST_RESOLUTION = 90;

interface Properties {
  readonly box: Box | null;
  readonly confidence: number | null;
  readonly resolution: number | null;
}

interface OpenWord {
  text: string;
  readonly properties: Properties;
  readonly alternatives: string[];
}

interface OpenLine {
  readonly words: ForeignWord[];
  readonly properties: Properties;
  /** Text of the line that stands in no word. */
  loose: string;
}

/**
 * Makes a {@link Document} of hOCR (Tesseract, OCRmyPDF, Kraken, ABBYY by converters): pages, lines and words with their
 * boxes in points and their confidences. A page without a stated resolution is taken to be A4.
 *
 * @throws DelibereError exit 3 when the markup is damaged or holds no page
 * @see http://kba.github.io/hocr-spec/1.2/
 */
export function documentOfHocr(source: string): Document {
  const reader = new HocrReader();
  for (const event of readMarkup(source)) reader.take(event);
  if (reader.pages.length === 0) {
    throw new DelibereError(EXIT.source, message('ingest/hocr-without-page'));
  }
  return { pages: reader.pages.map((page, index) => pageOfForeign(page, index + 1, 'hocr')) };
}

type Role = 'page' | 'line' | 'word' | 'choices' | 'deleted' | 'other';

class HocrReader {
  readonly pages: ForeignPage[] = [];
  private readonly roles: Role[] = [];
  private lines: ForeignLine[] | null = null;
  private page: Properties | null = null;
  private line: OpenLine | null = null;
  private word: OpenWord | null = null;

  take(event: MarkupEvent): void {
    if (event.type === 'open') this.open(event.name, event.attributes);
    else if (event.type === 'close') this.close();
    else this.text(event.text);
  }

  private open(name: string, attributes: ReadonlyMap<string, string>): void {
    const role = this.roleOf(name, attributes);
    this.roles.push(role);
    const properties = propertiesOf(attributes.get('title') ?? '');
    if (role === 'page') {
      this.endPage();
      this.page = properties;
      this.lines = [];
    } else if (role === 'line') {
      this.endLine();
      this.line = { words: [], properties, loose: '' };
    } else if (role === 'word') this.word = { text: '', properties, alternatives: [] };
    else if (role === 'deleted') this.word?.alternatives.push('');
  }

  private roleOf(name: string, attributes: ReadonlyMap<string, string>): Role {
    const classes = (attributes.get('class') ?? '').split(/\s+/u);
    if (classes.includes('ocr_page')) return 'page';
    if (classes.some((name) => LINE.test(name))) return 'line';
    if (classes.some((name) => WORD.test(name))) return 'word';
    if (classes.includes('ocr_symbol') || CHOICES.test(attributes.get('id') ?? '')) return 'choices';
    if (name === 'del' && this.word !== null) return 'deleted';
    return name === 'script' || name === 'style' ? 'choices' : 'other';
  }

  private close(): void {
    const role = this.roles.pop();
    if (role === 'page') this.endPage();
    else if (role === 'line') this.endLine();
    else if (role === 'word') this.endWord();
  }

  private text(text: string): void {
    if (this.roles.includes('choices')) return;
    if (this.word === null) {
      if (this.line !== null) this.line.loose += text;
    } else if (this.roles.at(-1) === 'deleted') {
      const last = this.word.alternatives.length - 1;
      this.word.alternatives[last] = (this.word.alternatives[last] ?? '') + text;
    } else this.word.text += text;
  }

  private endWord(): void {
    if (this.word === null) return;
    const { text, properties, alternatives } = this.word;
    const made: ForeignWord = {
      text: text.replace(/\s+/gu, ' ').trim(),
      box: properties.box,
      confidence: properties.confidence,
      alternatives: alternatives.map((other) => other.trim()).filter((other) => other !== ''),
    };
    if (this.line !== null) this.line.words.push(made);
    else this.lines?.push({ words: [made], box: properties.box });
    this.word = null;
  }

  private endLine(): void {
    if (this.line === null) return;
    const { words, properties, loose } = this.line;
    const plain = loose.trim() === '' ? [] : loose.trim().split(/\s+/u);
    const all =
      words.length > 0
        ? words
        : plain.map((text) => ({ text, box: null, confidence: properties.confidence, alternatives: [] }));
    this.lines?.push({ words: all, box: properties.box });
    this.line = null;
  }

  private endPage(): void {
    this.endLine();
    if (this.lines === null) return;
    const box = this.page?.box ?? null;
    const resolution = this.page?.resolution ?? null;
    this.pages.push({
      width: box === null ? 0 : box.x1,
      height: box === null ? 0 : box.y1,
      lines: this.lines,
      points: resolution === null ? null : 72 / resolution,
    });
    this.lines = null;
  }
}

/** The properties of a `title` attribute: `bbox 0 0 100 20; x_wconf 95`. Names of files in it may hold anything. */
function propertiesOf(title: string): Properties {
  let box: Box | null = null;
  let confidence: number | null = null;
  let resolution: number | null = null;
  for (const property of title.slice(0, 2000).split(';')) {
    const [name = '', ...values] = property.trim().split(/\s+/u);
    const numbers = values.map(Number);
    const [first = NaN, second = NaN, third = NaN, fourth = NaN] = numbers;
    if (name === 'bbox' && [first, second, third, fourth].every(Number.isFinite))
      box = { x0: first, y0: second, x1: third, y1: fourth };
    else if ((name === 'x_wconf' || name === 'x_conf') && first >= 0 && first <= 100)
      confidence = first / 100;
    else if (name === 'scan_res' && first >= LOWEST_RESOLUTION) resolution = first;
  }
  return { box, confidence, resolution };
}
