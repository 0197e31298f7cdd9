import { z } from 'zod';
import { readJson } from '../data/read-json.ts';
import { message } from '../messages/message.ts';
import { schemaFault } from '../messages/schema-fault.ts';
import type { Message } from '../model/message.ts';
import { profileSchema, type Profile } from '../profiles/contract.ts';
import { originsSchema, weighedReadingSchema, workingSchema } from '../schema/index.ts';
import { ACT_VERSION, FIGURE, FILE_NAME, type ActFile, type ShippedProfile } from './act-file.ts';

/** An act read, or what is wrong with its text. */
export type ActFileReading =
  { readonly ok: true; readonly file: ActFile } | { readonly ok: false; readonly fault: Message };

const hash = z.string().regex(/^[0-9a-f]{64}$/u);
const count = z.number().int().min(1);

/** The shape of `act.json`. */
const actFileSchema = z.strictObject({
  version: z.literal(ACT_VERSION),
  position: z.strictObject({ index: count, of: count }),
  language: z.enum(['fr', 'en']),
  files: z.record(z.string().regex(FILE_NAME), hash),
  edits: hash.nullable(),
  profile: z.union([z.strictObject({ id: z.string(), sha256: hash }), profileSchema]),
  origins: originsSchema,
  records: workingSchema,
  rereads: z.array(
    z.strictObject({ figure: z.string().regex(FIGURE), readings: z.array(weighedReadingSchema) }),
  ),
});

type Written = z.infer<typeof actFileSchema>;

/** So many faults of shape are told; more of them say the same thing. */
const SHOWN_ISSUES = 3;

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
  const parsed = actFileSchema.safeParse(read.value);
  if (!parsed.success) {
    const faults = parsed.error.issues.slice(0, SHOWN_ISSUES).map(schemaFault);
    return { ok: false, fault: message('act/bad-shape', { faults }) };
  }
  // As it stands in the file, whose order of keys the schema does not know.
  const written = read.value as Written;
  const profile = profileOf(written.profile, shipped);
  if (profile === null)
    return { ok: false, fault: message('act/unknown-profile', { id: written.profile.id }) };
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
  if (!('sha256' in written)) return written;
  const found = shipped.find(({ profile }) => profile.id === written.id);
  return found?.sha256 === written.sha256 ? found.profile : null;
}
