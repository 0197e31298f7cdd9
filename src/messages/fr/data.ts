export const data = {
  'data/unusable': ({ path, fault }: { path: string; fault: string }) => `« ${path} » : ${fault}.`,
  'data/fault': ({ fault }: { fault: string }) => `${fault.charAt(0).toUpperCase()}${fault.slice(1)}.`,
  'data/missing': 'ce fichier n’existe pas ; vérifiez le chemin',
  'data/folder': 'c’est un dossier, et il faut ici un fichier',
  'data/no-file': 'ce n’est pas un fichier ordinaire ; indiquez un fichier',
  'data/too-large': ({ most }: { most: number }) =>
    `ce fichier dépasse ${Math.round(most / 1_000_000)}\u00A0Mo ; ce n’est pas un fichier de delibere`,
  'data/refused': ({ code }: { code: string }) =>
    `ce fichier ne peut pas être lu (${code}) ; vérifiez vos droits`,
  'data/not-json': 'ce n’est pas du JSON ; indiquez un fichier entier',
  'data/too-deep': ({ most }: { most: number }) =>
    `plus de ${most} niveaux s’y emboîtent ; ce n’est pas un fichier de delibere`,
  'data/key-twice': ({ key }: { key: string }) =>
    `la clé « ${key} » y figure deux fois au même endroit ; on ne sait laquelle compte`,
  'data/no-act': 'ce dossier ne contient pas d’acte (ni act.json ni result.json)',
};
