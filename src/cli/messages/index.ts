import type { Language } from '../../model/bilingual.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

export type { Messages } from './contract.ts';

/** What the command says, by language. */
export const MESSAGES = { fr, en } satisfies Record<Language, unknown>;
