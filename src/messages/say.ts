import type { Language } from '../model/language.ts';
import { isMessage, type Message, type Param } from '../model/message.ts';
import type { Catalogue, MessageCode, MessageParams } from './catalogue.ts';
import { en } from './en/index.ts';
import { fr } from './fr/index.ts';

type Entry = string | ((params: Record<string, unknown>) => string);

const CATALOGUES: Readonly<Record<Language, Catalogue>> = { fr, en };

/**
 * The words of a message. Messages among its parameters are said first.
 *
 * @throws RangeError where the catalogues have no such code
 */
export function say({ code, params }: Message, language: Language): string {
  const entry = (CATALOGUES[language] as unknown as Readonly<Record<string, Entry>>)[code];
  if (entry === undefined || !Object.hasOwn(CATALOGUES[language], code))
    throw new RangeError(`no message has the code ${code}`);
  if (typeof entry === 'string') return entry;
  return entry(
    Object.fromEntries(Object.entries(params).map(([name, value]) => [name, said(value, language)])),
  );
}

/** Says messages, or entries of the catalogues by their code and parameters, in one language. */
export interface Say {
  (sentence: Message): string;
  <Code extends MessageCode>(
    code: Code,
    ...params: keyof MessageParams<Code> extends never ? [] : [params: MessageParams<Code>]
  ): string;
}

/** {@link say} for one language. */
export function sayIn(language: Language): Say {
  return (said: Message | string, params: Message['params'] = {}) =>
    say(typeof said === 'string' ? { code: said, params } : said, language);
}

function said(value: Param, language: Language): unknown {
  if (isMessage(value)) return say(value, language);
  return Array.isArray(value) ? value.map((item: Param) => said(item, language)) : value;
}
