import { readJson } from '../data/read-json.ts';
import { message } from '../messages/message.ts';
import type { Language } from '../model/bilingual.ts';
import type { Message } from '../model/message.ts';
import type { Origins } from '../model/origins.ts';
import type { Records } from '../model/records.ts';
import type { Rereads } from '../model/extraction.ts';
import { profileSchema, type Profile } from '../profiles/contract.ts';
import { ACT_VERSION, type ActFile, type ShippedProfile } from './act-file.ts';
import type { WorkingAct } from './working-act.ts';

/** An act read, or what is wrong with its text. */
export type ActFileReading =
  { readonly ok: true; readonly file: ActFile } | { readonly ok: false; readonly fault: Message };

interface Written {
  readonly version: number;
  readonly position: WorkingAct['position'];
  readonly language: Language;
  readonly files: Readonly<Record<string, string>>;
  readonly edits: string | null;
  readonly profile: Profile | { readonly id: string; readonly sha256: string };
  readonly origins: Origins;
  readonly records: Records;
  readonly rereads: readonly {
    readonly figure: string;
    readonly readings: Rereads extends ReadonlyMap<string, infer Readings> ? Readings : never;
  }[];
}

/**
 * The act that {@link writeActFile} wrote, out of a text that anyone may have changed.
 *
 * @param shipped where a profile that is named by id and hash is found
 */
export function readActFile(text: string, shipped: readonly ShippedProfile[]): ActFileReading {
  const read = readJson(text);
  if (!read.ok) return read;
  const version = versionOf(read.value);
  if (version === null) return { ok: false, fault: message('act/not-an-act') };
  if (version !== ACT_VERSION)
    return { ok: false, fault: message('act/other-version', { version, own: ACT_VERSION }) };
  const written = read.value as Written;
  const profile = profileOf(written.profile, shipped);
  if (profile === null)
    return { ok: false, fault: message('act/unknown-profile', { id: String(written.profile.id) }) };
  const { position, language, files, edits, origins, records } = written;
  const rereads = new Map(written.rereads.map(({ figure, readings }) => [figure, readings]));
  return {
    ok: true,
    file: { act: { position, origins, profile, records, rereads }, language, files, edits },
  };
}

function versionOf(value: unknown): number | null {
  if (typeof value !== 'object' || value === null || !('version' in value) || !('records' in value))
    return null;
  return typeof value.version === 'number' ? value.version : null;
}

function profileOf(written: Written['profile'], shipped: readonly ShippedProfile[]): Profile | null {
  if (!('sha256' in written)) {
    const read = profileSchema.safeParse(written);
    return read.success ? read.data : null;
  }
  const found = shipped.find(({ profile }) => profile.id === written.id);
  return found?.sha256 === written.sha256 ? found.profile : null;
}
