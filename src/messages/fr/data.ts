export const data = {
  'data/not-json': 'ce n’est pas du JSON entier',
  'data/too-deep': ({ most }: { most: number }) => `ses niveaux s’emboîtent au-delà de ${most}`,
  'data/key-twice': ({ key }: { key: string }) => `la clé « ${key} » y figure deux fois au même endroit`,
};
