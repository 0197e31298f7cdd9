/** The cells behind the amount: financing and agreement, and how they go on in the next lines. */
import { compactKey, wordKey } from '../../../model/text-fold.ts';
import type { Profile } from '../../../profiles/contract.ts';
import type { RowDraft } from './drafts.ts';
import { groupBy } from '../../../model/group-by.ts';
import { operationKeyOf, placedTokens } from './draft-parts.ts';
import { type KnownGroup } from './groups.ts';
import { knownWords, likeness, sharedWords, type KnownWord } from './known.ts';
import type { Token } from './tokens.ts';

/** First lines' cells behind the amount. */
export interface Tail {
  readonly financing: readonly Token[];
  readonly agreement: readonly Token[];
}

/** What goes on in the next lines of rows with the same tail. */
export interface KnownTail {
  readonly financing: readonly KnownWord[];
  readonly agreement: readonly KnownWord[];
}

/** Cuts what stands behind the amount into financing and agreement. */
export function tailOf(row: RowDraft, profile: Profile): Tail {
  const { tokens, amount } = row.first;
  const behind = tokens.slice(amount?.end ?? row.tailStart ?? tokens.length);
  const fitting = agreementTemplates(profile);
  for (let at = 0; at < behind.length; at += 1) {
    const part = behind.slice(at);
    if (fitting.some((words) => opensWith(words, part))) {
      return { financing: behind.slice(0, at), agreement: part };
    }
  }
  let border = -1;
  for (const [index, token] of behind.entries()) if (index > 0 && token.border) border = index;
  if (border > 0) return { financing: behind.slice(0, border), agreement: behind.slice(border) };
  const paid = profile.vocabulary.financing.some((text) => opensWith(knownWords(text, compactKey), behind));
  return paid ? { financing: behind, agreement: [] } : { financing: [], agreement: behind };
}

const templates = new WeakMap<Profile['vocabulary'], KnownWord[][]>();

function agreementTemplates({ vocabulary }: Profile): readonly KnownWord[][] {
  let known = templates.get(vocabulary);
  if (known === undefined) {
    known = vocabulary.agreements.map((text) => knownWords(text, compactKey));
    templates.set(vocabulary, known);
  }
  return known;
}

function opensWith(words: readonly KnownWord[], tokens: readonly Token[]): boolean {
  const read = tokens.filter((token) => token.key !== '');
  return (
    read.length > 0 &&
    read.every((token, index) => {
      const word = words[index];
      return word !== undefined && likeness(token.key, word) >= 0.6;
    })
  );
}

/** Compact key of a tail: rows with the same key print the same cells. */
export function tailKey(tail: Tail): string {
  return [tail.financing, tail.agreement]
    .map((tokens) => tokens.map((token) => token.key).join(''))
    .join('|');
}

/** Finds the closing cells of rows whose amount is lost: they print what other rows print behind theirs. */
export function findLostTails(rows: readonly RowDraft[]): void {
  const keyFrom = (row: RowDraft, at: number): string =>
    row.first.tokens
      .slice(at)
      .map((token) => token.key)
      .join('');
  const known = new Set(
    rows.flatMap((row) => (row.first.amount === null ? [] : keyFrom(row, row.first.amount.end))),
  );
  known.delete('');
  for (const row of rows) {
    if (row.first.amount !== null) continue;
    const from = (row.first.operation ?? row.first.theme)?.next ?? 0;
    const at = row.first.tokens.findIndex(
      (token, index) => index > from && token.key !== '' && known.has(keyFrom(row, index)),
    );
    row.tailStart = at < 0 ? null : at;
  }
}

/** What rows with the same tail go on with, by tail key; and all words that can only be part of a tail. */
export function learnTails(
  rows: readonly RowDraft[],
  profile: Profile,
  themes: ReadonlyMap<string, KnownGroup>,
): { readonly tails: ReadonlyMap<string, KnownTail>; readonly words: ReadonlySet<string> } {
  const agreementWords = new Set(
    profile.vocabulary.agreements.flatMap((text) => wordKey(text.replace('{code}', '')).split(' ')),
  );
  const tails = new Map<string, KnownTail>();
  const words = new Set<string>();
  for (const [key, members] of groupBy(rows, (row) => tailKey(tailOf(row, profile)))) {
    const tail = tailOf(members[0]!, profile);
    const operations = new Set(members.map(operationKeyOf));
    const shared =
      operations.size > 1 && members.length >= 4
        ? sharedWords(
            members.map((row) => placedTokens(row, 99)),
            0.5,
          )
        : [];
    const themed = shared.filter(
      (word) =>
        !members.some((row) =>
          themes.get(row.theme?.code ?? '')?.words.some((known) => likeness(word.key, known) >= 0.7),
        ),
    );
    const template = longestTemplate(profile, tail.agreement);
    const financing = completion(profile, tail.financing);
    const agreement: KnownWord[] = [...template];
    for (const word of themed) {
      const number = /^\d{1,3}$/u.test(word.key);
      if (agreementWords.has(word.key) || number) {
        if (!agreement.some((known) => likeness(word.key, known) >= 0.7)) agreement.push(word);
      } else if (tail.financing.length > 0 && !financing.some((known) => known.key === word.key))
        financing.push(word);
    }
    tails.set(key, { financing, agreement });
    for (const word of [...financing, ...agreement]) if (word.key.length > 1) words.add(word.key);
  }
  for (const [key, tail] of tails) {
    const [paid = ''] = key.split('|');
    if (paid === '' || tail.financing.length > 0) continue;
    const other = [...tails].find(
      ([otherKey, known]) => otherKey.startsWith(`${paid}|`) && known.financing.length > 0,
    );
    if (other !== undefined) tails.set(key, { ...tail, financing: other[1].financing });
  }
  return { tails, words };
}

function longestTemplate(profile: Profile, read: readonly Token[]): KnownWord[] {
  const count = read.filter((token) => token.key !== '').length;
  if (count === 0) return [];
  const fitting = agreementTemplates(profile)
    .filter((words) => opensWith(words, read))
    .map((words) => words.slice(count))
    .sort((a, b) => b.length - a.length);
  return fitting[0] ?? [];
}

function completion(profile: Profile, read: readonly Token[]): KnownWord[] {
  const count = read.filter((token) => token.key !== '').length;
  if (count === 0) return [];
  for (const text of profile.vocabulary.financing) {
    const words = knownWords(text, compactKey).filter((word) => word.key !== '');
    if (opensWith(words, read)) return words.slice(count);
  }
  return [];
}
