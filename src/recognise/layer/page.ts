import type { Page } from '../../model/document.ts';
import type { Box } from '../../model/geometry.ts';
import type { LayerWord, PageLayer, SourcePage } from '../../ingest/source.ts';
import type { PlacedWord } from '../../model/lines-of-words.ts';
import { NO_READINGS } from '../../model/reading.ts';
import { tenth } from '../prepare/frame.ts';
import { edgesOf } from './edges.ts';
import { linesOfLaid, type LaidWord } from './lines.ts';
import { tablesOfLayer } from './tables.ts';
import { uprightBox, type Turn } from './upright.ts';

/**
 * A page out of its text layer: upright as most of its text reads.
 *
 * @param known the clockwise turn that makes it upright, where a person says it
 */
export function pageOfLayer(source: SourcePage, layer: PageLayer, known?: Turn): Page {
  const painted = layer.words.filter((word) => word.painted);
  const turn = known === undefined ? readingTurn(painted) : (((360 - known) % 360) as Turn);
  const [width, height] = turn % 180 === 0 ? [source.width, source.height] : [source.height, source.width];
  const upright = painted.map((word) => laidWord(word, turn, source));
  const rules = layer.rules.map((rule) => uprightBox(rule, turn, source));
  const { tables, rest } = tablesOfLayer(source.number, rules, upright, { width, height });
  const fills = layer.fills.map((fill) => uprightBox(fill, turn, source));
  const edges = edgesOf(rules, fills, tables);
  return {
    number: source.number,
    width: tenth(width),
    height: tenth(height),
    rotation: ((source.rotation + 360 - turn) % 360) as Turn,
    origin: 'text-layer',
    confidence: null,
    ...(edges.length > 0 ? { edges } : {}),
    lines: linesOfLaid(source.number, rest, { width, height }),
    tables,
  };
}

/** A layer word on the page turned back by `turn`. */
export function laidWord(word: LayerWord, turn: Turn, source: SourcePage): LaidWord {
  return {
    ...placed(word, uprightBox(word.box, turn, source)),
    turn: ((word.turn - turn + 360) % 360) as Turn,
    off: word.off ?? 0,
  };
}

/** A layer word as any other word: its text is the source's own, so no confidence is stated. */
export function placed(word: LayerWord, box: Box): PlacedWord {
  return {
    text: word.text,
    box: { x0: tenth(box.x0), y0: tenth(box.y0), x1: tenth(box.x1), y1: tenth(box.y1) },
    confidence: null,
    reader: null,
    alternatives: NO_READINGS,
  };
}

/** The turn by which most letters run. */
export function readingTurn(words: readonly LayerWord[]): Turn {
  const letters = new Map<Turn, number>();
  for (const word of words) letters.set(word.turn, (letters.get(word.turn) ?? 0) + word.text.length);
  return [...letters].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0;
}
