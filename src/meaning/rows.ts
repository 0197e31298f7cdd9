import type { AllocationRecord, TableKind } from '../model/records.ts';
import type { Profile } from '../profiles/contract.ts';
import { saysOnly } from '../profiles/table-words.ts';
import { findPhrase, phraseOf, tokensOf } from '../profiles/phrases.ts';

/** What a row of a table of grants is: a cell of it may say that it is refused, its name that it carries a sum forward. */
export function rowKind(row: AllocationRecord, profile: Profile): TableKind {
  if (isCarried(row.beneficiary, profile)) return 'recapitulation';
  const cells = [row.object, row.information, row.financing, row.agreement, ...Object.values(row.extra)];
  return cells.some((cell) => cell !== null && saysOnly(cell, 'refused', profile)) ? 'refused' : 'grants';
}

/** `À reporter`, `Report page 1`: what was added up so far, on the last line of a page or the first of the next. */
function isCarried(name: string, { carried }: Profile): boolean {
  const tokens = tokensOf(name);
  return carried.map(phraseOf).some((phrase) => {
    const at = findPhrase(tokens, phrase);
    const rest = tokens.filter((_, index) => index < at || index >= at + phrase.length);
    return at >= 0 && rest.every(({ word }) => /^(?:\d+|page|p|de|la|du|n)$/u.test(word));
  });
}
