import { message } from '../../messages/message.ts';
import { likeCase } from '../letters.ts';
import { accentedReading } from '../lexicon/readings.ts';
import type { Rule } from '../rule.ts';
import { mayBeRepaired } from './misread-letter.ts';
import { onBareRuns } from './run-rule.ts';

const changes = onBareRuns(({ letters, before, after }) => {
  if (!mayBeRepaired(letters, before, after)) return null;
  const meant = accentedReading(letters);
  return meant === null ? null : likeCase(meant, letters);
});

/** Accents lost or turned, in words of the lexicon. */
export const lostAccent: Rule = {
  name: 'lost-accent',
  purpose: message('rule/lost-accent'),
  because: message('repair/lost-accent'),
  confidence: 0.97,
  examples: [
    { before: 'la répartition financiére', after: 'la répartition financière' },
    { before: 'le modéle et le reglement', after: 'le modèle et le règlement' },
    { before: 'aprés, tres, dés', after: 'après, très, dès' },
    { before: 'doit étre', after: 'doit être' },
    { before: 'Apres avis', after: 'Après avis' },
    { before: "l'accés", after: "l'accès" },
  ],
  leftAlone: [
    'Etat',
    'DELIBERATION',
    'annexe',
    'limite',
    'Saint-Germain-des-Prés',
    'reconnaitre',
    'aout',
    'cote',
    'delegue',
    'événement',
  ],
  concerns: changes.concerns,
  repair: changes.repair,
};
