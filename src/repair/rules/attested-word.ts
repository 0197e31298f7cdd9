import { message } from '../../messages/message.ts';
import { isFrench } from '../lexicon/french.ts';
import { letterRuns, likeCase } from '../letters.ts';
import type { LineContext, Rule } from '../rule.ts';
import { mayBeRepaired } from './misread-letter.ts';
import { onRuns } from './run-rule.ts';

/** What letters are seen as in worn or small print; each pair both ways. */
const SEEN_AS: readonly (readonly [string, string])[] = [
  ['r', 't'],
  ['p', 'o'],
  ['p', 'b'],
  ['g', 'q'],
  ['y', 'v'],
  ['i', 'j'],
  ['g', 'e'],
  ['q', 'a'],
  ['i', 'l'],
  ['l', 't'],
  ['i', 't'],
  ['rn', 'm'],
  ['rt', 'n'],
  ['tr', 'u'],
  ['cl', 'd'],
];
/** Letters thin enough to be lost beside another. */
const THIN = ['i', 'l', 't'];
const SHORTEST = 4;
const SHORTEST_WITH_GAP = 7;
/** How often the right word must be read, and how much oftener than the wrong one: short words have many near them. */
const SHORT = 6;
const ENOUGH_WHEN_SHORT = 20;
const ENOUGH = 4;
const LONG = 8;
const ENOUGH_WHEN_LONG = 2;

/** A word with one misread letter, told by how often the act reads it right. */
export const attestedWord: Rule = {
  name: 'attested-word',
  purpose: message('rule/attested-word'),
  because: message('repair/attested-word'),
  confidence: 0.88,
  examples: [
    { before: 'le patcours', after: 'le parcours', given: 'parcours parcours parcours parcours' },
    { before: "l'emoloi", after: "l'emploi", given: 'emploi emploi emploi emploi' },
    { before: 'le tetritoire', after: 'le territoire', given: 'territoire territoire territoire territoire' },
    { before: 'Anicle 3', after: 'Article 3', given: 'Article Article Article Article' },
    {
      before: 'la convention qui la conceme',
      after: 'la convention qui la concerne',
      given: 'concerne concerne concerne concerne',
    },
    { before: 'les suuctures', after: 'les structures', given: 'structures structures' },
    { before: 'la Poliique', after: 'la Politique', given: 'politique politique politique politique' },
    { before: 'Convention tvpe', after: 'Convention type', given: 'type '.repeat(20).trim() },
    { before: 'brocédure', after: 'procédure', given: 'procédure procédure procédure procédure' },
  ],
  leftAlone: [
    'le patcours',
    'tvpe type type type type',
    `M. Pout ${'pour '.repeat(20).trim()}`,
    'Dainvile',
    'porter',
    'EMOLOI',
    'Artois',
  ],
  concerns: (word) =>
    word.length <= 60 &&
    letterRuns(word).some(({ letters }) => letters.length >= SHORTEST && !isFrench(letters)),
  repair: onRuns(({ letters, before, after }, { context }) => {
    if (letters.length < SHORTEST || !mayBeRepaired(letters, before, after) || isFrench(letters)) return null;
    // A short word with a capital is a name as soon as a word.
    if (letters.length < SHORT && /^\p{Lu}/u.test(letters)) return null;
    const found = new Set(
      candidates(letters.toLowerCase()).filter((word) => isAttested(word, letters, context)),
    );
    const [only] = found;
    return only !== undefined && found.size === 1 ? likeCase(only, letters) : null;
  }),
};

function isAttested(word: string, read: string, context: LineContext): boolean {
  const count = context.attested(word);
  const enough = read.length < SHORT ? ENOUGH_WHEN_SHORT : read.length < LONG ? ENOUGH : ENOUGH_WHEN_LONG;
  return count >= enough * Math.max(1, context.attested(read)) && isFrench(word);
}

/** The words one slip away: a letter seen as another, or a thin one not seen. */
function candidates(word: string): string[] {
  const found: string[] = [];
  for (const [a, b] of SEEN_AS) {
    for (const [seen, meant] of [
      [a, b],
      [b, a],
    ] as const) {
      for (let at = word.indexOf(seen); at >= 0; at = word.indexOf(seen, at + 1))
        found.push(word.slice(0, at) + meant + word.slice(at + seen.length));
    }
  }
  if (word.length >= SHORTEST_WITH_GAP)
    for (const lost of THIN)
      for (let at = 1; at <= word.length; at += 1) found.push(word.slice(0, at) + lost + word.slice(at));
  return found;
}
