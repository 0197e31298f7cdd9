export const output = {
  'output/not-allowed': 'vous n’avez pas le droit d’y écrire ; choisissez un autre dossier avec --out',
  'output/read-only': 'ce disque est en lecture seule ; choisissez un autre dossier avec --out',
  'output/disk-full': 'le disque est plein ; libérez de la place ou choisissez un autre dossier avec --out',
  'output/not-a-folder':
    'un fichier se trouve là où il faudrait un dossier ; choisissez un autre nom avec --out',
  'output/not-a-file':
    'autre chose qu’un fichier ordinaire occupe ce nom ; déplacez-le ou choisissez un autre dossier avec --out',
  'output/name-too-long': 'ce nom est trop long ; choisissez-en un plus court avec --out',
  'output/system-says': ({ answer }: { answer: string }) =>
    `le système répond ${answer} ; vérifiez ce dossier ou choisissez-en un autre avec --out`,
  'output/cannot-write': ({ path, cause }: { path: string; cause: string }) =>
    `Impossible d’écrire dans « ${path} » : ${cause}. Rien n’a été écrit.`,
  'output/stdout': ({ answer }: { answer: string | null }) =>
    `Impossible d’écrire sur la sortie standard : ${answer === null ? 'le disque est plein' : `le système répond ${answer}`}. Le résultat affiché est incomplet ; redirigez-le ailleurs.`,
  'output/corrected': ({ folder, files }: { folder: string; files: readonly string[] }) =>
    `« ${folder} » contient des résultats modifiés depuis leur écriture (${files.join(', ')}) : ils ne sont pas remplacés. Choisissez un autre dossier avec --out, ou ajoutez --force pour les remplacer.`,
};
