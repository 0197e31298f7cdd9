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

/** The body a text names first; of two that begin together the longer form. `null` when it names none. */
export function bodyIn(text: string): string | null {
  const folded = fold(text);
  const found = BODIES.map(([body, pattern]) => ({ body, at: folded.search(pattern) })).filter(
    ({ at }) => at >= 0,
  );
  found.sort((a, b) => a.at - b.at);
  return found[0]?.body ?? null;
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
