import { EXIT, type ExitCode } from '../../errors.ts';
import { visibleText } from '../../emit/visible-text.ts';
import { defaultProfile } from '../../profiles/default.ts';
import { loadShippedProfiles } from '../../profiles/load.ts';
import type { CommandContext } from '../io.ts';
import type { OptionValues } from '../options.ts';
import { UsageError } from '../usage-error.ts';

/** `delibere profile`: what profiles there are, and what one holds. */
export async function runProfile(
  [action = '', id]: readonly string[],
  options: OptionValues,
  { io, messages }: CommandContext,
): Promise<ExitCode> {
  const profiles = [defaultProfile, ...loadShippedProfiles()];
  if (action === 'list' && id === undefined) {
    if (options.json === true)
      io.stdout(
        `${JSON.stringify(
          profiles.map(({ id, version, title }) => ({ id, version, title })),
          null,
          2,
        )}\n`,
      );
    else for (const profile of profiles) io.stdout(`${visibleText(`${profile.id}  ${profile.title}`)}\n`);
    return EXIT.ok;
  }
  const profile = profiles.find((candidate) => candidate.id === id);
  if (action === 'show' && profile !== undefined) {
    io.stdout(`${JSON.stringify(profile, null, 2)}\n`);
    return EXIT.ok;
  }
  throw new UsageError(
    messages.wrong.oneOf(
      'profile',
      [action, id].filter((part) => part !== undefined).join(' '),
      `list, ${profiles.map((known) => `show ${known.id}`).join(', ')}`,
    ),
    'profile',
  );
}
