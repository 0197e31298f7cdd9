import { statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { dataError, isPlainFile, readJsonFile } from '../../data/read-data-file.ts';
import { ACT_NAME, RESULT_NAME } from '../../emit/output-file.ts';
import { resultIn } from '../../emit/result-in.ts';
import { toResult } from '../../emit/to-result.ts';
import { message } from '../../messages/message.ts';
import type { Language } from '../../model/language.ts';
import type { Result } from '../../model/result.ts';
import { openActFile, openActFolder, type ActInput } from './act-input.ts';
import { resultOf } from './read-result.ts';

/** What a person named: an act, in its folder or alone, or a result alone. */
export type Input =
  ({ readonly kind: 'act' } & ActInput) | { readonly kind: 'result'; readonly result: Result };

/**
 * Reads an act's folder, an `act.json` or a `result.json`, each as what anyone may have changed.
 *
 * @throws DelibereError exit 3 where it is missing or not what this program writes
 */
export function readInput(path: string): Input {
  if (isFolder(path)) {
    const act = join(path, ACT_NAME);
    if (isPlainFile(act)) return { kind: 'act', ...openActFolder(path) };
    const result = join(path, RESULT_NAME);
    if (isPlainFile(result)) return readInput(result);
    throw dataError(path, message('data/no-act'));
  }
  const value = readJsonFile(path);
  if (typeof value !== 'object' || value === null || !('records' in value))
    return { kind: 'result', result: resultOf(value, path) };
  return { kind: 'act', ...(basename(path) === ACT_NAME ? openActFolder(dirname(path)) : openActFile(path)) };
}

/**
 * The result that {@link readInput} finds, or makes of the act it finds, in the language asked for.
 *
 * @throws DelibereError as {@link readInput}
 */
export function resultAt(path: string, language: Language): Result {
  const input = readInput(path);
  if (input.kind === 'result') return resultIn(input.result, language);
  return toResult(input.extraction, input.file.act.origins, language);
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
