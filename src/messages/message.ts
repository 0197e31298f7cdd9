import type { Message } from '../model/message.ts';
import type { MessageCode, MessageParams } from './catalogue.ts';

/**
 * Makes a message. Its words stand in the catalogues, one for each language, and are not loaded here: the pure stages
 * know codes only.
 *
 * @param code a key of the catalogues
 * @param params what the message is about, by name; amounts in integer cents
 */
export function message<Code extends MessageCode>(
  code: Code,
  ...[params]: keyof MessageParams<Code> extends never ? [] : [params: MessageParams<Code>]
): Message {
  return { code, params: (params ?? {}) as Message['params'] };
}
