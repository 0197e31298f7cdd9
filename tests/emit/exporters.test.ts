/** What every output keeps to, whatever it makes: a new one is held to it by its line in the list. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ExportInput } from '../../src/emit/exporter.ts';
import { exportAct, EXPORTERS } from '../../src/emit/index.ts';
import { piecesOf, type FileContent } from '../../src/emit/output-file.ts';
import { toResult } from '../../src/emit/to-result.ts';
import { correctedFiles, sealsOf } from '../../src/emit/folder-seal.ts';
import { writeAct } from '../../src/emit/write.ts';
import type { Extraction } from '../../src/model/extraction.ts';
import type { Result } from '../../src/model/result.ts';
import { allocation, closedExtraction, NO_RECORDS, origins, place } from '../support/extraction.ts';
import { FORMULAS, MARKUP, TERMINAL } from '../support/hostile.ts';

const seal = (files: Readonly<Record<string, string>>): string => JSON.stringify({ files });
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'delibere-test-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function input(extraction: Extraction): ExportInput {
  const crops = new Map([['a1.amount', Uint8Array.from([137, 80, 78, 71])]]);
  return { result: toResult(extraction, origins(), 'fr'), crops };
}

async function bytesOf(content: FileContent): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of piecesOf(content)) pieces.push(Buffer.from(piece as string));
  return Buffer.concat(pieces);
}

describe.each(EXPORTERS.map((exporter) => [exporter.id, exporter] as const))('%s', (id, exporter) => {
  const closed = input(closedExtraction());

  it('has an id that can be typed, used once, and file names without directories', () => {
    expect(id).toMatch(/^[a-z][a-z0-9-]*$/u);
    expect(EXPORTERS.filter((other) => other.id === id)).toHaveLength(1);
    for (const name of exporter.names) {
      expect(name).toBe(basename(name));
      expect(name).toMatch(/^[\w.-]+$/u);
      expect(EXPORTERS.flatMap(({ names }) => names).filter((other) => other === name)).toHaveLength(1);
    }
  });

  it.each(['fr', 'en'] as const)(
    'makes the same bytes each time, under the names it says, in %s',
    async (language) => {
      const first = await exporter.files(closed, { language });
      const again = await exporter.files(closed, { language });
      expect(first.length).toBeGreaterThan(0);
      for (const [index, { name, content }] of first.entries()) {
        expect(exporter.names).toContain(name);
        expect(again[index]!.name).toBe(name);
        const bytes = await bytesOf(content);
        // A stream that is iterated again gives the same bytes again.
        expect(await bytesOf(content)).toEqual(bytes);
        expect(await bytesOf(again[index]!.content)).toEqual(bytes);
      }
    },
  );

  it('takes an act in which nothing was found', async () => {
    const empty = input(closedExtraction({ records: NO_RECORDS, verdicts: new Map(), checks: [] }));
    const files = await exporter.files(empty, { language: 'fr' });
    expect(files.map(({ name }) => name)).toEqual(
      (await exporter.files(closed, { language: 'fr' })).map(({ name }) => name),
    );
  });

  it.each([...FORMULAS, ...MARKUP, ...TERMINAL])('lets no text of an act do anything: %j', async (text) => {
    const row = allocation('a1', 10_000, {
      beneficiary: text,
      object: text,
      extra: { [text]: text },
      source: place(1, 1, text),
    });
    const hostile = input(closedExtraction({ records: { ...NO_RECORDS, allocations: [row] } }));
    for (const { name, content } of await exporter.files(hostile, { language: 'fr' })) {
      const check = SAFE[extname(name)];
      // A new kind of file says here how a hostile text may stand in it.
      expect(check, name).toBeDefined();
      check!(await bytesOf(content), text);
    }
  });

  it('is written byte for byte', async () => {
    const files = await exporter.files(closed, { language: 'fr' });
    await writeAct(folder, { files, seal });
    for (const { name, content } of files)
      expect(readFileSync(join(folder, name))).toEqual(await bytesOf(content));
  });
});

/** How a text of an act may stand in a file, by the file's extension. */
const SAFE: Readonly<Record<string, (bytes: Buffer, text: string) => void>> = {
  '.csv': (bytes) => {
    expect(bytes.toString('utf8')).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u2028\u202E]/u);
    // However a program divides the cells: at the commas outside quotes, or at another mark.
    const cells = bytes.toString('utf8').split(/[\n;|]|,(?=(?:[^"]|"[^"]*")*$)/u);
    for (const cell of cells) expect(cell).not.toMatch(/^[\s\u00A0"]*[=+@＝＋－＠]/u);
  },
  '.html': (bytes) => {
    expect(bytes.toString('utf8')).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u2028\u202E]/u);
    expect(bytes.toString('utf8')).not.toMatch(/<(?:script|svg|img src=x|x\/|!--)|" ?on\w+=/u);
    expect(bytes.toString('utf8').match(/<\/style>/gu)).toHaveLength(1);
  },
  '.json': (bytes, text) => {
    const { allocations } = JSON.parse(bytes.toString('utf8')) as Result;
    expect(allocations[0]!.beneficiary).toBe(text);
  },
};

describe('the list', () => {
  it('is written in its order, result.json last', async () => {
    const files = await exportAct(input(closedExtraction()), { language: 'fr' });
    expect(files.map(({ name }) => name)).toEqual([
      'allocations.csv',
      'findings.csv',
      'report.html',
      'result.json',
    ]);
  });

  it('takes bytes and streams beside texts, and writes them exactly', async () => {
    const bytes = Uint8Array.from({ length: 200_000 }, (_, index) => (index * 7) % 256);
    const stream = {
      async *[Symbol.asyncIterator]() {
        for (let at = 0; at < bytes.length; at += 70_000) yield bytes.subarray(at, at + 70_000);
      },
    };
    const files = [
      { name: 'bytes', content: bytes },
      { name: 'stream', content: stream },
      { name: 'empty', content: new Uint8Array() },
    ];
    await writeAct(folder, { files, seal });
    expect(readFileSync(join(folder, 'bytes')).equals(bytes)).toBe(true);
    expect(readFileSync(join(folder, 'stream')).equals(bytes)).toBe(true);
    expect(readFileSync(join(folder, 'empty'))).toHaveLength(0);
    // Hashed on the way: none of them passes for changed by a person.
    expect(correctedFiles(folder, ['bytes', 'stream', 'empty'], await sealsOf(folder))).toEqual([]);
  });

  it('writes nothing where a stream fails on the way', async () => {
    const stream = {
      async *[Symbol.asyncIterator]() {
        yield Uint8Array.of(1);
        throw new Error('broken');
      },
    };
    const out = join(folder, 'out');
    const files = [
      { name: 'a', content: 'a' },
      { name: 'b', content: stream },
    ];
    await expect(writeAct(out, { files, seal })).rejects.toThrow('broken');
    expect(readdirSync(folder)).toEqual([]);
  });
});
