import { lineText, type Document } from '../model/document.ts';
import { wordKey } from '../model/text-fold.ts';
import type { Profile } from './contract.ts';

/**
 * The profile an act is read with: of those whose phrases all stand in the act the one with the most, the first among
 * equals; `fallback` where none fits. Case, accents, punctuation and line ends do not matter.
 */
export function chooseProfile(document: Document, profiles: readonly Profile[], fallback: Profile): Profile {
  const candidates = profiles.filter((profile) => profile.match.length > 0);
  if (candidates.length === 0) return fallback;
  const text = ` ${textOf(document)} `;
  let chosen = fallback;
  let most = 0;
  for (const profile of candidates) {
    if (profile.match.length <= most) continue;
    if (!profile.match.every((phrase) => text.includes(` ${wordKey(phrase)} `))) continue;
    [chosen, most] = [profile, profile.match.length];
  }
  return chosen;
}

function textOf(document: Document): string {
  const lines = document.pages.flatMap((page) => [
    ...page.lines,
    ...page.tables.flatMap((table) => table.cells.flatMap((cell) => cell.lines)),
  ]);
  const keys = lines.map((line) => wordKey(lineText(line)));
  return keys.filter((key) => key !== '').join(' ');
}
