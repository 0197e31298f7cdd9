export const act = {
  'act/not-an-act': 'ce n’est pas un acte de delibere',
  'act/other-version': ({ version, own }: { version: number; own: number }) =>
    `il suit la version ${version} du format, et ce programme lit la version ${own}`,
  'act/unknown-profile': ({ id }: { id: string }) =>
    `il a été lu avec un profil « ${id} » que ce programme n’a pas, ou n’a plus tel quel`,
};
