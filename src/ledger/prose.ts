/** What running text says of an amount: that it is told again, or what it is for. */
import { message } from '../messages/message.ts';
import type { AllocationRecord, PrintedAmount } from '../model/records.ts';
import { wordKey } from '../model/text-fold.ts';
import type { Profile } from '../profiles/contract.ts';
import { inWords, other, type Decided } from './decided.ts';
import { yearIn } from './headings.ts';
import type { KnownFigures } from './known-sums.ts';
import type { DecisionAct } from '../model/decision.ts';
import { clausesOf } from '../parse/clauses.ts';
import { isAllSaid, saysMore, sayings, unitBehind, type MoneyRole } from './words.ts';

/** What an act is known by when its words are read. */
export interface Bearings {
  readonly profile: Profile;
  readonly known: KnownFigures;
  /** Of the decision. */
  readonly year: number | null;
}

/** `une aide de 500 €`: so far before an amount stands what may be given, at the most. */
const BESIDE = 4;

/** Between words and their amount stand blanks and quotes. */
const RIGHT_BEFORE = 1;

/** Words of a row that say that it is carried over, refused, asked for: `À reporter`. */
export function rowWords(printed: PrintedAmount, { profile, year }: Bearings): Decided | null {
  const apart = asideOf(printed.before, profile);
  if (apart !== null) return apart;
  const all = sayings(printed.before, '', profile);
  // `au lieu de « 3 200 € »`: right before the amount, several words say it whatever else the row says.
  const [next] = all;
  if (next?.role === 'earlier' && next.distance <= RIGHT_BEFORE && next.words.includes(' '))
    return inWords(next);
  // What names somebody too says less: `Ciné-club du Report`.
  const label = textOfLabel(printed.before);
  const said =
    all.find(({ role }) => role === 'refused') ??
    all.find((one) =>
      one.role === 'restatement' || LABELS.has(one.role) ? isAllSaid(label, profile) : false,
    );
  if (said !== undefined) return inWords(said);
  const named = yearIn(label);
  return named !== null && year !== null && named < year && all.length > 0 && isAllSaid(label, profile)
    ? other('earlier', message('money/words', { words: String(named) }))
    : null;
}

/** What the first cell of a row may say that all its amounts are for. */
const LABELS: ReadonlySet<string> = new Set([
  'requested',
  'earlier',
  'cost',
  'other-funder',
  'balance',
  'budget',
]);

/** A row's words without its other amounts. */
function textOfLabel(text: string): string {
  return text.replace(/[\d\s.,]*\d(?:[.,]\d\d)?\s?(?:€|euros?)?/giu, ' ');
}

/** So many rows add up to what is given to one by no chance. */
const SURE_ROWS = 4;

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
  if (decides && saysMore(around, profile)) return null;
  const rows = known.rows(cents);
  const named = rows.find((row) => isNamed(row, around, profile));
  if (named !== undefined) return other('restatement', message('money/repeats', { id: named.id }), named.id);
  const said = sayings(before, after, profile);
  const sum = known.sum(cents);
  const isTold = !decides || said.some(({ role }) => role === 'total') || (sum?.rows ?? 0) >= SURE_ROWS;
  if (sum !== null && isTold)
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
  const unit = unitBehind(/\/.*$/u.exec(source.text)?.[0] ?? after, profile);
  if (unit !== null) return other('rate', message('money/words', { words: unit }));
  const said = sayings(before, after, profile).filter(
    ({ role }) => role !== 'total' && role !== 'restatement' && role !== 'part',
  );
  const [nearest] = said.filter(({ role }) => role !== 'gift');
  if (nearest?.role === 'outside' && nearest.distance <= 1) return inWords(nearest);
  if (setting === 'citation' && nearest?.role === 'requested') return inWords(nearest);
  if (setting === 'citation') return other('outside', message('money/citation'));
  const decides = setting === 'operative';
  const done = decides ? byClause(before, after, profile) : null;
  if (done !== null) return done;
  const apart = asideOf(before, profile);
  if (apart !== null) return apart;
  const gives = said.some(({ role }) => role === 'grant');
  if (decides && gives && nearest?.role !== 'earlier') return null;
  // What may be given under conditions is a price of the scheme, but where the act decides on it.
  if (nearest?.role === 'conditional')
    return decides ? null : other('rate', message('money/words', { words: nearest.words }));
  const given = said.some(({ role, distance }) => role === 'gift' && distance <= BESIDE);
  if (decides && nearest?.role === 'rate' && given) return null;
  // In a list of what is given, a name may hold any word: `Les Amis du Prix du livre`.
  const listed = labelOf(before);
  if (decides && listed !== null && !isAllSaid(listed, profile)) return null;
  if (nearest !== undefined && nearest.role !== 'grant') return inWords(nearest);
  if (decides || setting === 'annex' || gives) return null;
  const year = yearIn(`${before.slice(-60)} ${after.slice(0, 16)}`);
  if (year !== null && own !== null && year < own)
    return other('earlier', message('money/words', { words: String(year) }));
  if (said.length > 0) return null;
  return other('outside', message('money/before-decision', { words: lastWords(before) }));
}

