import type { Rule } from '../rule.ts';

/** Bullets of lists, read as a lone letter or sign at the start of a line. */
export const bullet: Rule = {
  name: 'bullet',
  purpose: {
    fr: 'Rend sa puce à un élément de liste dont la puce a été lue « e » ou « ¢ ».',
    en: 'Gives back its bullet to a list item whose bullet was read as “e” or “¢”.',
  },
  because: {
    fr: 'ce signe seul en début de ligne n’est pas un mot français',
    en: 'this sign alone at the start of a line is no French word',
  },
  confidence: 0.95,
  examples: [
    { before: 'e Ambition 2 : aider', after: '• Ambition 2 : aider' },
    { before: '¢ De dynamiser les parcours', after: '• De dynamiser les parcours' },
  ],
  leftAlone: ['o De mobiliser', 'e', 'groupe e Ambition', 'e 12'],
  concerns: (word) => word === 'e' || word === '¢',
  repair: (words) => {
    const [first = '', second = ''] = words;
    return (first === 'e' || first === '¢') && /^[«"“'’]?\p{L}/u.test(second)
      ? [{ at: 0, count: 1, text: '•' }]
      : [];
  },
};
