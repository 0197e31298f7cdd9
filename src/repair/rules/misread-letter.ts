import { message } from '../../messages/message.ts';
import { likeCase } from '../letters.ts';
import { misreadWord } from '../lexicon/readings.ts';
import type { Rule } from '../rule.ts';
import { onBareRuns } from './run-rule.ts';

const changes = onBareRuns(({ letters, before, after }) => {
  if (!mayBeRepaired(letters, before, after)) return null;
  const meant = misreadWord(letters);
  return meant === null ? null : likeCase(meant, letters);
});

/** Accented letters and ligatures read as other letters. */
export const misreadLetter: Rule = {
  name: 'misread-letter',
  purpose: message('rule/misread-letter'),
  because: message('repair/misread-letter'),
  confidence: 0.95,
  examples: [
    { before: 'mise en ceuvre', after: 'mise en œuvre' },
    { before: 'au cceur', after: 'au cœur' },
    { before: 'Péle Solidarités', after: 'Pôle Solidarités' },
    { before: 'Poéle Solidarités', after: 'Pôle Solidarités' },
    { before: '(pdle des caps)', after: '(pôle des caps)' },
    { before: 'la Céte', after: 'la Côte' },
    { before: 'son sicge', after: 'son siège' },
    { before: 'le contrdle et le réle', after: 'le contrôle et le rôle' },
    { before: 'le codt', after: 'le coût' },
    { before: 'diment habilité', after: 'dûment habilité' },
    { before: 'de fagon régulicre', after: 'de façon régulière' },
    { before: 'le Reéglement', after: 'le Règlement' },
  ],
  leftAlone: ['oeuvre', 'cote', 'Calais', 'Lens', 'DIMENT', 'Dainvile', 'cadre', 'Marck', 'Céte-Belle'],
  concerns: changes.concerns,
  repair: changes.repair,
};

/** Words in capitals, mixed case and parts of compound names are left to those who know names. */
export function mayBeRepaired(letters: string, before: string, after: string): boolean {
  if (letters.length < 3 || letters.slice(1) !== letters.slice(1).toLowerCase()) return false;
  const isName = !letters.startsWith(letters.charAt(0).toLowerCase());
  return !(isName && (before === '-' || after === '-'));
}
