import { spawn } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { TreeMemory } from './process-tree.ts';

export interface Run {
  readonly seconds: number;
  readonly peakMegabytes: number | null;
  readonly exit: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command to its end, timed, with the memory of its whole process tree watched. */
export function runCommand(
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Run> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(command, args, {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const memory = child.pid === undefined ? null : new TreeMemory(child.pid);
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.on('error', (error) => {
      memory?.stop();
      reject(error);
    });
    child.on('close', (exit) => {
      resolve({
        seconds: (performance.now() - start) / 1000,
        peakMegabytes: memory?.stop() ?? null,
        exit,
        stdout,
        stderr,
      });
    });
  });
}

/** What a command prints about its version, or `null` where it is not installed. */
export async function installed(command: string): Promise<string | null> {
  try {
    const { exit, stdout, stderr } = await runCommand(command, ['--version']);
    return exit === 0 ? (stdout || stderr).split('\n')[0]!.trim() : null;
  } catch {
    return null;
  }
}
