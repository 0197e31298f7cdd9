/** What of a page is kept for another time. */
import { describe, expect, it } from 'vitest';
import { TESSERACT } from '../../src/recognise/engines/tesseract.ts';
import type { PageSource } from '../../src/ingest/source.ts';
import { cacheKey } from '../../src/recognise/cache.ts';
import { readPage } from '../../src/recognise/read-page.ts';
import type { Session } from '../../src/recognise/session.ts';

const kept = new Map<string, string>();
const session: Session = {
  options: {},
  cache: {
    get: async (key) => kept.get(key) ?? null,
    set: async (key, value) => void kept.set(key, value),
    trim: async () => undefined,
  },
  workers: async () => 1,
  identity: async () => ({ name: 'tesseract.js', version: '7', languageData: 'fra' }),
  employ: () => undefined,
  expect: () => undefined,
  isLong: () => false,
  tidy: () => undefined,
  warm: async () => undefined,
  keyOf: async (...parts) => cacheKey('tesseract.js', ...parts.map(String)),
  reader: async () => ({ ...TESSERACT, recognise: async () => [] }),
  rest: async () => undefined,
  close: async () => undefined,
};

describe('a page that could not be read', () => {
  it('is tried again the next time', async () => {
    let times = 0;
    const opened: PageSource = {
      holds: 'pages',
      kind: 'pdf',
      name: 'acte.pdf',
      sha256: 'ab'.repeat(32),
      findings: [],
      pageCount: 1,
      page: async () => {
        times += 1;
        throw new Error('ENOMEM');
      },
      close: async () => undefined,
    };
    const first = await readPage(opened, 1, session, false);
    expect(first.findings).toMatchObject([{ code: 'recognise/page-unreadable', severity: 'error' }]);
    await readPage(opened, 1, session, false);
    expect(times).toBe(2);
  });
});
