import type { Message } from '../model/message.ts';
import { message } from '../messages/message.ts';
import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { DelibereError, EXIT } from '../errors.ts';
import type { Document } from '../model/document.ts';
import { finding } from '../model/finding.ts';
import { wholePage } from '../model/place.ts';
import { imagesIn, pageOfImageFile } from './image.ts';
import { KIND_WITHIN, kindOf } from './kind.ts';
import type { OpenOptions } from './options.ts';
import type { OpenedSource, PageSource, TextSource } from './source.ts';
import { bytesInMemory, bytesOfFile, sha256Of, type SourceBytes } from './source-bytes.ts';
import { documentOfText } from './text.ts';

export type { OpenOptions } from './options.ts';
export type { OpenedSource, PageSource, TextSource } from './source.ts';

/** Files larger than this are refused before they are read into memory. */
const LARGEST = 2_000_000_000;
/** The name of what comes from standard input. */
const STDIN = '-';

/**
 * Opens a source by what it holds, never by its name: PDF, PNG, JPEG, TIFF, hOCR, ALTO, OCR text, or a folder of page
 * images.
 *
 * @param source a path, or the bytes themselves (standard input)
 * @throws DelibereError exit 3 (missing, empty, unsupported, damaged) or 8 (password)
 */
export async function openSource(
  source: string | Uint8Array,
  options: OpenOptions = {},
): Promise<OpenedSource> {
  if (typeof source !== 'string') return openBytes(bytesInMemory(source), STDIN, options);
  const path = resolve(source);
  const info = await stat(path).catch((error: unknown) => {
    throw cannotOpen(source, error);
  });
  if (info.isDirectory()) return openFolder(path, options);
  if (!info.isFile()) {
    throw refused(message('ingest/not-a-file', { source }));
  }
  if (info.size > LARGEST) {
    throw new DelibereError(EXIT.limit, message('ingest/too-large', { name: basename(path) }));
  }
  const bytes = fileAt(path, source);
  try {
    return await openBytes(bytes, basename(path), options);
  } catch (error) {
    bytes.close();
    throw error;
  }
}

function fileAt(path: string, source: string): SourceBytes {
  try {
    return bytesOfFile(path);
  } catch (error) {
    throw cannotOpen(source, error);
  }
}

async function openBytes(source: SourceBytes, name: string, options: OpenOptions): Promise<OpenedSource> {
  const sha256 = sha256Of(source);
  source.checkUnchanged();
  const kind = kindOf(source.read(0, Math.min(source.length, KIND_WITHIN)));
  if (kind === 'pdf') {
    const { openPdf } = await import('./pdf/open.ts');
    return { holds: 'pages', kind, name, sha256, ...(await openPdf(source, name, options)) };
  }
  // Everything else is small, or is needed whole.
  const bytes = source.read(0, source.length);
  source.checkUnchanged();
  source.close();
  switch (kind) {
    case 'png':
    case 'jpeg':
    case 'tiff':
      return openImage(bytes, name, sha256, options);
    case 'text':
      return { holds: 'text', kind, name, sha256, findings: [], document: documentOfText(decodeText(bytes)) };
    case 'hocr': {
      const { documentOfHocr } = await import('./hocr.ts');
      return foreign(kind, name, sha256, documentOfHocr(decodeText(bytes)));
    }
    case 'alto': {
      const { documentOfAlto } = await import('./alto.ts');
      return foreign(kind, name, sha256, documentOfAlto(decodeText(bytes)));
    }
    case 'empty':
      throw name === STDIN
        ? refused(message('ingest/empty-input'))
        : refused(message('ingest/empty-file', { name }));
    case 'html':
      throw refused(message('ingest/web-page', { name }));
    default:
      throw refused(message('ingest/unsupported', { name }));
  }
}

/** Another engine's output; a page on which it saw nothing is said. */
function foreign(kind: string, name: string, sha256: string, document: Document): TextSource {
  const blank = document.pages.filter((page) => page.lines.length === 0);
  return {
    holds: 'text',
    kind,
    name,
    sha256,
    findings: blank.map(({ number }) =>
      finding('warning', message('ingest/blank-page', { page: number }), wholePage(number)),
    ),
    document,
  };
}

async function openImage(
  bytes: Uint8Array,
  name: string,
  sha256: string,
  options: OpenOptions,
): Promise<PageSource> {
  const pageCount = await imagesIn(bytes).catch((cause: unknown) => {
    throw refused(message('ingest/image-damaged', { name }), cause);
  });
  return {
    holds: 'pages',
    kind: 'image',
    name,
    sha256,
    findings: [],
    pageCount,
    page: (number) => pageOfImageFile(async () => bytes, number - 1, number, options),
    close: async () => undefined,
  };
}

/** A folder's page images, in the order a person counts: page2 before page10. */
async function openFolder(path: string, options: OpenOptions): Promise<PageSource> {
  const entries = await readdir(path).catch((error: unknown) => {
    throw cannotOpen(path, error);
  });
  const hash = createHash('sha256');
  const pages: { file: string; index: number }[] = [];
  for (const name of entries.sort(naturally)) {
    const file = join(path, name);
    if (name.startsWith('.') || (await stat(file).catch(() => null))?.isFile() === false) continue;
    const bytes = await readFile(file).catch(() => new Uint8Array());
    const kind = kindOf(bytes);
    // A file that cannot be read, or is empty, holds its page's place: the page is missed, not passed over.
    if (kind !== 'png' && kind !== 'jpeg' && kind !== 'tiff' && kind !== 'empty') continue;
    hash.update(createHash('sha256').update(bytes).digest());
    const count = await imagesIn(bytes).catch(() => 1);
    for (let index = 0; index < count; index += 1) pages.push({ file, index });
  }
  if (pages.length === 0) {
    throw refused(message('ingest/folder-without-images', { name: basename(path) }));
  }
  return {
    holds: 'pages',
    kind: 'images',
    name: basename(path),
    sha256: hash.digest('hex'),
    findings: [],
    pageCount: pages.length,
    page: async (number) => {
      const { file, index } = pages[number - 1]!;
      return pageOfImageFile(() => readFile(file), index, number, options);
    },
    close: async () => undefined,
  };
}

function naturally(a: string, b: string): number {
  const parts = (name: string): string[] => name.split(/(\d+)/u);
  const [left, right] = [parts(a), parts(b)];
  for (let i = 0; i < Math.min(left.length, right.length); i += 1) {
    const [x, y] = [left[i]!, right[i]!];
    const difference = i % 2 === 1 ? Number(x) - Number(y) : 0;
    if (difference !== 0) return difference;
    if (x !== y) return x < y ? -1 : 1;
  }
  return left.length - right.length;
}

/** UTF-8, else UTF-16 by its mark, else Windows-1252, which older OCR programs write. */
function decodeText(bytes: Uint8Array): string {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function cannotOpen(source: string, cause: unknown): DelibereError {
  const { code } = cause as { code?: string };
  const missing = code === 'ENOENT' || code === 'ENOTDIR';
  return refused(
    missing
      ? message('ingest/no-such-file', { source })
      : message('ingest/cannot-open', { source, answer: code ?? null }),
    cause,
  );
}

function refused(says: Message, cause?: unknown): DelibereError {
  return new DelibereError(EXIT.source, says, { cause });
}
