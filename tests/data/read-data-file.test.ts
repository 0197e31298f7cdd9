/** Files that anyone may have put there: each is refused in one sentence, and none is waited for. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readDataFile, readJsonFile } from '../../src/data/read-data-file.ts';
import { DelibereError } from '../../src/errors.ts';
import { say } from '../../src/messages/say.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'delibere-test-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function refusal(read: () => unknown): string {
  try {
    read();
  } catch (error) {
    expect(error).toBeInstanceOf(DelibereError);
    expect((error as DelibereError).exitCode).toBe(3);
    return say((error as DelibereError).says, 'en');
  }
  return 'none';
}

describe('readDataFile', () => {
  it('gives the bytes of a plain file', () => {
    writeFileSync(join(folder, 'a'), 'été\n');
    expect(readDataFile(join(folder, 'a')).toString('utf8')).toBe('été\n');
  });

  it.skipIf(process.platform === 'win32')('does not wait for a pipe', () => {
    execFileSync('mkfifo', [join(folder, 'pipe')]);
    expect(refusal(() => readDataFile(join(folder, 'pipe')))).toMatch(/this is no plain file/u);
  });

  it.skipIf(!existsSync('/dev/zero'))('reads no device', () => {
    expect(refusal(() => readDataFile('/dev/zero'))).toMatch(/this is no plain file/u);
  });

  it('reads no more than its limit', () => {
    writeFileSync(join(folder, 'large'), '');
    truncateSync(join(folder, 'large'), 3_000_000_000);
    expect(refusal(() => readDataFile(join(folder, 'large')))).toMatch(/larger than 200 MB/u);
  });

  it('says what is missing, and what is a folder', () => {
    expect(refusal(() => readDataFile(join(folder, 'none')))).toMatch(/does not exist/u);
    expect(refusal(() => readDataFile(folder))).toMatch(/is a folder/u);
  });
});

describe('readJsonFile', () => {
  it.each([
    ['{"a":', /is not JSON/u],
    ['', /is not JSON/u],
    ['['.repeat(200_000), /nests more than 64 levels/u],
    [`${'{"a":'.repeat(100)}1${'}'.repeat(100)}`, /nests more than 64 levels/u],
    ['{"a":1,"b":{"a":2},"a":3}', /the key "a" stands twice/u],
    ['{"a":[{"__proto__":1,"__proto__":2}]}', /the key "__proto__" stands twice/u],
  ])('refuses %.20s', (content, says) => {
    writeFileSync(join(folder, 'a.json'), content);
    expect(refusal(() => readJsonFile(join(folder, 'a.json')))).toMatch(says);
  });

  it('takes one key in different places, and keys within texts', () => {
    const content = '{"a":{"b":"\\"b\\":{"},"b":[{"a":1},{"a":2}],"c" : "x"}';
    writeFileSync(join(folder, 'a.json'), `\uFEFF${content}`);
    expect(readJsonFile(join(folder, 'a.json'))).toEqual(JSON.parse(content));
  });
});
