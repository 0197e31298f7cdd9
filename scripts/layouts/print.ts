import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const FLAGS = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--no-first-run'];

interface Answer {
  readonly id?: number;
  readonly method?: string;
  readonly sessionId?: string;
  readonly result?: Record<string, unknown>;
  readonly error?: { readonly message: string };
}

/** One Chromium that prints page after page: started once, spoken to over pipes as its DevTools are. */
export class Printer {
  readonly #child: ChildProcess;
  readonly #profile: string;
  readonly #waiting = new Map<number, (answer: Answer) => void>();
  readonly #events = new Map<string, () => void>();
  #last = 0;
  #session = '';

  private constructor(child: ChildProcess, profile: string) {
    this.#child = child;
    this.#profile = profile;
    let pending = '';
    (child.stdio[4] as Readable).setEncoding('utf8').on('data', (text: string) => {
      const parts = (pending + text).split('\0');
      pending = parts.pop()!;
      for (const part of parts) this.#hear(JSON.parse(part) as Answer);
    });
  }

  /** `null` where no Chromium is installed. */
  static async start(): Promise<Printer | null> {
    for (const name of NAMES) {
      const profile = await mkdtemp(join(tmpdir(), 'delibere-chromium-'));
      const child = spawn(name, [...FLAGS, `--user-data-dir=${profile}`, '--remote-debugging-pipe'], {
        stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
      });
      const started = await new Promise<boolean>((resolve) => {
        child.once('error', () => {
          resolve(false);
        });
        child.once('spawn', () => {
          resolve(true);
        });
      });
      if (!started) {
        await rm(profile, { recursive: true, force: true });
        continue;
      }
      const printer = new Printer(child, profile);
      await printer.#attach();
      return printer;
    }
    return null;
  }

  /** The PDF of a page of HTML, its `@page` obeyed, nothing in its margins. */
  async pdf(html: string): Promise<Buffer> {
    const { frameTree } = (await this.#ask('Page.getFrameTree')) as { frameTree: { frame: { id: string } } };
    const loaded = new Promise<void>((resolve) => this.#events.set('Page.loadEventFired', resolve));
    await this.#ask('Page.setDocumentContent', { frameId: frameTree.frame.id, html });
    await Promise.race([loaded, new Promise((resolve) => setTimeout(resolve, 200))]);
    const { data } = (await this.#ask('Page.printToPDF', {
      preferCSSPageSize: true,
      printBackground: true,
      displayHeaderFooter: false,
    })) as { data: string };
    return Buffer.from(data, 'base64');
  }

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.#child.once('exit', resolve));
    this.#say('Browser.close', {}, '');
    const timer = setTimeout(() => this.#child.kill('SIGKILL'), 5000);
    await ended;
    clearTimeout(timer);
    await rm(this.#profile, { recursive: true, force: true, maxRetries: 5 });
  }

  async #attach(): Promise<void> {
    const { targetId } = (await this.#ask('Target.createTarget', { url: 'about:blank' })) as {
      targetId: string;
    };
    const { sessionId } = (await this.#ask('Target.attachToTarget', { targetId, flatten: true })) as {
      sessionId: string;
    };
    this.#session = sessionId;
    await this.#ask('Page.enable');
  }

  #hear(answer: Answer): void {
    if (answer.id !== undefined) {
      this.#waiting.get(answer.id)?.(answer);
      this.#waiting.delete(answer.id);
    } else if (answer.method !== undefined) this.#events.get(answer.method)?.();
  }

  #say(method: string, params: object, sessionId: string): number {
    const id = ++this.#last;
    const words = JSON.stringify({ id, method, params, ...(sessionId === '' ? {} : { sessionId }) });
    (this.#child.stdio[3] as Writable).write(`${words}\0`);
    return id;
  }

  #ask(method: string, params: object = {}): Promise<unknown> {
    return new Promise((resolve, reject) => {
      this.#waiting.set(this.#say(method, params, this.#session), ({ result, error }) => {
        if (error === undefined) resolve(result);
        else reject(new Error(`${method}: ${error.message}`));
      });
    });
  }
}
