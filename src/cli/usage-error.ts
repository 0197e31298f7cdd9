import { say } from '../messages/say.ts';
import type { Message } from '../model/message.ts';

/** A command line that cannot be understood (exit 2). */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  /** What to write instead. */
  readonly says: Message;
  /** The command it was meant for, whose help may help. */
  readonly command: string | null;

  constructor(says: Message, command: string | null) {
    super(say(says, 'en'));
    this.says = says;
    this.command = command;
  }
}
