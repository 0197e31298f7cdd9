import { visibleText } from '../emit/visible-text.ts';
import type { Progress } from '../process.ts';
import type { CommandContext } from './io.ts';

/** Not before this long does a speed say anything about the time left. */
const SETTLED_MS = 3000;

/** One line on the terminal that says what is under way; silent anywhere else. */
export class ProgressLine {
  readonly #context: CommandContext;
  readonly #prefix: string;
  readonly #now: () => number;
  #start: number | null = null;
  #shown = false;

  /** @param prefix what is being worked on, the source's name */
  constructor(context: CommandContext, prefix: string, now: () => number = () => performance.now()) {
    this.#context = context;
    this.#prefix = visibleText(prefix);
    this.#now = now;
  }

  /** Shows where the work is. */
  show(progress: Progress): void {
    const { io } = this.#context;
    if (!io.isTerminal) return;
    const line = `${this.#prefix} : ${this.#text(progress)}`;
    io.stderr(
      `\r\u001B[2K${Array.from(line)
        .slice(0, Math.max(io.columns - 1, 20))
        .join('')}`,
    );
    this.#shown = true;
  }

  /** Takes the line away, before anything else is said. */
  clear(): void {
    if (this.#shown) this.#context.io.stderr('\r\u001B[2K');
    this.#shown = false;
  }

  #text(progress: Progress): string {
    const { say } = this.#context;
    if (progress.stage === 'open') return say('cli/progress-opening');
    if (progress.stage === 'extract') return say('cli/progress-extracting');
    if (progress.stage === 'reread')
      return say('cli/progress-rereading', { done: progress.done, total: progress.total });
    const text = say('cli/progress-page', { done: progress.done, total: progress.total });
    const left = this.#secondsLeft(progress.done, progress.total);
    return left === null ? text : `${text}, ${say('cli/progress-left', { seconds: left })}`;
  }

  #secondsLeft(done: number, total: number): number | null {
    const now = this.#now();
    this.#start ??= now;
    const elapsed = now - this.#start;
    if (done === 0 || elapsed < SETTLED_MS) return null;
    return Math.round(((elapsed / done) * (total - done)) / 1000);
  }
}
