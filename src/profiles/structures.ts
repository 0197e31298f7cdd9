import { wordKey } from '../model/text-fold.ts';
import type { Profile } from './contract.ts';
import { oncePer } from './phrases.ts';

/** The words that names of structures are made of, as {@link wordKey} has them. */
export const structureWords = oncePer(
  ({ structures }: Profile['vocabulary']): ReadonlySet<string> => new Set(structures.map(wordKey)),
);
