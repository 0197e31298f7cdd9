import type { Message } from '../../model/message.ts';
import { message } from '../../messages/message.ts';
import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { promisify } from 'node:util';
import { DelibereError, EXIT } from '../../errors.ts';
import type { Engine, EngineRequest, EngineWord, EngineWorker } from '../engine.ts';
import { wordsOfChoices } from './choices.ts';
import { DIGITS, mayBeInverted, PAGE_MODES, portableGreyMap, TESSERACT } from './tesseract.ts';
import { wordsOfTsv } from './tsv.ts';

const COMMAND = 'tesseract';
const LANGUAGE = 'fra';

/**
 * The native `tesseract` command, where one is installed with French data. One thread each: several processes side by
 * side were measured over six times faster than its own threads.
 *
 * @throws DelibereError exit 2 where the command or its French data is missing
 */
export async function tesseractCli(): Promise<Engine> {
  const run = promisify(execFile);
  const { stdout, stderr } = await run(COMMAND, ['--version']).catch((cause: unknown) => {
    throw unusable(message('recognise/tesseract-missing'), cause);
  });
  const languages = await run(COMMAND, ['--list-langs']).catch(() => ({ stdout: '', stderr: '' }));
  if (!`${languages.stdout}\n${languages.stderr}`.split(/\s+/u).includes(LANGUAGE)) {
    throw unusable(message('recognise/tesseract-without-french'));
  }
  return {
    name: 'tesseract-cli',
    ...TESSERACT,
    version: /tesseract v?(\S+)/u.exec(`${stdout}\n${stderr}`)?.[1] ?? 'unknown',
    languageData: 'fra (system)',
    workerMemory: 200 * 1024 * 1024,
    inHand: 1,
    start: async () => startWorker(),
  };
}

function unusable(reason: Message, cause?: unknown): DelibereError {
  return new DelibereError(EXIT.usage, message('recognise/tesseract-unusable', { reason }), { cause });
}

function startWorker(): EngineWorker {
  let child: ChildProcess | null = null;
  let ended = Promise.resolve();
  return {
    kill: () => {
      child?.kill('SIGKILL');
      return ended;
    },
    recognise: (request) =>
      new Promise<readonly EngineWord[]>((resolve, reject) => {
        const image = portableGreyMap(request.image, (length) => new Uint8Array(length));
        const started = spawn(COMMAND, commandLine(request), {
          env: { ...process.env, OMP_THREAD_LIMIT: '1' },
          stdio: ['pipe', 'pipe', 'pipe'],
        });
        child = started;
        ended = new Promise((gone) => started.once('close', gone).once('error', gone));
        const out: Buffer[] = [];
        let said = '';
        started.stdout.on('data', (chunk: Buffer) => out.push(chunk));
        started.stderr.on('data', (chunk: Buffer) => (said = (said + chunk.toString('utf8')).slice(-2000)));
        started.on('error', reject);
        started.on('close', (code) => {
          child = null;
          const text = Buffer.concat(out).toString('utf8');
          if (code !== 0) reject(new Error(`tesseract ended with ${code ?? 'a signal'}: ${said.trim()}`));
          else resolve(request.alternatives ? wordsOfChoices(text) : wordsOfTsv(text));
        });
        // A child that dies early closes its input; 'close' then says why.
        started.stdin.on('error', () => undefined);
        started.stdin.end(image);
      }),
  };
}

function commandLine(request: EngineRequest): string[] {
  const set = (name: string, value: string): string[] => ['-c', `${name}=${value}`];
  return [
    'stdin',
    'stdout',
    ...[
      '-l',
      LANGUAGE,
      '--oem',
      '1',
      '--psm',
      PAGE_MODES[request.layout],
      '--dpi',
      String(Math.round(request.dpi)),
    ],
    ...set('tessedit_do_invert', mayBeInverted(request) ? '1' : '0'),
    ...(request.digits ? set('tessedit_char_whitelist', DIGITS) : []),
    ...(request.alternatives ? [...set('lstm_choice_mode', '2'), 'hocr'] : ['tsv']),
  ];
}
