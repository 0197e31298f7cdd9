/** French numbers written in letters, as integers. Spelling before and after the reform of 1990 alike. */
const UNITS: Readonly<Record<string, number>> = {
  zero: 0,
  un: 1,
  une: 1,
  deux: 2,
  trois: 3,
  quatre: 4,
  cinq: 5,
  six: 6,
  sept: 7,
  huit: 8,
  neuf: 9,
  dix: 10,
  onze: 11,
  douze: 12,
  treize: 13,
  quatorze: 14,
  quinze: 15,
  seize: 16,
  vingt: 20,
  vingts: 20,
  trente: 30,
  quarante: 40,
  cinquante: 50,
  soixante: 60,
  septante: 70,
  huitante: 80,
  octante: 80,
  nonante: 90,
};
const SCALES: Readonly<Record<string, number>> = {
  mille: 1000,
  million: 1_000_000,
  millions: 1_000_000,
  milliard: 1_000_000_000,
  milliards: 1_000_000_000,
};

/** One word of a number, for use inside larger patterns on folded text. */
export const NUMBER_WORD = `(?:${[...Object.keys(UNITS), ...Object.keys(SCALES), 'cents?', 'mil', 'premier'].join('|')})`;
/** A number in letters, for use inside larger patterns on folded text. */
export const NUMBER_WORDS = `${NUMBER_WORD}(?:(?:[ -]| et )${NUMBER_WORD})*`;

/** Reads a folded number in letters: `quatre-vingt-dix-huit` → 98, `deux mille vingt-cinq` → 2025; `null` for other text. */
export function readNumberWords(folded: string): number | null {
  const words = folded.split(/[\s-]+/u).filter((word) => word !== '' && word !== 'et');
  if (words.length === 0) return null;
  let total = 0;
  let group = 0;
  for (const word of words) {
    const scale = word === 'mil' ? 1000 : SCALES[word];
    if (scale !== undefined) {
      total += Math.max(group, 1) * scale;
      group = 0;
    } else if (/^cents?$/u.test(word)) {
      group = Math.max(group, 1) * 100;
    } else if (word === 'premier') {
      group += 1;
    } else {
      const unit = UNITS[word];
      if (unit === undefined) return null;
      // `quatre-vingt`: four times twenty; a twenty after anything else is added (`cent vingt`, `soixante… `).
      group = unit === 20 && group % 100 === 4 ? group - 4 + 80 : group + unit;
    }
  }
  return total + group;
}
