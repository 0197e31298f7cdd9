import { join } from 'node:path';
import { compareResults } from '../../compare/compare-results.ts';
import { readJsonFile } from '../../data/read-data-file.ts';
import { deriveFolder, folderState } from '../../emit/act-folder.ts';
import { RESULT_NAME } from '../../emit/output-file.ts';
import { toResult } from '../../emit/to-result.ts';
import { message } from '../../messages/message.ts';
import type { Message } from '../../model/message.ts';
import type { Result } from '../../model/result.ts';
import type { ActInput } from './act-input.ts';
import { resultOf } from './read-result.ts';
import type { Fault } from './verify-result.ts';

/** What checking an act showed. */
export interface CheckedAct {
  /** What the arithmetic makes of it. */
  readonly result: Result;
  readonly faults: readonly Fault[];
  /** What was done to the folder. */
  readonly notes: readonly Message[];
}

/**
 * Runs the arithmetic of an act again and compares the files of its folder with what it gives. Files that are gone, or that
 * a writing left which was stopped halfway, are made anew; those a person changed only where `force` says so.
 *
 * @throws DelibereError exit 3 where a file is not what this program writes, 4 where files cannot be made anew
 */
export async function checkAct(input: ActInput, force: boolean): Promise<CheckedAct> {
  const { file, folder, extraction, edits, notes } = input;
  const { act, language } = file;
  const result = toResult(extraction, act.origins, language);
  if (folder === null) return { result, faults: [], notes: [] };
  const { lost, changed, stale } = await folderState(folder, file);
  const faults: Fault[] = notes.map((note) => ({ code: 'file', message: note }));
  if (lost.length > 0) faults.push({ code: 'file', message: message('check/lost', { files: lost }) });
  if (changed.length > 0 && !force) {
    faults.push({ code: 'file', message: message('check/changed', { files: changed }) });
    return { result, faults, notes: [] };
  }
  const derived = force ? [...changed, ...stale] : stale;
  // Made with other edits than those that stand, every file that is made of the act is of an older state.
  if (derived.length > 0 || edits !== file.edits) {
    await deriveFolder(folder, extraction, { edits, force });
    const files = edits === file.edits ? derived : Object.keys(file.files);
    return { result, faults, notes: [message('check/derived', { files })] };
  }
  if (!Object.hasOwn(file.files, RESULT_NAME)) return { result, faults, notes: [] };
  const path = join(folder, RESULT_NAME);
  const there = resultOf(readJsonFile(path), path);
  const differences = compareResults(there, result).map(({ where, field }): Fault => ({
    code: 'act',
    message: message('check/other-result', { where, field }),
  }));
  return { result, faults: [...faults, ...differences], notes: [] };
}
