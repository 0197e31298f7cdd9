import { DelibereError, EXIT } from '../errors.ts';
import { message } from '../messages/message.ts';
import { profileSchema } from './contract.ts';

/**
 * Checks a profile that a program gives; one from a file was checked when it was read.
 *
 * @throws DelibereError exit 2 that names what is missing or does not suit
 */
export function checkProfile(profile: unknown): void {
  const fault = profileSchema.safeParse(profile).error?.issues[0];
  if (fault === undefined) return;
  const field = fault.path.join('.') || 'id';
  throw new DelibereError(EXIT.usage, message('options/profile', { field }));
}
