import type { Language } from '../model/language.ts';

/** The language of the screen: `--lang`, else French where the locale is French, else English. */
export function screenLanguage(
  asked: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
  platformLocale: () => string = () => Intl.DateTimeFormat().resolvedOptions().locale,
): Language {
  if (asked === 'fr' || asked === 'en') return asked;
  // As POSIX orders them; an empty variable is as good as none.
  const locale = [env.LC_ALL, env.LC_MESSAGES, env.LANG].find((value) => value !== undefined && value !== '');
  return /^fr(?![a-z])/iu.test(locale ?? platformLocale()) ? 'fr' : 'en';
}

/** The language of result files: they must be the same on every machine, so only `--lang` decides. */
export function fileLanguage(asked: string | undefined): Language {
  return asked === 'en' ? 'en' : 'fr';
}
