import type { Line, Word } from '../model/document.ts';
import type { SETTINGS } from '../model/money-shape.ts';
import type { Section } from '../model/section.ts';
import { foldedOf } from '../segment/flow.ts';
import { blocksOf, decidesFrom, type BlockKind } from '../parse/blocks.ts';

/** The part of an act that an amount stands in, as far as it tells what the amount is for. */
export type Setting = (typeof SETTINGS)[number];

/**
 * Tells of every word of an act whether it decides or leads up to it. What no mark sets apart decides: only what is known not
 * to grant is taken for something else.
 */
export function settingsOf(sections: readonly Section[]): (word: Word) => Setting {
  const settings = new Map<Word, Setting>();
  const isAct = (section: Section): boolean => section.kind === 'head' || section.kind === 'decision';
  const act = sections.filter(isAct);
  const parts = [
    ...(act.length > 0 ? [act] : []),
    ...sections.filter((one) => !isAct(one)).map((one) => [one]),
  ];
  for (const part of parts) {
    const { kind } = part[0]!;
    const whole = kind === 'report' || kind === 'annex' ? kind : null;
    const blocks = blocksOf(part.flatMap(({ lines }) => lines));
    const opens = decidesFrom(blocks);
    for (const [index, block] of blocks.entries()) {
      const setting = whole ?? RECITALS.get(block.kind) ?? (index < opens ? 'preamble' : 'operative');
      const ends = RECITALS.has(block.kind) && whole === null ? endOfRecital(block.lines) : Infinity;
      for (const [at, line] of block.lines.entries())
        for (const word of line.words) settings.set(word, at < ends ? setting : 'operative');
    }
    for (const word of part.flatMap(wordsInTables)) settings.set(word, whole ?? 'operative');
  }
  return (word) => settings.get(word) ?? 'operative';
}

const RECITALS: ReadonlyMap<BlockKind, Setting> = new Map([
  ['citation', 'citation'],
  ['considering', 'considering'],
]);

/** Where a recital goes over into what is decided, or is over: what then stands on its lines is no recital. */
function endOfRecital(lines: readonly Line[]): number {
  const at = lines.findIndex((line, index) => {
    const text = foldedOf(line);
    if (DELIBERATES.test(text)) return true;
    const before = lines[index - 1];
    return before !== undefined && /[.;]$/u.test(foldedOf(before).trim()) && !RECITES.test(text);
  });
  return at < 0 ? Infinity : at;
}

const DELIBERATES = /\bapres (?:en )?avoir (?:en )?delibere|\b(?:decide|delibere)(?:nt)?\b/u;
const RECITES = /^[^\p{L}\d]*(?:vue?s?\b|considerant\b|que\b|et\b|ainsi\b)/u;

function wordsInTables({ tables }: Section): Word[] {
  return tables.flatMap(({ cells }) => cells.flatMap(({ lines }) => lines.flatMap(({ words }) => words)));
}
