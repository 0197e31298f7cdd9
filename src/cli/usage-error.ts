/** A command line that cannot be understood (exit 2); already in the screen's language. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  /** The command it was meant for, whose help may help. */
  readonly command: string | null;

  constructor(message: string, command: string | null) {
    super(message);
    this.command = command;
  }
}
