import type { Word } from '../model/document.ts';
import type { SETTINGS } from '../model/money-shape.ts';
import type { Section } from '../model/section.ts';
import { blocksOf, type BlockKind } from '../parse/blocks.ts';

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
    const opens = blocks.findIndex((block) => DECIDES.has(block.kind));
    for (const [index, block] of blocks.entries()) {
      const setting = whole ?? RECITALS.get(block.kind) ?? (index < opens ? 'preamble' : 'operative');
      for (const word of block.lines.flatMap(({ words }) => words)) settings.set(word, setting);
    }
    for (const word of part.flatMap(wordsInTables)) settings.set(word, whole ?? 'operative');
  }
  return (word) => settings.get(word) ?? 'operative';
}

const RECITALS: ReadonlyMap<BlockKind, Setting> = new Map([
  ['citation', 'citation'],
  ['considering', 'considering'],
]);
const DECIDES: ReadonlySet<BlockKind> = new Set(['deliberated', 'article']);

function wordsInTables({ tables }: Section): Word[] {
  return tables.flatMap(({ cells }) => cells.flatMap(({ lines }) => lines.flatMap(({ words }) => words)));
}
