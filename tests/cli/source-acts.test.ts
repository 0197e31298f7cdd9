/** An unchanged scan read by the same program with the same settings gives the acts it gave, without being read again. */
import { createHash } from 'node:crypto';
import {
  appendFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { extractionOf } from '../../src/act/extraction-of.ts';
import { sourceActs, type SourceAct } from '../../src/cli/source-acts.ts';
import { unreadable } from '../../src/ingest/findings.ts';
import type { Finding } from '../../src/model/finding.ts';
import { defaultProfile } from '../../src/profiles/default.ts';
import { processActs, type ProcessedAct, type ProcessOptions } from '../../src/process.ts';
import { programIdentity } from '../../src/program.ts';
import { engineNamed } from '../../src/recognise/engines/index.ts';
import { tesseractJs } from '../../src/recognise/engines/tesseract-js.ts';
import { closedExtraction, origins } from '../support/extraction.ts';

vi.mock('../../src/process.ts', () => ({ processActs: vi.fn() }));
vi.mock('../../src/program.ts', { spy: true });
vi.mock('../../src/recognise/engines/index.ts', { spy: true });

let folder: string;
let scan: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'delibere-test-'));
  scan = join(folder, 'acte.pdf');
  writeFileSync(scan, '%PDF-1.7\n');
  vi.mocked(processActs).mockReset();
  vi.mocked(processActs).mockImplementation(async function* () {
    yield actOf(scan);
  });
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** What is read of a file as it stands. */
function actOf(path: string, findings: readonly Finding[] = []): ProcessedAct {
  const sha256 = createHash('sha256').update(readFileSync(path)).digest('hex');
  const read = { ...origins({ sha256 }), findings };
  const act = {
    position: { index: 1, of: 1 },
    origins: read,
    profile: defaultProfile,
    records: closedExtraction().records,
    rereads: new Map([['a1.amount', [{ text: '100,00', cost: 0.1, reader: 'test', view: null }]]]),
  };
  const crops = new Map([['a1.amount', Buffer.of(0, 255, 128, 10)]]);
  return { act, document: { pages: [] }, extraction: extractionOf(act), crops };
}

function oneOf(of: number, read: ProcessedAct): ProcessedAct {
  return { ...read, act: { ...read.act, position: { index: 1, of } } };
}

/** The acts, with the bytes of their pages, so that they can be compared. */
type ActOnDisk = Omit<SourceAct, 'pages'> & { readonly pages: string };

async function acts(source: string, options: ProcessOptions = {}): Promise<ActOnDisk[]> {
  const cache = { folder: join(folder, 'cache') };
  const all: ActOnDisk[] = [];
  for await (const act of sourceActs(source, { cache, ...options }))
    all.push({ ...act, pages: Buffer.from(act.pages()).toString('hex') });
  return all;
}

const timesRead = (): number => vi.mocked(processActs).mock.calls.length;

