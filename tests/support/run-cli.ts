import type { Io } from '../../src/cli/io.ts';
import { run } from '../../src/cli/run.ts';

/** What a command line did. */
export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command line in this process, in English unless the environment says otherwise. */
export async function runCli(args: readonly string[], more: Partial<Io> = {}): Promise<Ran> {
  let stdout = '';
  let stderr = '';
  const code = await run(args, {
    stdout: (text) => {
      stdout += text;
    },
    stderr: (text) => {
      stderr += text;
    },
    isTerminal: false,
    columns: 80,
    env: { LANG: 'en_GB.UTF-8' },
    readStdin: async () => new Uint8Array(),
    signal: new AbortController().signal,
    ...more,
  });
  return { code, stdout, stderr };
}
