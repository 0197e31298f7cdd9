/** What the heading of a column says it holds. */
import { remembered } from '../../../model/remembered.ts';
import { similarity, wordKey } from '../../../model/text-fold.ts';
import { ROLES, type Role } from '../../../model/role.ts';
import type { Profile } from '../../../profiles/contract.ts';

/** How surely a heading names a role. */
export interface HeadingMatch {
  readonly role: Role;
  /** 0 to 1: 1 for a heading that is a known one, less for one that holds or resembles it. */
  readonly score: number;
}

const MONEY: ReadonlySet<Role> = new Set<Role>(['requested', 'proposed', 'amount']);

interface KnownHeading {
  readonly role: Role;
  readonly key: string;
  /** Its words but for those that say nothing. */
  readonly wanted: readonly string[];
}

/** The roles that each profile's headings give a text. */
const byProfile = new WeakMap<Profile['headings'], (text: string) => readonly HeadingMatch[]>();
/** Texts kept with their keys and matches. */
const MOST_KEPT = 10_000;

/** Words of headings that say nothing about what the column holds. */
const NOISE = new Set('en de du des d la le les l au aux a par sur pour et ou euro euros eur'.split(' '));

function knownHeadings(profile: Profile): readonly KnownHeading[] {
  return ROLES.flatMap((role) =>
    (profile.headings[role] ?? []).map((text) => {
      const key = headingKey(text);
      return { role, key, wanted: tellingWords(key) };
    }),
  );
}

function tellingWords(key: string): string[] {
  return key.split(' ').filter((word) => !NOISE.has(word));
}

/** A heading for comparison: folded words, `€`, `%` and `n°` spelled out, years and brackets' units taken off. */
export const headingKey = remembered(MOST_KEPT, (text) =>
  wordKey(
    text
      .replace(/%/gu, ' pourcent ')
      .replace(/€/gu, ' euros ')
      .replace(/\bn\s?[°ºo]\b\.?|\bn[°º]/giu, ' numero ')
      .replace(/(?<=\p{L})[-‐]\s+(?=\p{Ll})/gu, ''),
  ),
);

/** The roles a heading may name, likeliest first. */
export function matchHeading(text: string, profile: Profile): readonly HeadingMatch[] {
  let matches = byProfile.get(profile.headings);
  if (matches === undefined) {
    const known = knownHeadings(profile);
    matches = remembered(MOST_KEPT, (heading) => matchesOf(headingKey(heading), known));
    byProfile.set(profile.headings, matches);
  }
  return matches(text);
}

function matchesOf(key: string, known: readonly KnownHeading[]): HeadingMatch[] {
  if (key === '') return [];
  const bare = withoutYears(key);
  const words = tellingWords(bare);
  const best = new Map<Role, number>();
  for (const heading of known) {
    const score = scoreOf(key, bare, words, heading);
    if (score > (best.get(heading.role) ?? 0)) best.set(heading.role, score);
  }
  return [...best].map(([role, score]) => ({ role, score })).sort((a, b) => b.score - a.score);
}

function withoutYears(key: string): string {
  return key
    .split(' ')
    .filter((word) => !/^(?:19|20)\d\d$/u.test(word))
    .join(' ');
}

const ALIKE = 0.84;

/** Texts of unlike lengths are unlike: most need no look at their letters. */
function isAlike(one: string, other: string): boolean {
  const [short, long] = [one.length, other.length].sort((a, b) => a - b) as [number, number];
  return short >= ALIKE * long && similarity(one, other) >= ALIKE;
}

function scoreOf(key: string, bare: string, words: readonly string[], heading: KnownHeading): number {
  if (key === heading.key) return 1;
  if (bare === heading.key) return 0.97;
  const { wanted } = heading;
  if (wanted.length === 0 || words.length === 0) return 0;
  if (words.join(' ') === wanted.join(' ')) return 0.95;
  if (wanted.join('').length >= 5 && isAlike(bare, heading.key)) return 0.88;
  const at = indexOfWords(words, wanted);
  if (at < 0) return 0;
  // The heading holds a known one: the more of it, and the nearer to its start, the surer; of money, the last word says
  // which (`Montant proposé`).
  const last = at + wanted.length === words.length && MONEY.has(heading.role) ? 0.12 : 0;
  return 0.45 + 0.4 * (wanted.length / words.length) + Math.max(at === 0 ? 0.08 : 0, last);
}

function indexOfWords(words: readonly string[], wanted: readonly string[]): number {
  for (let at = 0; at + wanted.length <= words.length; at += 1) {
    if (wanted.every((word, index) => sameWord(words[at + index]!, word))) return at;
  }
  return -1;
}

/** Plural and singular are one, a misread letter in a long word too. */
function sameWord(read: string, wanted: string): boolean {
  if (read === wanted || read === `${wanted}s` || wanted === `${read}s`) return true;
  return Math.min(read.length, wanted.length) >= 7 && similarity(read, wanted) >= 0.85;
}

/** Whether any of several phrases stands in a text, as whole words. */
export function holdsPhrase(text: string, phrases: readonly string[]): boolean {
  const key = ` ${headingKey(text)} `;
  return phrases.some((phrase) => key.includes(` ${headingKey(phrase)} `));
}
