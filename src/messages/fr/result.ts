export const result = {
  'result/not-one': ({ path }: { path: string }) =>
    `« ${path} » n’est pas un résultat de delibere ; indiquez un fichier result.json.`,
  'result/other-version': ({ path, version, read }: { path: string; version: string; read: string }) =>
    `« ${path} » suit la version ${version} du format, ce programme lit la ${read} ; refaites l’extraction.`,
  'result/bad-shape': ({ path, faults }: { path: string; faults: readonly string[] }) =>
    `« ${path} » n’a pas la forme d’un résultat ; refaites l’extraction ou corrigez. ${faults.join(' ')}`,
};
