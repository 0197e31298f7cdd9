/** The authorities that deliberate and the bodies they deliberate in. */
import { fold } from '../model/text-fold.ts';

const BODIES: readonly (readonly [string, RegExp])[] = [
  ['Commission permanente', /\bcommission permanente\b/u],
  ['Bureau communautaire', /\bbureau communautaire\b/u],
  ['Bureau métropolitain', /\bbureau metropolitain\b/u],
  ['Bureau syndical', /\bbureau syndical\b/u],
  ['Conseil départemental', /\bconseil departemental\b/u],
  ['Conseil général', /\bconseil general\b/u],
  ['Conseil régional', /\bconseil regional\b/u],
  ['Conseil municipal', /\bconseil municipal\b/u],
  ['Conseil communautaire', /\bconseil (?:communautaire|de (?:la )?communaute)\b/u],
  ['Conseil métropolitain', /\bconseil (?:metropolitain|de (?:la )?metropole)\b/u],
  ['Conseil de territoire', /\bconseil de territoire\b/u],
  ['Comité syndical', /\bcomite syndical\b/u],
  ["Conseil d'administration", /\bconseil d'administration\b/u],
  ['Assemblée territoriale', /\bassemblee (?:territoriale|de corse|plenierere?)\b/u],
  ['Bureau', /\b(?:le|du) bureau\b/u],
];

/** Bodies that decide for the assembly they belong to. */
export function isDelegated(body: string): boolean {
  return /^(?:Commission permanente|Bureau)/u.test(body);
}

/**
 * The body a text names first, `null` when it names none. A commission permanente is named with the assembly that the text
 * names too (`Commission permanente du Conseil départemental`); a bureau is its authority's.
 */
export function bodyIn(text: string, authority: string | null): string | null {
  const folded = fold(text);
  const found = BODIES.map(([body, pattern]) => ({ body, at: folded.search(pattern) })).filter(
    ({ at }) => at >= 0,
  );
  found.sort((a, b) => a.at - b.at || b.body.length - a.body.length);
  const delegated = found.find(({ body }) => isDelegated(body));
  const first = delegated ?? found[0];
  if (first === undefined) return null;
  if (first.body === 'Commission permanente') {
    const assembly = found.find(({ body }) => /^Conseil (?:départemental|général|régional)$/u.test(body));
    return assembly === undefined ? first.body : `${first.body} du ${assembly.body}`;
  }
  if (first.body === 'Bureau' && /^(?:communaute|agglomeration)/u.test(fold(authority ?? '')))
    return 'Bureau communautaire';
  return first.body;
}

const AUTHORITY =
  /^[^\p{L}]{0,3}((?:(?:le |la )?(?:departement|commune|ville|mairie|region|collectivite|communaute|metropole|syndicat|centre (?:communal|intercommunal)|c\.?c\.?a\.?s|etablissement public|eurometropole|pays|grand)(?: |-)[^.;:()]{2,70}|conseil (?:departemental|general|regional|municipal|communautaire) (?:du |de la |de l'|de |des |d')[^.;:()]{2,50}))$/u;

/** Whether a line of a head is the name of an authority (`DEPARTEMENT DE L'EXEMPLE`, `Ville d'Exemple`). */
export function isAuthority(text: string): boolean {
  const folded = fold(text);
  return (
    AUTHORITY.test(folded) &&
    !/\b(?:seance|reunion|extrait|registre|deliberation|decide|article|arrondissement|canton de|membres|elus|legalement|prend|donne)\b/u.test(
      folded,
    )
  );
}

const OF_BODY: readonly (readonly [RegExp, RegExp])[] = [
  [/municipal/u, /\b(?:commune|ville|mairie)\b/u],
  [/communautaire/u, /\b(?:communaute|agglomeration)\b/u],
  [/metropolitain/u, /metropole/u],
  [/departemental|general/u, /\bdepartement/u],
  [/regional/u, /\bregion/u],
  [/syndical/u, /\bsyndicat/u],
];

/** Whether an authority is the one that a body belongs to; heads of communes name their département first. */
export function belongsTo(authority: string, body: string | null): boolean {
  const own = OF_BODY.find(([pattern]) => pattern.test(fold(body ?? '')))?.[1];
  return own === undefined || own.test(fold(authority));
}

/** Words of authorities that running text writes small, and the accents that capitals may lack. */
const SMALL: Readonly<Record<string, string>> = {
  agglomeration: 'agglomération',
  urbaine: 'urbaine',
  communes: 'communes',
  intercommunal: 'intercommunal',
  intercommunale: 'intercommunale',
  mixte: 'mixte',
  general: 'général',
  departemental: 'départemental',
  regional: 'régional',
  municipal: 'municipal',
};
const TYPES: Readonly<Record<string, string>> = {
  departement: 'Département',
  region: 'Région',
  communaute: 'Communauté',
  metropole: 'Métropole',
  collectivite: 'Collectivité',
};
const LINKS = /^(?:de|du|des|d|la|le|les|l|et|en|sur|sous|les|lez|au|aux|a)$/u;

/** Writes a name in capitals as running text does: `COMMUNAUTÉ D'AGGLOMÉRATION DES TROIS COLLINES` with small letters. */
export function properCase(name: string): string {
  let first = true;
  return name.replace(/\p{L}+/gu, (word) => {
    const folded = fold(word);
    const opening = first;
    first = false;
    const isCapitals = word === word.toUpperCase() && (word.length > 1 || LINKS.test(folded));
    if (!isCapitals) return word;
    if (opening) return TYPES[folded] ?? capitalised(word);
    return SMALL[folded] ?? (LINKS.test(folded) ? word.toLowerCase() : capitalised(word));
  });
}

const capitalised = (word: string): string => word.charAt(0) + word.slice(1).toLowerCase();
