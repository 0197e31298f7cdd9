export const act = {
  'act/not-an-act': 'ce n’est pas un acte de delibere ; indiquez un fichier act.json',
  'act/other-version': ({ version, own }: { version: number; own: number }) =>
    `cet acte suit la version ${version} du format, et ce programme lit la ${own} ; refaites l’extraction`,
  'act/unknown-profile': ({ id }: { id: string }) =>
    `cet acte a été lu avec un profil « ${id} » que ce programme n’a pas, ou n’a plus tel quel ; refaites l’extraction`,
  'act/bad-shape': ({ faults }: { faults: readonly string[] }) =>
    `ce n’est pas un acte entier ; refaites l’extraction. ${faults.join(' ')}`,
  'act/unknown-sentence':
    'cet acte contient des phrases que ce programme ne connaît pas ; refaites l’extraction',
};
