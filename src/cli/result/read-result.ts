import { DelibereError, EXIT } from '../../errors.ts';
import { visibleText } from '../../emit/visible-text.ts';
import { SCHEMA_VERSION } from '../../model/act-shape.ts';
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
    throw broken(
      `« ${shown} » n’est pas un résultat de delibere ; indiquez un fichier result.json`,
      `"${shown}" is not a result of delibere; name a result.json file`,
    );
  }
  if (version.split('.', 1)[0] !== SCHEMA_VERSION.split('.', 1)[0]) {
    throw broken(
      `« ${shown} » suit la version ${version} du format, celle-ci lit la ${SCHEMA_VERSION} ; refaites l’extraction`,
      `"${shown}" has version ${version} of the format, this program reads ${SCHEMA_VERSION}; extract again`,
    );
  }
  const parsed = resultSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues
    .slice(0, SHOWN_ISSUES)
    .map((issue) => `${issue.path.map(String).join('.') || '/'}: ${issue.message}`)
    .join('; ');
  throw broken(
    `« ${shown} » n’a pas la forme d’un résultat ; refaites l’extraction ou corrigez : ${issues}`,
    `"${shown}" has not the shape of a result; extract again or mend: ${issues}`,
  );
}

function versionOf(value: unknown): string | null {
  if (typeof value !== 'object' || value === null || !('schemaVersion' in value)) return null;
  return typeof value.schemaVersion === 'string' ? visibleText(value.schemaVersion).slice(0, 20) : null;
}

function broken(fr: string, en: string): DelibereError {
  return new DelibereError(EXIT.source, { fr: `${fr}.`, en: `${en}.` });
}
