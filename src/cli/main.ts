#!/usr/bin/env node
/** The command's entry. `--version` answers before anything is loaded; all the rest lives in `run.ts`. */
import { readFileSync } from 'node:fs';

const args = process.argv.slice(2);
if (args.length === 1 && (args[0] === '--version' || args[0] === '-V')) {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
    version: string;
  };
  process.stdout.write(`${version}\n`);
} else {
  const { runProcess } = await import('./run-process.ts');
  await runProcess(args);
}
