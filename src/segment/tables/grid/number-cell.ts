import type { Word } from '../../../model/document.ts';
import { distinctReadings, LAYOUT, readingsBy } from '../../../model/reading.ts';
import type { CellValue, NumberCell } from '../rows.ts';
import { amountIn, isRecognised, letteredAmounts, onlyAmountIn } from './noise.ts';

const MOST_ALTERNATIVES = 8;

/**
 * A figure's cell with the other readings of its words, one word exchanged at a time.
 *
 * @param heading of its column: one in thousands of euros (`Montant en k€`) holds for every figure under it
 */
export function numberCell(value: CellValue, heading: string): NumberCell {
  return inUnits(withReadings(value), heading);
}

function withReadings(value: CellValue): NumberCell {
  const recognised = isRecognised(value.words);
  const [lettered, bare] = recognised ? letteredAmounts(value.text) : [];
  if (lettered !== undefined)
    return { ...value, text: lettered, alternatives: readingsBy(LAYOUT, [bare!, value.text]) };
  const text = (recognised ? amountIn(value.text) : onlyAmountIn(value.text)) ?? value.text;
  const alternatives = text === value.text ? [] : [...readingsBy(LAYOUT, [value.text])];
  const read = value.words.map((word) => word.text);
  for (const [index, word] of value.words.entries()) {
    for (const other of word.alternatives) {
      const whole = spaced(value.words, read.with(index, other.text));
      alternatives.push({ ...other, text: recognised ? (amountIn(whole) ?? whole) : whole });
    }
  }
  const others = distinctReadings(alternatives).filter((other) => other.text !== text);
  return { ...value, text, alternatives: others.slice(0, MOST_ALTERNATIVES) };
}

function inUnits(cell: NumberCell, heading: string): NumberCell {
  if (!/\bk\s?€|\bmilliers? d['’ ]euros?/iu.test(heading) || !/\d$/u.test(cell.text)) return cell;
  return {
    ...cell,
    text: `${cell.text} k€`,
    alternatives: cell.alternatives.map((other) =>
      /\d$/u.test(other.text) ? { ...other, text: `${other.text} k€` } : other,
    ),
  };
}

function spaced(words: readonly Word[], texts: readonly string[]): string {
  return texts
    .map((text, index) => (index > 0 && words[index]!.space === '' ? ` ${text}` : words[index]!.space + text))
    .join('')
    .trim();
}
