import type { Language } from '../model/language.ts';
import type { Profile } from '../profiles/contract.ts';
import type { WorkingAct } from './working-act.ts';

/** Raised when the shape of `act.json` changes; older ones are then migrated or refused, never misread. */
export const ACT_VERSION = 1;

/** The id of a figure, as names of files bear it. */
export const FIGURE = /^[A-Za-z][\w-]*(?:\.[A-Za-z\d]+)*$/u;

/** Names of the files of an act's folder: nothing outside of it, and no hidden file. */
export const FILE_NAME = /^(?:crops\/)?[A-Za-z\d][\w-]*(?:\.[A-Za-z\d]+)*$/u;

/** What `act.json` holds: the act, and how the files beside it were made of it. */
export interface ActFile {
  readonly act: WorkingAct;
  /** The language of the files. */
  readonly language: Language;
  /** SHA-256 of the other files of the folder, by their names in it. */
  readonly files: Readonly<Record<string, string>>;
  /** SHA-256 of what people changed when the files were made; `null` where nothing was. */
  readonly edits: string | null;
}

/** A profile that comes with the program: an act names it and does not hold it. */
export interface ShippedProfile {
  readonly profile: Profile;
  readonly sha256: string;
}
