import { message } from '../../messages/message.ts';
import { isFrench } from '../lexicon/french.ts';
import { accentedReading } from '../lexicon/readings.ts';
import type { Rule } from '../rule.ts';
import { onBareRuns } from './run-rule.ts';

/** What a scan makes of `l'` when the apostrophe melts into the letter; `d'`, `s'`, `n'`, `qu'` only lose it. */
const MELTED = ['P', 'V', 'F', 'I', 'T', 'U'];
const WHOLE = ['l', 'L', 'd', 's', 'n'];
const VOWEL = /^[aeiouyhàâéèêëîïôûœ]/u;
/** Shorter words than this begin too many other words. */
const SHORTEST_REST = 4;

const changes = onBareRuns(({ letters, before, after }) => {
  const first = letters.charAt(0);
  const rest = letters.slice(1);
  const melted = MELTED.includes(first);
  if (!melted && !WHOLE.includes(first)) return null;
  if (rest.length < (melted ? SHORTEST_REST : SHORTEST_REST + 1) || !VOWEL.test(rest)) return null;
  if (before === '-' || after === '-' || before === "'" || before === '’') return null;
  if (isFrench(letters) || accentedReading(letters) !== null || !exists(rest)) return null;
  return `${melted ? 'l' : first}'${rest}`;
});

/** An elided article whose apostrophe melted into the letter or was lost. */
export const lostElision: Rule = {
  name: 'lost-elision',
  purpose: message('rule/lost-elision'),
  because: message('repair/lost-elision'),
  confidence: 0.93,
  examples: [
    { before: 'de Popération', after: "de l'opération" },
    { before: 'et Pefficacité', after: "et l'efficacité" },
    { before: 'à Vemploi', after: "à l'emploi" },
    { before: 'dans Femploi', after: "dans l'emploi" },
    { before: 'Iexpérimentation', after: "l'expérimentation" },
    { before: 'actions dinsertion', after: "actions d'insertion" },
    { before: 'de lintervention', after: "de l'intervention" },
    { before: 'Lassociation propose', after: "L'association propose" },
    { before: 'ils sengagent', after: "ils s'engagent" },
    { before: 'Lobjectif est', after: "L'objectif est" },
  ],
  leftAlone: [
    'la Paction-Sociale',
    'Pacte',
    'Part',
    'Participation',
    'PARTICLE',
    'Fenêtre',
    'Vannes',
    'M. Pauline',
    'Denain',
    'La Vie Active',
    'lancer',
    'dans',
    'Tharon',
  ],
  concerns: changes.concerns,
  repair: changes.repair,
};

function exists(word: string): boolean {
  return isFrench(word) || accentedReading(word) !== null;
}
