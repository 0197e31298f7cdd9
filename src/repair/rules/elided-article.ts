import { message } from '../../messages/message.ts';
import type { Rule } from '../rule.ts';
import { onWords } from './run-rule.ts';

/** `l` and what it is read as before an apostrophe, with a bracket that is the same stroke read twice. */
const READ_AS_L = /^([("«“'‘]*)(?:\[[Il|]?|[I|\]!1])(['’‘])['’‘]?(?=\p{L})/u;
/** Letters that melt with the apostrophe and never stand before one. */
const MELTED = /^([("«“]*)[PFVU](['’])(?=[aeiouhàâéèêîïôûœ]\p{Ll}{2})/u;
/** After an opening bracket, dash or slash inside a word. */
const READ_AS_L_INSIDE = /([(/—–-])[I|](['’‘])(?=\p{L})/gu;

/** The elided article, read with a capital i, a bar or a bracket. */
export const elidedArticle: Rule = {
  name: 'elided-article',
  purpose: message('rule/elided-article'),
  because: message('repair/elided-article'),
  confidence: 0.99,
  examples: [
    { before: "a I'affaire", after: "a l'affaire" },
    { before: 'de I’opération', after: 'de l’opération' },
    { before: "pour [I'épanouissement", after: "pour l'épanouissement" },
    { before: "et ['entretien", after: "et l'entretien" },
    { before: "soutenir |'accès", after: "soutenir l'accès" },
    { before: "à I’'Hôtel", after: 'à l’Hôtel' },
    { before: "à P'action", after: "à l'action" },
    { before: "(I'association)", after: "(l'association)" },
  ],
  leftAlone: [
    "T'as vu",
    "O'Brien",
    "D'accord",
    "l'affaire",
    "L'affaire",
    "d'accès",
    "I'",
    "1'234.50",
    'Phase I',
    "'Ici'",
  ],
  concerns: (word) => /['’‘]/u.test(word),
  repair: onWords((word) =>
    word.includes("'") || word.includes('’') || word.includes('‘')
      ? word.replace(READ_AS_L, '$1l$2').replace(READ_AS_L_INSIDE, '$1l$2').replace(MELTED, '$1l$2')
      : null,
  ),
};
