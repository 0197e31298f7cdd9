import { message } from '../../messages/message.ts';
import { isFrench } from '../lexicon/french.ts';
import type { Rule } from '../rule.ts';
import { mayBeRepaired } from './misread-letter.ts';
import { onBareRuns } from './run-rule.ts';

/** Before a consonant and a mute e at the end of a word, French writes è, never é; before two equal consonants neither. */
const ACUTE_BEFORE_MUTE = /é((?:[bcdfglmnprstvxz]|[bcdfgptv][lr]|ch|gn|ph|th|qu|gu)es?)$/u;
const CLOSED_NAMES = /^[\p{L}]{2,}éte/u;

const changes = onBareRuns(({ letters, before, after }) => {
  if (letters.length < 5 || !mayBeRepaired(letters, before, after) || isFrench(letters)) return null;
  if (CLOSED_NAMES.test(letters) || !ACUTE_BEFORE_MUTE.test(letters)) return null;
  return letters.replace(ACUTE_BEFORE_MUTE, 'è$1');
});

/** Acute accents where French only knows the grave, in words outside the lexicon (names of places, technical words). */
export const graveAccent: Rule = {
  name: 'grave-accent',
  purpose: message('rule/grave-accent'),
  because: message('repair/grave-accent'),
  confidence: 0.9,
  examples: [
    { before: 'CCAS de Courriéres', after: 'CCAS de Courrières' },
    { before: 'Hélène et Diogéne', after: 'Hélène et Diogène' },
    { before: 'la buissiére', after: 'la buissière' },
  ],
  leftAlone: ['Noé', 'Andrée', 'LEFÉVRE', 'rététe', 'Béthune', 'été', 'Lumbres'],
  concerns: changes.concerns,
  repair: changes.repair,
};