/** Opens what is said of the thing given, beside what gives it: `, dont le coût est de`, `; devis présenté :`, `(budget total :`. */
const ASIDE = /^.*(?:[;(]|\b(?:dont|sur|pour)\s+(?:l[ea]s?\b|l['’]|une?\b|son\b|sa\b))(?<words>[^;(]*)$/isu;

/** What words that stand between such an opening and the amount, and nothing else, say of it. */
function asideOf(before: string, profile: Profile): Decided | null {
  const words = ASIDE.exec(before)?.groups?.words ?? '';
  const said = sayings(words, '', profile).filter(({ role }) => role !== 'total');
  const [first] = said;
  if (first === undefined || !isAllSaid(words, profile)) return null;
  return said.every(({ role }) => role === first.role && role !== 'grant' && role !== 'gift')
    ? inWords(first)
    : null;
}

/** An item of a list, or what stands before a colon, right before its amount. */
function labelOf(before: string): string | null {
  const item = /(?:^|\s)[-–—•▪►➢*]\s+([^:;.,]{1,100}?)\s*:?$/u.exec(before);
  const label = (item ?? /^([^:;.,]{1,100}?)\s*:$/u.exec(before))?.[1] ?? null;
  // What ends in a small word is a sentence and no label: `– projets : l’enveloppe est de`.
  return label === null || /\s(?:de|d['’]|est|à|sont)$/u.test(label) ? null : label;
}

/** What decisions that give nothing are about. */
const ACT_ROLES: Partial<Record<DecisionAct, MoneyRole>> = {
  asks: 'requested',
  refuses: 'refused',
  withdraws: 'outside',
  guarantees: 'outside',
  allowances: 'outside',
  'writes-off': 'outside',
  prices: 'price',
  transfers: 'outside',
  contracts: 'price',
};

/** What the decision in a sentence does with its amount, where it does one thing, and nothing beside it is given. */
function byClause(before: string, after: string, profile: Profile): Decided | null {
  const clauses = clausesOf(before, profile);
  const [clause] = clauses.slice(-1);
  const role = clause === undefined ? undefined : ACT_ROLES[clause.act];
  if (role === undefined || clauses.some(({ act }) => act !== clause!.act)) return null;
  const rest = clauses.reduceRight(
    (text, { start, end }) => `${text.slice(0, start)} ${text.slice(end)}`,
    before,
  );
  // Who asks or refuses names what is not given.
  const isAside = clause!.act === 'asks' || clause!.act === 'refuses';
  const gives = sayings(rest, after, profile).some(
    (one) => one.role === 'grant' || (one.role === 'gift' && !isAside),
  );
  return gives ? null : other(role, message('money/words', { words: clause!.words }));
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
