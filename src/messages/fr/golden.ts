export const golden = {
  'golden/not-a-folder': ({ folder }: { folder: string }) =>
    `« ${folder} » n’est pas un dossier lisible ; indiquez le dossier des exemples.`,
  'golden/no-sample': ({ folder }: { folder: string }) =>
    `Aucun exemple sous « ${folder} » : un exemple est un dossier qui contient sample.json.`,
  'golden/not-a-sample': ({ file, faults }: { file: string; faults: readonly string[] }) =>
    `${file} n’est pas un exemple valable. ${faults.join(' ')}`,
  'golden/not-a-result': ({ file }: { file: string }) =>
    `${file} n’a plus la forme d’un résultat ; acceptez le nouveau avec --update après l’avoir supprimé.`,
};
