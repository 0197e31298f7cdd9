import type { rule as fr } from '../fr/rule.ts';

export const rule: typeof fr = {
  'rule/acronym-edge':
    'Gives back its last letter to an acronym read with a bar or a bracket: “AFP2|”, “4A)”.',
  'rule/article-la': 'Takes the accent off the article “la” after a preposition: “dans là limite”.',
  'rule/misread-letter':
    'Restores accented letters and ligatures read as other letters: “ceuvre”, “sicge”, “contrdle”.',
  'rule/attested-word':
    'Corrects one misread letter where the word does not exist and the act reads it right elsewhere: “patcours”.',
  'rule/asterisk-row':
    'Gives back their asterisks to separator lines read as letters, whatever the mix and the length.',
  'rule/auxiliary-a':
    'Takes the accent off the auxiliary “a” before a past participle: “la commission à adopté”.',
  'rule/bullet': 'Gives back its bullet to a list item whose bullet was read as “e” or “¢”.',
  'rule/capital-i': 'Tells I from l: “lmmobilière”, “Ilmmobilière”, “Coordlnateur”, “AFEJl”.',
  'rule/code-stroke': 'Gives back the code “1” read as another stroke before a colon: “Opération ! :”.',
  'rule/code-zero': 'Gives back its zero to a code in parts where it was read as “O”: “CO2-446A05”.',
  'rule/currency-letter': 'Gives back its C to an acronym whose C was read as “€”: “€D” for “CD”.',
  'rule/elided-article': 'Restores the elided article “l’” read with a capital I, a bar or a bracket.',
  'rule/footless-l':
    'Gives back its L to an acronym or a name where the foot of the letter was misread: “FSI. annexe 9”, “109 points AME”.',
  'rule/grave-accent':
    'Turns the acute accent before a consonant and a mute final e, where French only writes “è”.',
  'rule/invisible-character':
    'Takes invisible characters (soft hyphen, zero-width space, direction marks) out of words.',
  'rule/lost-accent':
    'Restores a lost or turned accent where one French word only is written with these letters.',
  'rule/lost-article': "Gives back its “l” to an apostrophe left alone: “de 'action” for “de l'action”.",
  'rule/lost-elision':
    'Restores a lost elision: “Popération” for “l’opération”, “dinsertion” for “d’insertion”.',
  'rule/month-august': 'Restores “août” read as “aodt”, “ao(lt”, “ao(t” in a date.',
  'rule/number-mark':
    'Takes off the mark read at the edge of a number, where the act never has one: “20) mesures”, “9-FAL”.',
  'rule/ordinal': 'Restores ordinals read with signs: “1¢" janvier”, “2°™ commission”, “ler juillet”.',
  'rule/past-participle':
    'Gives back its final accent to a past participle after “avoir”: “en avoir délibére”.',
  'rule/preposition-a':
    'Gives back its accent to the preposition “à” where its neighbours exclude the verb “a”.',
  'rule/preposition-sign':
    'Restores the preposition “à” read as “&” or as a lone figure, between two words of the language.',
  'rule/split-word': 'Joins a word cut in two, where neither part is a word and the whole is.',
  'rule/stray-accent':
    'Takes off an accent too many where the word exists without it only and is read elsewhere in the act: “péinture”.',
  'rule/title-point':
    'Gives back its point to a title’s number read with a comma: “24, Sport” between “23.” and “25.”.',
};
