import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { access, constants, mkdir, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { availableParallelism, freemem, totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { Bilingual } from '../../model/bilingual.ts';

/** One thing that was looked at. */
export interface Probe {
  readonly id: string;
  readonly name: Bilingual;
  /** `absent` is for what work can do without. */
  readonly state: 'ok' | 'missing' | 'absent';
  /** Version, place or reason; the same in both languages. */
  readonly detail: string;
  /** What to do where it is missing. */
  readonly remedy: Bilingual | null;
}

const LEAST_NODE: readonly [number, number] = [20, 19];
const GIGABYTE = 2 ** 30;
const REINSTALL: Bilingual = {
  fr: 'Réinstallez : npm ci dans le dossier du programme, ou npm install delibere.',
  en: 'Install again: npm ci in the program’s folder, or npm install delibere.',
};

/** Looks at everything the work needs, without doing any of it. */
export async function examine(env: Readonly<Record<string, string | undefined>>): Promise<Probe[]> {
  return [
    node(process.versions.node),
    machine(),
    await languageData(),
    await loads(
      'pdfjs',
      { fr: 'Lecture des PDF (pdf.js)', en: 'PDF reading (pdf.js)' },
      'pdfjs-dist/legacy/build/pdf.mjs',
      'pdfjs-dist',
    ),
    await loads(
      'canvas',
      { fr: 'Dessin des pages (canvas)', en: 'Page drawing (canvas)' },
      '@napi-rs/canvas',
      '@napi-rs/canvas',
    ),
    await loads('sharp', { fr: 'Images (sharp)', en: 'Images (sharp)' }, 'sharp', 'sharp'),
    await loads(
      'tesseract.js',
      { fr: 'Reconnaissance (tesseract.js)', en: 'Recognition (tesseract.js)' },
      'tesseract.js',
      'tesseract.js',
    ),
    await nativeTesseract(env),
    await writable('cache', { fr: 'Dossier de cache', en: 'Cache folder' }, await cacheFolder()),
    await writable('output', { fr: 'Écriture dans ce dossier', en: 'Writing in this folder' }, process.cwd()),
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
    name: { fr: 'Node', en: 'Node' },
    state: enough ? 'ok' : 'missing',
    detail: version,
    remedy: enough
      ? null
      : {
          fr: `Installez Node ${least} ou plus récent (nodejs.org).`,
          en: `Install Node ${least} or newer (nodejs.org).`,
        },
  };
}

function machine(): Probe {
  const gigabytes = (bytes: number): string => (bytes / GIGABYTE).toFixed(1);
  return {
    id: 'machine',
    name: { fr: 'Cœurs et mémoire', en: 'Cores and memory' },
    state: 'ok',
    detail: `${availableParallelism()} × CPU, ${gigabytes(freemem())} / ${gigabytes(totalmem())} GB`,
    remedy: null,
  };
}

async function languageData(): Promise<Probe> {
  const name = { fr: 'Données du français', en: 'French language data' };
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
async function loads(id: string, name: Bilingual, entry: string, packageName: string): Promise<Probe> {
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
  const name = { fr: 'Commande tesseract', en: 'The tesseract command' };
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

async function writable(id: string, name: Bilingual, folder: string): Promise<Probe> {
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
      remedy: optional
        ? {
            fr: 'Sans cache, chaque lecture recommence de zéro.',
            en: 'Without a cache, every reading starts afresh.',
          }
        : { fr: 'Écrivez ailleurs avec --out.', en: 'Write elsewhere with --out.' },
    };
  }
}

function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return 'code' in error && typeof error.code === 'string'
    ? error.code
    : (error.message.split('\n')[0] ?? '');
}
