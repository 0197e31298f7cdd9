import { message } from '../../messages/message.ts';
import { bare } from '../letters.ts';
import { isFrench } from '../lexicon/french.ts';
import { accentedReading } from '../lexicon/readings.ts';
import type { Rule } from '../rule.ts';
import { onWords, wordBefore } from './run-rule.ts';

/** Words after which a noun needs its article. */
const ASKS_FOR_ARTICLE = new Set(
  `à a de dans sur vers pour par et ou que avec en sous entre sans selon durant pendant depuis contre comme dès fait est sont
  favoriser permettre permet faciliter assurer soit travers concernant mesurer garantir`.split(/\s+/u),
);

/** An elided article of which only the apostrophe was seen. */
export const lostArticle: Rule = {
  name: 'lost-article',
  purpose: message('rule/lost-article'),
  because: message('repair/lost-article'),
  confidence: 0.93,
  examples: [
    { before: "de 'action menée", after: "de l'action menée" },
    { before: "et 'accès au logement", after: "et l'accès au logement" },
    { before: "fait 'objet", after: "fait l'objet" },
  ],
  leftAlone: [
    "de 'action' menée",
    "lettre 'information",
    "'Action",
    "de 'Ici",
    "dans 'tout",
    "de 'habitat et vie'",
  ],
  concerns: (word) => word.startsWith("'") || word.startsWith('’'),
  repair: onWords((word, index, words, context) => {
    const match = /^(['’])(\p{Ll}{3,40})/u.exec(word);
    if (match === null) return null;
    const [, , noun = ''] = match;
    if (!/^[aeiouhéèêàâîôœ]/u.test(noun) || !(isFrench(noun) || accentedReading(noun) !== null)) return null;
    if (!ASKS_FOR_ARTICLE.has(bare(wordBefore(words, index, context)))) return null;
    return isQuoted(words, index) ? null : `l${word}`;
  }),
};

/** Whether a quotation mark of the same kind closes later on the line. */
function isQuoted(words: readonly string[], index: number): boolean {
  return words.slice(index, index + 12).some((word) => word.length > 1 && /['’][.,;:!?)»]*$/u.test(word));
}
