import type { EngineWord } from '../engine.ts';
import type { PixelBox } from '../../ingest/raster.ts';

/** Symbol readings below this confidence (0 to 100) never were contenders. */
const CONTENDER = 5;
/** How many other readings a word keeps. */
const KEPT = 4;

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/**
 * Reads Tesseract's hOCR made with `lstm_choice_mode=2`: words with, symbol by symbol, the other readings the network
 * gave weight to. Alternatives of a word change one symbol at a time, likeliest change first.
 */
export function wordsOfChoices(hocr: string): EngineWord[] {
  const words: EngineWord[] = [];
  let line = -1;
  const marks =
    /class='(ocr_line|ocr_header|ocr_caption|ocr_textfloat|ocrx_word|ocrx_cinfo)'[^>]*?title=['"]([^'"]*)['"][^>]*>([^<]*)|id='lstm_choices_(\d+_\d+_\d+)'/gu;
  let open: { text: string; box: PixelBox; confidence: number; symbols: Choice[][] } | null = null;
  const close = (): void => {
    if (open !== null && open.text !== '') {
      const { text, box, confidence, symbols } = open;
      words.push({ text, box, confidence, alternatives: alternativesOf(text, symbols), line });
    }
    open = null;
  };
  for (const [, kind, title = '', content = '', symbol] of hocr.matchAll(marks)) {
    if (symbol !== undefined) open?.symbols.push([]);
    else if (kind === 'ocrx_word') {
      close();
      open = {
        text: decode(content).trim(),
        box: boxOf(title),
        confidence: numberAfter(title, 'x_wconf') / 100,
        symbols: [],
      };
    } else if (kind === 'ocrx_cinfo') {
      open?.symbols.at(-1)?.push({ text: decode(content), confidence: numberAfter(title, 'x_confs') });
    } else {
      close();
      line += 1;
    }
  }
  close();
  return words;
}

interface Choice {
  readonly text: string;
  readonly confidence: number;
}

function alternativesOf(text: string, symbols: readonly Choice[][]): string[] {
  const letters = Array.from(text);
  // Where symbols and letters do not pair up, which letter a choice is about cannot be told.
  if (letters.length !== symbols.length) return [];
  const found: Choice[] = [];
  symbols.forEach((choices, index) => {
    for (const choice of choices) {
      if (choice.confidence < CONTENDER || choice.text === letters[index]) continue;
      found.push({ text: letters.with(index, choice.text).join(''), confidence: choice.confidence });
    }
  });
  found.sort((a, b) => b.confidence - a.confidence || (a.text < b.text ? -1 : 1));
  return [...new Set(found.map((choice) => choice.text))].slice(0, KEPT);
}

function boxOf(title: string): PixelBox {
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = (/bbox (\d+) (\d+) (\d+) (\d+)/u.exec(title) ?? [])
    .slice(1)
    .map(Number);
  return { x0, y0, x1, y1 };
}

function numberAfter(title: string, name: string): number {
  const at = title.indexOf(name);
  return at < 0 ? 0 : Number.parseFloat(title.slice(at + name.length)) || 0;
}

function decode(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|#39);/gu, (_, name: string) => ENTITIES[name] ?? '');
}
