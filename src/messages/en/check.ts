import type { check as fr } from '../fr/check.ts';
import { showAmount } from '../numbers.ts';
import { wordsOf } from '../words.ts';

const { plural } = wordsOf('en');

/** What a check states may be an amount, a count or a date. */
const shown = (text: string): string => (/^-?\d+\.\d{2}$/u.test(text) ? showAmount(text, 'en') : text);

export const check: typeof fr = {
  'check/duplicate-id': ({ id }) => `Id ${id} is used twice.`,
  'check/unknown-id': ({ id }) => `Id ${id} names nothing.`,
  'check/other-detail': ({ figure }) => `The detail of ${figure} does not say what its record says.`,
  'check/wrong-sum': ({ id, stated, computed }) =>
    `Check ${id}, made again, does not give what it says: ${shown(stated)} is written, its parts make ${shown(computed)}.`,
  'check/untold': ({ id, stated, computed }) =>
    `${id} states ${shown(stated)}, its parts make ${shown(computed)}, and no check says so.`,
  'check/unproved': ({ id }) => `Row ${id} is called proved, but no sum added up again proves it.`,
  'check/other-result': ({ where, field }) =>
    `result.json does not say what the act gives: ${[where, field].filter(Boolean).join(', ')}.`,
  'check/changed': ({ files }) =>
    `${plural(files.length, 'file was changed', 'files were changed')} since it was written: ${files.join(', ')}. Corrections are made with delibere edit; delibere check --force makes these files again from the act.`,
  'check/lost': ({ files }) =>
    `${plural(files.length, 'file of the act is lost or damaged', 'files of the act are lost or damaged')}: ${files.join(', ')}. Extract again.`,
  'check/derived': ({ files }) =>
    `${plural(files.length, 'file was missing or left by a writing that was stopped; it is', 'files were missing or left by a writing that was stopped; they are')} made again from the act: ${files.join(', ')}.`,
  'check/alone': ({ left }) =>
    `A result.json alone tells neither how figures were read, nor what proves them, nor what the pages show: that is not checked${left === 0 ? '' : `, nor are ${plural(left, 'check', 'checks')}`}. To have all of it checked, name the act’s folder.`,
};
