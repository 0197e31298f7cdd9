import type { repair as fr } from '../fr/repair.ts';

export const repair: typeof fr = {
  'repair/acronym-edge': 'the acronym is read whole elsewhere in the act, and no bracket is open',
  'repair/article-la': 'between a preposition and a noun French only writes the article “la”',
  'repair/misread-letter':
    'the word does not exist; one letter with a mark, often read so, makes it a French word',
  'repair/attested-word':
    'this word does not exist; but for one letter, often read so, it is a word that the act often uses',
  'repair/asterisk-row': 'the whole line is made of letters that look like asterisks',
  'repair/auxiliary-a': 'a past participle never follows the preposition “à”',
  'repair/bullet': 'this sign alone at the start of a line is no French word',
  'repair/capital-i': 'the word only exists with an i in place of the l',
  'repair/code-stroke': 'between a word and a colon only a number has its place',
  'repair/code-zero': 'beside a digit, in a code made mostly of digits, “O” is a zero',
  'repair/currency-letter':
    'the € sign does not stand before a letter, and the acronym with a C is read elsewhere in the act',
  'repair/elided-article': 'before an apostrophe this upright stroke is an l',
  'repair/footless-l': 'nearly everywhere else the act writes this word with an L',
  'repair/grave-accent': 'before a mute final syllable French writes è',
  'repair/invisible-character': 'an invisible character stood inside the word',
  'repair/lost-accent': 'without this accent the word does not exist; with it only one word is possible',
  'repair/lost-article': 'an apostrophe alone after this word is an elided article',
  'repair/lost-elision':
    'the word does not exist, and what follows its first letter is a word that begins with a vowel',
  'repair/month-august': 'between a day and a year this word is a month, and only one begins and ends so',
  'repair/number-mark': 'everywhere else the act writes this word beside a number with nothing between them',
  'repair/ordinal': 'before a month or a numbered noun these signs are the raised letters of an ordinal',
  'repair/past-participle': 'after “avoir” comes a past participle',
  'repair/preposition-a': 'between these words “a” can only be the preposition',
  'repair/preposition-sign': 'the word before calls for “à” and the one after cannot be counted',
  'repair/split-word': 'neither part is a word; the whole is one',
  'repair/stray-accent':
    'with this accent the word does not exist; without it it is French and is read elsewhere in the act',
  'repair/title-point': 'the titles next to it have their numbers followed by a point',
  'repair/code-by-column':
    'the other codes of the column all have letters and digits at the same places, and this sign looks like the one that stands there',
  'repair/date-by-mention':
    'an act that is cited cannot be later than the sitting, and this one is cited elsewhere with this date',
  'repair/date-by-number': 'the number of the act that is cited holds its year',
  'repair/late-citation': ({ date, sitting }) =>
    `An act that is cited is dated ${date}, after the sitting of ${sitting}; nothing in the act says which date to read.`,
  'repair/first-name-by-lexicon':
    'this first name is only written so when misread; the usual one looks like it letter by letter',
  'repair/person-by-attendance':
    'this person is not in the attendance list; one person of the list only looks like it',
  'repair/person-by-mentions': 'the other mentions of this person in the act agree on another spelling',
  'repair/person-one-form': 'a person has one spelling in the act: that of the attendance list',
  'repair/unknown-person': ({ name }) =>
    `“${name}” takes no part in the vote but is not in the attendance list.`,
  'repair/cell-by-rows': 'other rows of the same operation bear the same sentence, read whole',
  'repair/cell-by-operation': 'the name of the operation, on the same row, has these words whole',
  'repair/territory-by-rows':
    'other rows bear this territory, and recognition doubts this one or the row beside it bears it',
  'repair/spelling-by-rows':
    'other rows bear this text, and recognition doubts the letters that part it from them here',
  'repair/spelling-by-letters': 'other rows bear this text, spaces and signs apart',
  'repair/doubtful-name': ({ name, other, bothRead }) =>
    bothRead
      ? `“${name}” and “${other}” look alike; the act does not say whether they are one name.`
      : `“${name}” may be “${other}”; nothing else in the act proves it.`,
  'repair/deduced-name': ({ id, beneficiary }) =>
    `The beneficiary of row ${id} was read in part only; “${beneficiary}” is deduced from the other operations of the same territory.`,
  'repair/half-read-name': ({ id, beneficiary }) =>
    `The beneficiary of row ${id} was read in part only: “${beneficiary}”.`,
  'repair/cell-edge': 'the edge of the cell was read as a sign of the name',
  'repair/acronym-by-initials': 'the acronym in brackets is made of the initials of the words before it',
  'repair/name-in-pieces':
    'the cell was read in pieces; the whole name is read elsewhere, with the same bracket',
  'repair/name-by-mentions':
    'the same name is read elsewhere in the act, and this spelling is only a misreading of it',
  'repair/name-by-order':
    'the name breaks off; under the other operations only one begins so between the same neighbours',
  'repair/name-by-start':
    'the name breaks off; of all in the act only one begins so, and the same territory bears it elsewhere',
  'repair/name-by-operation': 'the other rows of the same operation give this name whole',
  'repair/name-by-annex': 'the text of the annex writes this name so, in larger type',
  'repair/label-by-code': 'the same budget line bears this label elsewhere in the act',
  'repair/territory-by-act': 'this territory is read so elsewhere in the act',
};
