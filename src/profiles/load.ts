/** Profiles from files: those that come with the package, and one that a user names. */
import { createHash } from 'node:crypto';
import { message } from '../messages/message.ts';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readDataFile } from '../data/read-data-file.ts';
import { DelibereError, EXIT } from '../errors.ts';
import type { Profile } from './contract.ts';
import { defaultProfile } from './default.ts';
import { readProfileFile, resolveProfile } from './file.ts';

/** The package's own folder of profiles, beside `src` and `dist`. */
const SHIPPED = new URL('../../profiles/', import.meta.url);

/** The profiles that come with the package, by name; files that start with `_` are templates. */
export function loadShippedProfiles(): Profile[] {
  return readdirSync(SHIPPED)
    .filter((name) => name.endsWith('.json') && !name.startsWith('_'))
    .sort()
    .map((name) => loadProfileFile(fileURLToPath(new URL(name, SHIPPED))));
}

type Shipped = readonly { readonly profile: Profile; readonly sha256: string }[];

/** Made once: acts are written and read many times in a run, and the package's own files stay as they are. */
let shipped: Shipped | null = null;

/** Every profile that comes with the package, the default too, with what tells it from other states of itself. */
export function shippedProfiles(): Shipped {
  return (shipped ??= [defaultProfile, ...loadShippedProfiles()].map((profile) => ({
    profile,
    sha256: createHash('sha256').update(JSON.stringify(profile)).digest('hex'),
  })));
}

/** The text of the template a new profile starts from. */
export function profileTemplate(): string {
  return readFileSync(new URL('_template.json', SHIPPED), 'utf8');
}

/**
 * Reads a profile file and puts it on top of the default.
 *
 * @throws DelibereError (wrong configuration) that names every fault, when the file cannot be read or is no profile
 */
export function loadProfileFile(path: string): Profile {
  const text = readDataFile(path, { exitCode: EXIT.usage }).toString('utf8');
  const read = readProfileFile(text);
  if (read.ok) return resolveProfile(read.file, defaultProfile);
  throw new DelibereError(EXIT.usage, message('profile/not-valid', { path, faults: read.faults }));
}

/**
 * The profile a user asked for: a shipped one by name (`default` too), else a file.
 *
 * @throws DelibereError (wrong configuration) as {@link loadProfileFile}
 */
export function loadProfile(nameOrFile: string): Profile {
  if (nameOrFile === defaultProfile.id) return defaultProfile;
  return loadShippedProfiles().find((profile) => profile.id === nameOrFile) ?? loadProfileFile(nameOrFile);
}
