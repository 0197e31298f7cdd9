import { named } from '../words.ts';

const ORIGINS: Readonly<Record<string, string>> = {
  read: 'lu',
  alternative: 'autre lecture du moteur',
  'second-reading': 'relecture',
  confusion: 'confusion de caractères',
  rate: 'd’après le tarif',
  sum: 'd’après une somme',
  inferred: 'déduit',
  counted: 'compté',
  confirmed: 'dit par une personne',
};

const SCOPES = {
  table: 'Total du tableau',
  group: 'Total du groupe',
  operation: 'Total de l’opération',
  theme: 'Total de la thématique',
  document: 'Total général',
};
const PARTS = {
  annex: 'imprimé en annexe',
  article: 'dans un article',
  prose: 'dans le texte d’une annexe',
  report: 'dans le rapport',
  budget: 'dans le tableau budgétaire',
};

export const record = {
  'record/reading-origin': ({ origin }: { origin: string }) => named(ORIGINS, origin),
  'record/total': ({
    scope,
    part,
    code,
    theme,
  }: {
    scope: keyof typeof SCOPES;
    part: keyof typeof PARTS;
    code: string | null;
    theme: string | null;
  }) =>
    `${SCOPES[scope]}${code === null ? '' : ` ${code}`}${theme === null ? '' : ` (thématique ${theme})`}, ${PARTS[part]}`,
  'record/operation': ({ code, name }: { code: string; name: string }) =>
    `Opération ${code} «\u00A0${name}\u00A0»`,
  'record/article': ({ number }: { number: number }) => `Article ${number}`,
  'record/vote': ({ articles }: { articles: readonly number[] }) =>
    `Vote des articles ${articles.join(', ')}`,
  'record/unjudged': 'Ce montant n’a pas été vérifié.',
};
