import { DelibereError, EXIT } from '../errors.ts';
import type { Bilingual } from '../model/bilingual.ts';
import { visibleText } from './visible-text.ts';

/** What went wrong on the disk, as a person would say it, by the system's error code. */
const CAUSES: Readonly<Record<string, Bilingual>> = {
  EACCES: {
    fr: 'vous n’avez pas le droit d’y écrire ; choisissez un autre dossier avec --out',
    en: 'you may not write there; choose another folder with --out',
  },
  EROFS: {
    fr: 'ce disque est en lecture seule ; choisissez un autre dossier avec --out',
    en: 'the disk is read-only; choose another folder with --out',
  },
  ENOSPC: {
    fr: 'le disque est plein ; libérez de la place ou choisissez un autre dossier avec --out',
    en: 'the disk is full; free some space or choose another folder with --out',
  },
  ENOTDIR: {
    fr: 'un fichier se trouve là où il faudrait un dossier ; choisissez un autre nom avec --out',
    en: 'a file stands where a folder is needed; choose another name with --out',
  },
  EISDIR: {
    fr: 'autre chose qu’un fichier ordinaire occupe ce nom ; déplacez-le ou choisissez un autre dossier avec --out',
    en: 'something that is not a plain file has that name; move it or choose another folder with --out',
  },
  ENAMETOOLONG: {
    fr: 'ce nom est trop long ; choisissez-en un plus court avec --out',
    en: 'the name is too long; choose a shorter one with --out',
  },
};
const SYNONYMS: Readonly<Record<string, string>> = { EPERM: 'EACCES', EEXIST: 'ENOTDIR', EDQUOT: 'ENOSPC' };

/** What stands in the way of standard output, which `--json` writes to. */
export function stdoutError(error: NodeJS.ErrnoException): DelibereError {
  const full = error.code === 'ENOSPC' || error.code === 'EDQUOT';
  const code = error.code ?? error.message;
  return new DelibereError(
    EXIT.output,
    {
      fr: `Impossible d’écrire sur la sortie standard : ${full ? 'le disque est plein' : `le système répond ${code}`}. Le résultat affiché est incomplet ; redirigez-le ailleurs.`,
      en: `Cannot write to standard output: ${full ? 'the disk is full' : `the system says ${code}`}. What was printed is incomplete; send it elsewhere.`,
    },
    { cause: error },
  );
}

/** Turns an error of the file system into one a person can act on (exit 4); other errors pass unchanged. */
export function writeError(path: string, error: unknown): unknown {
  const code =
    error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
  if (code === null || error instanceof DelibereError) return error;
  const cause = CAUSES[SYNONYMS[code] ?? code] ?? {
    fr: `le système répond ${code} ; vérifiez ce dossier ou choisissez-en un autre avec --out`,
    en: `the system says ${code}; check the folder or choose another with --out`,
  };
  const shown = visibleText(path);
  return new DelibereError(
    EXIT.output,
    {
      fr: `Impossible d’écrire dans « ${shown} » : ${cause.fr}. Rien n’a été écrit.`,
      en: `Cannot write to "${shown}": ${cause.en}. Nothing was written.`,
    },
    { cause: error },
  );
}

/** The refusal to overwrite what a person changed. */
export function correctedError(folder: string, files: readonly string[]): DelibereError {
  const shown = visibleText(folder);
  const list = files.join(', ');
  return new DelibereError(EXIT.output, {
    fr: `« ${shown} » contient des résultats modifiés depuis leur écriture (${list}) : ils ne sont pas remplacés. Choisissez un autre dossier avec --out, ou ajoutez --force pour les remplacer.`,
    en: `"${shown}" holds results that were changed since they were written (${list}): they are not replaced. Choose another folder with --out, or add --force to replace them.`,
  });
}
