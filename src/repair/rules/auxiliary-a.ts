import { message } from '../../messages/message.ts';
import { bare } from '../letters.ts';
import { frenchForms } from '../lexicon/french.ts';
import type { Rule } from '../rule.ts';
import { onWords, wordAfter, wordBefore } from './run-rule.ts';

/** Participles that are nouns or adjectives too, and follow `à`. */
const NOUNS = new Set(
  `côté proximité volonté marché employé privé traité associé salarié retraité résumé exposé député délégué relevé procédé
  arrêté énoncé passé carré gré degré congé pré clé blé thé café envoyé chargé blessé handicapé réfugié mandaté porté allocataire
  pied péage musée lycée entrée arrivée durée année journée soirée portée montée levée tournée donnée`.split(
    /\s+/u,
  ),
);

/** The auxiliary `a` that an engine gave an accent. */
export const auxiliaryA: Rule = {
  name: 'auxiliary-a',
  purpose: message('rule/auxiliary-a'),
  because: message('repair/auxiliary-a'),
  confidence: 0.93,
  examples: [
    {
      before: 'la Commission permanente à adopté le modèle',
      after: 'la Commission permanente a adopté le modèle',
    },
    { before: 'ce dispositif à été mis en place', after: 'ce dispositif a été mis en place' },
  ],
  leftAlone: [
    'à côté',
    'à proximité',
    'relatif à un projet',
    'du 1er janvier à été',
    'à arrêté',
    'le Président à signer',
    'de A à Z',
    'à été',
  ],
  concerns: (word) => word === 'à',
  repair: onWords((word, index, words, context) => {
    if (word !== 'à') return null;
    const previous = bare(wordBefore(words, index, context));
    if (!/^\p{L}{3,}$/u.test(previous)) return null;
    const next = bare(wordAfter(words, index, context));
    if (next === 'été') return isParticiple(bare(wordAfter(words, index, context, 2))) ? 'a' : null;
    return isParticiple(next) && !NOUNS.has(next) && frenchForms().has(`${next.slice(0, -1)}er`) ? 'a' : null;
  }),
};

function isParticiple(word: string): boolean {
  return (
    /^\p{L}{3,}(?:é|ée|és|ées)$/u.test(word) ||
    /^(?:mis|pris|fait|réuni|rendu|conclu|inscrit|établi|ouvert)e?s?$/u.test(word)
  );
}
