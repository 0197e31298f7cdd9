import { DelibereError, EXIT } from '../../errors.ts';
import { message } from '../../messages/message.ts';
import { schemaFault } from '../../messages/schema-fault.ts';
import { visibleText } from '../../emit/visible-text.ts';
import { SCHEMA_VERSION } from '../../model/act-shape.ts';
import type { Message } from '../../model/message.ts';
import type { Result } from '../../model/result.ts';
import { resultSchema } from '../../schema/index.ts';

/** How many faults of form are told; more of them say the same thing. */
const SHOWN_ISSUES = 5;

/**
 * What a file holds, as the result it should be.
 *
 * @param path where it was read, for what is said
 * @throws DelibereError exit 3: of another version, or not of the schema's shape
 */
export function resultOf(value: unknown, path: string): Result {
  const shown = visibleText(path);
  const version = versionOf(value);
  if (version === null) {
    throw broken(message('result/not-one', { path: shown }));
  }
  if (version.split('.', 1)[0] !== SCHEMA_VERSION.split('.', 1)[0]) {
    throw broken(message('result/other-version', { path: shown, version, read: SCHEMA_VERSION }));
  }
  const parsed = resultSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.slice(0, SHOWN_ISSUES).map(schemaFault);
  throw broken(message('result/bad-shape', { path: shown, faults }));
}

function versionOf(value: unknown): string | null {
  if (typeof value !== 'object' || value === null || !('schemaVersion' in value)) return null;
  return typeof value.schemaVersion === 'string' ? visibleText(value.schemaVersion).slice(0, 20) : null;
}

function broken(says: Message): DelibereError {
  return new DelibereError(EXIT.source, says);
}