describe('the acts of a scan', () => {
  it('are read once, and are the same to the byte from then on', async () => {
    const first = await acts(scan);
    expect(await acts(scan, { jobs: 4 })).toEqual(first);
    expect(first[0]!.crops.size).toBe(1);
    expect(timesRead()).toBe(1);
  });

  it.each([
    ['other pages', { pages: [1] }],
    ['another profile', { profile: defaultProfile }],
    ['another engine', { engine: 'tesseract-cli' }],
    ['a password', { password: 'x' }],
    ['only records', { recordsOnly: true }],
    ['no cache', { cache: null }],
  ] as const)('are read anew with %s', async (_, options) => {
    await acts(scan);
    await acts(scan, options);
    expect(timesRead()).toBe(2);
  });

  it('are read anew when the file changed, or what was kept of it is spoilt', async () => {
    await acts(scan);
    appendFileSync(scan, '%');
    await acts(scan);
    expect(timesRead()).toBe(2);
    const cache = join(folder, 'cache');
    for (const name of readdirSync(cache, { recursive: true, encoding: 'utf8' })) {
      if (name.endsWith('.gz')) truncateSync(join(cache, name), 40);
    }
    await acts(scan);
    expect(timesRead()).toBe(3);
  });

  it.each(['null', '{}', '[]', '[1]', '["x"]', 'no JSON'])(
    'are read anew where %s stands in place of their list, or of one of them',
    async (content) => {
      await acts(scan);
      const cache = join(folder, 'cache');
      for (const name of readdirSync(cache, { recursive: true, encoding: 'utf8' })) {
        if (!name.endsWith('.gz')) continue;
        const [key] = gunzipSync(readFileSync(join(cache, name)))
          .toString('utf8')
          .split('\n');
        writeFileSync(join(cache, name), gzipSync(`${key}\n${content}`));
      }
      await acts(scan);
      expect(timesRead()).toBe(2);
    },
  );

  it('are not kept for another file that was put there meanwhile', async () => {
    vi.mocked(processActs).mockImplementationOnce(async function* () {
      const before = readFileSync(scan);
      appendFileSync(scan, '%');
      const act = actOf(scan);
      writeFileSync(scan, before);
      yield act;
    });
    await acts(scan);
    await acts(scan);
    expect(timesRead()).toBe(2);
  });

  it('are not kept when a page could not be read: another time it may', async () => {
    vi.mocked(processActs).mockImplementationOnce(async function* () {
      yield actOf(scan, [unreadable(1, 'ENOMEM')]);
    });
    await acts(scan);
    await acts(scan);
    expect(timesRead()).toBe(2);
  });

  it('are not kept where a password opens them', async () => {
    await acts(scan, { password: 'x' });
    await acts(scan, { password: 'x' });
    expect(timesRead()).toBe(2);
  });

  it('are read anew with another state of the engine or the program, and where that cannot be told', async () => {
    await acts(scan);
    vi.mocked(engineNamed).mockImplementationOnce(async () => ({ ...tesseractJs(), languageData: 'other' }));
    await acts(scan);
    expect(timesRead()).toBe(2);
    vi.mocked(programIdentity).mockReturnValueOnce('other');
    await acts(scan);
    expect(timesRead()).toBe(3);
    vi.mocked(programIdentity).mockImplementationOnce(() => {
      throw new Error('ENOENT');
    });
    await acts(scan);
    expect(timesRead()).toBe(4);
    await acts(scan);
    expect(timesRead()).toBe(4);
  });

  it('are not kept when reading failed or was stopped halfway', async () => {
    vi.mocked(processActs).mockImplementationOnce(async function* () {
      yield oneOf(2, actOf(scan));
      throw new Error('stopped');
    });
    await expect(acts(scan)).rejects.toThrow('stopped');
    await acts(scan);
    expect(timesRead()).toBe(2);
  });
});

describe('the acts of a collection', () => {
  const collectionOf = (...findings: Finding[][]): void => {
    vi.mocked(processActs).mockImplementation(async function* () {
      for (const [place, found] of findings.entries()) {
        const read = oneOf(findings.length, actOf(scan, found));
        const { records } = read.act;
        const deliberation = { ...records.deliberation, id: `2025-${place}` };
        const act = { ...read.act, records: { ...records, deliberation } };
        yield { ...read, act, extraction: extractionOf(act) };
      }
    });
  };

  it('are taken in their order from what is kept', async () => {
    collectionOf([], [], []);
    const first = await acts(scan);
    expect(await acts(scan)).toEqual(first);
    expect(first.map(({ act }) => act.records.deliberation.id)).toEqual(['2025-0', '2025-1', '2025-2']);
    expect(timesRead()).toBe(1);
  });

  it('are given one by one, each before the next is read', async () => {
    const read: number[] = [];
    vi.mocked(processActs).mockImplementation(async function* () {
      for (const place of [1, 2, 3]) {
        read.push(place);
        yield oneOf(3, actOf(scan));
      }
    });
    let given = 0;
    for await (const { act } of sourceActs(scan, { cache: null })) {
      given += 1;
      expect([act.position.of, read.length]).toEqual([3, given]);
    }
    expect(given).toBe(3);
  });

  it('are all read anew when one of them is not kept', async () => {
    collectionOf([], [unreadable(1, 'ENOMEM')], []);
    await acts(scan);
    collectionOf([], [], []);
    expect(await acts(scan)).toHaveLength(3);
    expect(timesRead()).toBe(2);
    await acts(scan);
    expect(timesRead()).toBe(2);
  });

  it('are not mixed with those of a run in which a page failed', async () => {
    collectionOf([unreadable(1, 'ENOMEM')], []);
    await acts(scan);
    vi.mocked(processActs).mockImplementationOnce(async function* () {
      yield oneOf(2, actOf(scan));
      throw new Error('stopped');
    });
    await expect(acts(scan)).rejects.toThrow('stopped');
    collectionOf([], []);
    await acts(scan);
    expect(timesRead()).toBe(3);
  });
});

describe('the acts of a text', () => {
  it('are read each time: that takes no longer', async () => {
    const text = join(folder, 'acte.txt');
    writeFileSync(text, 'Article 1\n');
    await acts(text);
    await acts(text);
    expect(timesRead()).toBe(2);
  });
});
