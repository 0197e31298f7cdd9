import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
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

/** Clock ticks to a second in `/proc`: the same on every Linux. */
const TICKS = 100;

/**
 * Processor seconds of all commands that have ended so far, with their children; `null` where the system does not tell
 * (Linux does). The difference over a run says what it cost, however busy the machine was with other things.
 */
export function childrenCpuSeconds(): number | null {
  try {
    const stat = readFileSync('/proc/self/stat', 'latin1');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    // cutime and cstime, the 16th and 17th fields of proc(5); the first here is the third.
    return (Number(fields[13]) + Number(fields[14])) / TICKS;
  } catch {
    return null;
  }
}
