import type { Language } from '../model/language.ts';
import type { Say } from '../messages/say.ts';

/** The outside world as a command sees it, so that a test can be one. */
export interface Io {
  /** Data, and nothing else. */
  readonly stdout: (text: string) => void;
  /** Talk. */
  readonly stderr: (text: string) => void;
  /** True when a person watches stderr: only then is progress shown. */
  readonly isTerminal: boolean;
  /** Width of the terminal in columns. */
  readonly columns: number;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly readStdin: () => Promise<Uint8Array>;
  /** Aborted with a DelibereError when the work must stop. */
  readonly signal: AbortSignal;
}

/** What every command gets beside its arguments. */
export interface CommandContext {
  readonly io: Io;
  /** The language of the screen. */
  readonly language: Language;
  /** The language of the files, which never depends on the machine: `--lang`, else French. */
  readonly fileLanguage: Language;
  /** Says messages in the language of the screen. */
  readonly say: Say;
}
