/** What running text says of an amount: that it is told again, or what it is for. */
import { message } from '../messages/message.ts';
import type { AllocationRecord, PrintedAmount } from '../model/records.ts';
import { fold, wordKey } from '../model/text-fold.ts';
import type { Profile } from '../profiles/contract.ts';
import { inWords, other, type Decided } from './decided.ts';
import { yearIn } from './headings.ts';
import type { KnownFigures } from './known-sums.ts';
import { sayings } from './words.ts';

/** What an act is known by when its words are read. */
export interface Bearings {
  readonly profile: Profile;
  readonly known: KnownFigures;
  /** Of the decision. */
  readonly year: number | null;
}

/** Words that give something beside what is given already. */
const MORE =
  /\b(?:en outre|supplementaires?|complementaires?|exceptionnel(?:le)?s?|egalement|de plus|par ailleurs|en sus|additionnel(?:le)?s?|seconde?|deuxieme|autre)\b/u;
/** A price of one of something: `85,95 €/mois`. */
const RATE = /\/ ?(?:mois|an|jour|heure|h|place|point|pers|km|m[23²³]?|u)\b/u;
/** `une aide de 500 €`: so far before an amount stands what may be given, at the most. */
const BESIDE = 4;

/** Words of a row that say that it is carried over, refused, asked for: `À reporter`. */
export function rowWords(printed: PrintedAmount, { profile }: Bearings): Decided | null {
  const said = sayings(printed.before, '', profile).find(
    ({ role }) => role === 'restatement' || role === 'refused',
  );
  return said === undefined ? null : inWords(said);
}

/** The same figure told again. */
export function repeats(
  { cents, setting, before, after }: PrintedAmount,
  bearings: Bearings,
): Decided | null {
  const { profile, known } = bearings;
  if (cents === null) return null;
  const around = `${before} ${after}`;
  const decides = setting === 'operative';
  // What is given once more is no repetition, whoever it goes to.
  if (decides && MORE.test(fold(around))) return null;
  const rows = known.rows(cents);
  const named = rows.find((row) => isNamed(row, around, profile));
  if (named !== undefined) return other('restatement', message('money/repeats', { id: named.id }), named.id);
  const said = sayings(before, after, profile);
  const sum = known.sum(cents);
  if (sum !== null && (!decides || said.some(({ role }) => role === 'total')))
    return other(
      'restatement',
      sum.id === null ? message('money/repeats-sum') : message('money/repeats', { id: sum.id }),
      sum.id,
    );
  const [row] = rows;
  if (row === undefined || decides || said.some(({ role }) => role === 'grant')) return null;
  return other('restatement', message('money/repeats', { id: row.id }), row.id);
}

/** What the words beside an amount say. Where the act decides and gives, none of them takes an amount from what it gives. */
export function byWords(
  { setting, before, after, source }: PrintedAmount,
  bearings: Bearings,
): Decided | null {
  const { profile, year: own } = bearings;
  const unit = RATE.exec(
    `${fold(source.text)} ${fold(after)}`.replace(/ \//u, '/').slice(0, source.text.length + 14),
  );
  if (unit !== null) return other('rate', message('money/words', { words: unit[0].trim() }));
  const said = sayings(before, after, profile).filter(
    ({ role }) => role !== 'total' && role !== 'restatement' && role !== 'part',
  );
  const [nearest] = said.filter(({ role }) => role !== 'gift');
  if (nearest?.role === 'outside' && nearest.distance <= 1) return inWords(nearest);
  if (setting === 'citation') return other('outside', message('money/citation'));
  const decides = setting === 'operative';
  const gives = said.some(({ role }) => role === 'grant');
  if (decides && gives && nearest?.role !== 'earlier') return null;
  // What may be given under conditions is a price of the scheme, but where the act decides on it.
  if (nearest?.role === 'conditional')
    return decides ? null : other('rate', message('money/words', { words: nearest.words }));
  const given = said.some(({ role, distance }) => role === 'gift' && distance <= BESIDE);
  if (decides && nearest?.role === 'rate' && given) return null;
  if (nearest !== undefined && nearest.role !== 'grant') return inWords(nearest);
  if (decides || setting === 'annex' || gives) return null;
  const year = yearIn(`${before.slice(-60)} ${after.slice(0, 16)}`);
  if (year !== null && own !== null && year < own)
    return other('earlier', message('money/words', { words: String(year) }));
  if (said.length > 0) return null;
  return other('outside', message('money/before-decision', { words: lastWords(before) }));
}

function lastWords(text: string): string {
  return text.split(/\s+/u).slice(-6).join(' ');
}

/** Whether a text names who a row is for: most of the words that tell it from others. */
function isNamed({ beneficiary }: AllocationRecord, text: string, profile: Profile): boolean {
  const common = new Set(profile.vocabulary.structures.map(wordKey));
  const words = wordKey(beneficiary).split(' ');
  const telling = words.filter((word) => word.length >= 4 && !common.has(word));
  const wanted = telling.length > 0 ? telling : words.filter((word) => word.length >= 2);
  if (wanted.length === 0) return false;
  const around = ` ${wordKey(text)} `;
  return wanted.filter((word) => around.includes(` ${word} `)).length * 2 > wanted.length;
}
