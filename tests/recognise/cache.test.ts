import { mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cacheKey, openCache } from '../../src/recognise/cache.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'delibere-test-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function files(): Promise<string[]> {
  const names = await readdir(folder, { recursive: true });
  return names.filter((name) => name.endsWith('.gz')).map((name) => join(folder, name));
}

describe('the cache of recognition', () => {
  it.skipIf(process.platform === 'win32')('is for its owner alone', async () => {
    const cache = openCache({ folder: join(folder, 'own') });
    const key = cacheKey('a');
    await cache.set(key, 'un');
    const own = join(folder, 'own', key.slice(0, 2));
    expect((await stat(own)).mode & 0o777).toBe(0o700);
    expect((await stat(join(own, `${key}.json.gz`))).mode & 0o777).toBe(0o600);
  });

  it('gives back what was kept, and nothing else', async () => {
    const cache = openCache({ folder });
    const key = cacheKey('page', 'a');
    await cache.set(key, 'lu\nsur deux lignes');
    expect(await cache.get(key)).toBe('lu\nsur deux lignes');
    expect(await cache.get(cacheKey('page', 'b'))).toBeNull();
  });

  it('tells keys apart by their parts, not by what the parts spell together', () => {
    expect(cacheKey('ab', 'c')).not.toBe(cacheKey('a', 'bc'));
    expect(cacheKey('a', Uint8Array.of(98))).toBe(cacheKey('a', 'b'));
  });

  it('does not believe a file that was cut, spoilt or moved', async () => {
    const cache = openCache({ folder });
    const [key, other] = [cacheKey('a'), cacheKey('b')];
    await cache.set(key, 'un');
    await cache.set(other, 'deux');
    const [first, second] = await files();
    await writeFile(first!, await readFile(second!));
    await writeFile(second!, 'x');
    expect([await cache.get(key), await cache.get(other)]).toEqual([null, null]);
  });

  it('drops what was used longest ago once it is too large', async () => {
    const cache = openCache({ folder, maxBytes: 400 });
    const keys = Array.from({ length: 8 }, (_, index) => cacheKey(String(index)));
    for (const key of keys) await cache.set(key, key);
    const all = await files();
    const oldest = all.find((file) => file.includes(keys[3]!))!;
    await Promise.all(all.map((file) => utimes(file, 2_000_000, 2_000_000)));
    await utimes(oldest, 1_000_000, 1_000_000);
    // Being read makes it the newest.
    expect(await cache.get(keys[3]!)).toBe(keys[3]);
    await cache.trim();
    const left = await files();
    const sizes = await Promise.all(left.map(async (file) => (await stat(file)).size));
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(400);
    expect(left).toContain(oldest);
  });

  it('keeps nothing where it is told so, and a folder that cannot be written is no error', async () => {
    const none = openCache(null);
    await none.set('k', 'v');
    expect(await none.get('k')).toBeNull();
    await writeFile(join(folder, 'file'), '');
    const blocked = openCache({ folder: join(folder, 'file', 'below') });
    await blocked.set('aabb', 'v');
    await blocked.trim();
    expect(await blocked.get('aabb')).toBeNull();
  });
});
