/** What the cells of a column hold, whatever its heading says. */
import { median } from '../../../model/median.ts';
import { parseAmount, parseQuantity } from '../../../model/amount.ts';
import { wordKey } from '../../../model/text-fold.ts';
import type { Profile } from '../../../profiles/contract.ts';
import { structureWords } from '../../../profiles/structures.ts';
import { matchAny, piecesOf } from '../../../profiles/template.ts';
import { holdsPhrase, matchHeading } from './headings.ts';

/** Shares of a column's filled cells, 0 to 1. */
export interface ColumnContents {
  readonly filled: number;
  /** Amounts that show it: a currency sign, decimals or grouped digits. */
  readonly amounts: number;
  /** Numbers of any kind, amounts too. */
  readonly numbers: number;
  readonly percentages: number;
  readonly years: number;
  /** Identifiers: long digit runs, codes of letters and digits, running numbers. */
  readonly codes: number;
  readonly text: number;
  /** Distinct texts over filled cells. */
  readonly distinct: number;
  readonly averageLength: number;
  /** Median of the amounts, in cents; 0 for none. */
  readonly median: number;
  /** Cells that hold a word names of structures are made of. */
  readonly structures: number;
  /** Cells that read as a theme, an operation, an agreement by the profile's templates. */
  readonly themes: number;
  readonly operations: number;
  readonly agreements: number;
  /** Cells that are words of headings or of other tables (`Dépenses`, `Recettes`): no names. */
  readonly labels: number;
}

/** Describes a column by its cells. */
export function contentsOf(cells: readonly string[], profile: Profile): ColumnContents {
  const filled = cells.map((text) => text.trim()).filter((text) => text !== '');
  const share = (test: (text: string) => boolean): number =>
    filled.length === 0 ? 0 : filled.filter(test).length / filled.length;
  const amounts = filled.flatMap((text) => {
    const cents = parseAmount(text, { column: true });
    return cents === null ? [] : [cents];
  });
  return {
    filled: cells.length === 0 ? 0 : filled.length / cells.length,
    amounts: share(looksLikeAmount),
    numbers: share((text) => parseAmount(text, { column: true }) !== null || parseQuantity(text) !== null),
    percentages: share((text) => /^\d+(?:[.,]\d+)?\s*%$/u.test(text)),
    years: share((text) => /^(?:19|20)\d\d(?:\s?[-/]\s?(?:19|20)?\d\d)?$/u.test(text)),
    codes: share(isCode),
    text: share((text) => /\p{L}{2}/u.test(text) && parseAmount(text, { column: true }) === null),
    distinct: filled.length === 0 ? 0 : new Set(filled.map(wordKey)).size / filled.length,
    averageLength: filled.reduce((sum, text) => sum + text.length, 0) / Math.max(1, filled.length),
    ...sharesByProfile(filled, profile),
    median: median(amounts) ?? 0,
  };
}

function sharesByProfile(
  filled: readonly string[],
  profile: Profile,
): Pick<ColumnContents, 'structures' | 'themes' | 'operations' | 'agreements' | 'labels'> {
  const known = structureWords(profile.vocabulary);
  const { theme, operation, complementary } = profile.groups;
  const share = (test: (text: string) => boolean): number =>
    filled.length === 0 ? 0 : filled.filter(test).length / filled.length;
  return {
    structures: share((text) =>
      wordKey(text)
        .split(' ')
        .some((word) => known.has(word)),
    ),
    themes: share((text) => matchAny(theme, piecesOf(text), 0) !== null),
    operations: share((text) => matchAny([...complementary, ...operation], piecesOf(text), 0) !== null),
    labels: share((text) => isLabel(text, profile)),
    agreements: share((text) => matchAny(profile.vocabulary.agreements, piecesOf(text), 0) !== null),
  };
}

function isLabel(text: string, profile: Profile): boolean {
  if (text.split(' ').length > 4) return false;
  if ((matchHeading(text, profile)[0]?.score ?? 0) >= 0.95) return true;
  return holdsPhrase(text, [...profile.setAside, ...Object.values(profile.headingWords).flat()]);
}

/** Written as an amount, not only as a number: `1 500,00`, `650 €`, `12 000`. */
export function looksLikeAmount(text: string): boolean {
  if (parseAmount(text, { column: true }) === null) return false;
  return /€|eur|[.,]\d{1,2}\)?$|\d[\s\u00A0\u202F\u2009.]\d{3}\b/iu.test(text.trim());
}

function isCode(text: string): boolean {
  const bare = text.replace(/[\s.]/gu, '');
  return (
    /^\d{9}$|^\d{14}$/u.test(bare) ||
    /^[A-Z]{0,4}[-_/]?\d{2,}(?:[-_/.]\w+)*$/u.test(bare) ||
    /^\d{1,4}$/u.test(bare)
  );
}
