export const options = {
  'options/no-page':
    'Aucune page n’est demandée : donnez au moins un numéro de page, ou rien pour les lire toutes.',
  'options/page': ({ page }: { page: string }) =>
    `« ${page} » n’est pas un numéro de page : donnez un nombre entier, à partir de 1.`,
  'options/jobs': ({ jobs, most }: { jobs: string; most: number }) =>
    `« ${jobs} » ne convient pas au nombre de pages reconnues en même temps : donnez un nombre entier de 1 à ${most}.`,
  'options/engine': ({ engine, known }: { engine: string; known: readonly string[] }) =>
    `Le moteur de reconnaissance « ${engine} » n’existe pas : choisissez parmi ${known.join(', ')}.`,
  'options/turn': ({ page, degrees }: { page: number; degrees: string }) =>
    `La page ${page} ne peut pas être tournée de « ${degrees} » degrés : donnez 0, 90, 180 ou 270.`,
  'options/profile': ({ field }: { field: string }) =>
    `Le profil donné n’est pas valide : « ${field} » manque ou ne convient pas.`,
};
