import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { access, constants, mkdir, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { availableParallelism, freemem, totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { message } from '../../messages/message.ts';
import type { Message } from '../../model/message.ts';

/** One thing that was looked at. */
export interface Probe {
  readonly id: string;
  readonly name: Message;
  /** `absent` is for what work can do without. */
  readonly state: 'ok' | 'missing' | 'absent';
  /** Version, place or reason; the same in both languages. */
  readonly detail: string;
  /** What to do where it is missing. */
  readonly remedy: Message | null;
}

const LEAST_NODE: readonly [number, number] = [20, 19];
const GIGABYTE = 2 ** 30;
const REINSTALL: Message = message('cli/doctor-install-again');

/** Looks at everything the work needs, without doing any of it. */
export async function examine(env: Readonly<Record<string, string | undefined>>): Promise<Probe[]> {
  return [
    node(process.versions.node),
    machine(),
    await languageData(),
    await loads('pdfjs', message('cli/doctor-pdfjs'), 'pdfjs-dist/legacy/build/pdf.mjs', 'pdfjs-dist'),
    await loads('canvas', message('cli/doctor-canvas'), '@napi-rs/canvas', '@napi-rs/canvas'),
    await loads('sharp', message('cli/doctor-sharp'), 'sharp', 'sharp'),
    await loads('tesseract.js', message('cli/doctor-tesseract-js'), 'tesseract.js', 'tesseract.js'),
    await nativeTesseract(env),
    await writable('cache', message('cli/doctor-cache'), await cacheFolder()),
    await writable('output', message('cli/doctor-output'), process.cwd()),
  ];
}

/** Exported for its test: the version is the one thing a test cannot change. */
export function node(version: string): Probe {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [leastMajor, leastMinor] = LEAST_NODE;
  const enough = major > leastMajor || (major === leastMajor && minor >= leastMinor);
  const least = LEAST_NODE.join('.');
  return {
    id: 'node',
    name: message('cli/doctor-node'),
    state: enough ? 'ok' : 'missing',
    detail: version,
    remedy: enough ? null : message('cli/doctor-newer-node', { least }),
  };
}

function machine(): Probe {
  const gigabytes = (bytes: number): string => (bytes / GIGABYTE).toFixed(1);
  return {
    id: 'machine',
    name: message('cli/doctor-machine'),
    state: 'ok',
    detail: `${availableParallelism()} × CPU, ${gigabytes(freemem())} / ${gigabytes(totalmem())} GB`,
    remedy: null,
  };
}

async function languageData(): Promise<Probe> {
  const name = message('cli/doctor-language-data');
  try {
    const folder = dirname(createRequire(import.meta.url).resolve('@tesseract.js-data/fra/package.json'));
    const file = join(folder, '4.0.0_best_int', 'fra.traineddata.gz');
    await access(file, constants.R_OK);
    return { id: 'language-data', name, state: 'ok', detail: `fra 4.0.0_best_int`, remedy: null };
  } catch (error) {
    return { id: 'language-data', name, state: 'missing', detail: reason(error), remedy: REINSTALL };
  }
}

/** Loads a package as the work would: native parts fail on loading and not before. */
async function loads(id: string, name: Message, entry: string, packageName: string): Promise<Probe> {
  try {
    await import(entry);
    return { id, name, state: 'ok', detail: await versionOf(packageName), remedy: null };
  } catch (error) {
    return { id, name, state: 'missing', detail: reason(error), remedy: REINSTALL };
  }
}

async function versionOf(packageName: string): Promise<string> {
  try {
    const found = createRequire(import.meta.url)(`${packageName}/package.json`) as { version?: unknown };
    return typeof found.version === 'string' ? found.version : '';
  } catch {
    return '';
  }
}

async function nativeTesseract(env: Readonly<Record<string, string | undefined>>): Promise<Probe> {
  const name = message('cli/doctor-tesseract');
  try {
    const run = promisify(execFile);
    const options = { env: { ...env }, timeout: 5000 };
    const [version, languages] = await Promise.all([
      run('tesseract', ['--version'], options),
      run('tesseract', ['--list-langs'], options),
    ]);
    const french = /^fra$/mu.test(languages.stdout);
    const found = /^tesseract v?(\S+)/mu.exec(version.stdout + version.stderr)?.[1] ?? '';
    return {
      id: 'tesseract',
      name,
      state: french ? 'ok' : 'absent',
      detail: french ? found : `${found}, no fra`,
      remedy: null,
    };
  } catch {
    return { id: 'tesseract', name, state: 'absent', detail: '', remedy: null };
  }
}

async function cacheFolder(): Promise<string> {
  return (await import('../../recognise/cache.ts')).defaultCacheFolder();
}

async function writable(id: string, name: Message, folder: string): Promise<Probe> {
  const probe = join(folder, `.delibere-${randomBytes(6).toString('hex')}`);
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(probe, '', { flag: 'wx' });
    await rm(probe);
    return { id, name, state: 'ok', detail: folder, remedy: null };
  } catch (error) {
    const optional = id === 'cache';
    return {
      id,
      name,
      state: optional ? 'absent' : 'missing',
      detail: `${folder} (${reason(error)})`,
      remedy: optional ? message('cli/doctor-without-cache') : message('cli/doctor-write-elsewhere'),
    };
  }
}

function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return 'code' in error && typeof error.code === 'string'
    ? error.code
    : (error.message.split('\n')[0] ?? '');
}
