import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { en } from '../../src/messages/en/index.ts';
import { fr } from '../../src/messages/fr/index.ts';
import { say } from '../../src/messages/say.ts';
import type { Message } from '../../src/model/message.ts';
import { sampleParams } from '../support/catalogue-samples.ts';

const SRC = new URL('../../src/', import.meta.url);
const CODES = Object.keys(fr);

/** Codes that are put together, and what their ends may be. */
const PUT_TOGETHER: Readonly<Record<string, readonly string[]>> = {
  'cli/exit-': ['0', '1', '2', '3', '4', '5', '6', '8', '10', '15', '130'],
  'cli/extract-share-': ['proved', 'plausible', 'doubtful'],
  'cli/explain-status-': ['proved', 'plausible', 'doubtful'],
  'cli/explain-check-status-': ['pass', 'fail', 'unverifiable'],
  'cli/doctor-state-': ['ok', 'missing', 'absent'],
  'ingest/markup-': ['too-deep', 'unclosed', 'cut-in-element', 'cut-off', 'own-entities'],
  'field/': [],
  'reconcile/by-': ['annex', 'article', 'prose', 'report', 'budget'],
  'reconcile/slip-': Object.keys(fr).flatMap((code) => /^reconcile\/slip-(.+)$/u.exec(code)?.[1] ?? []),
  'report/': [
    ...['proved', 'plausible', 'doubtful', 'pass', 'fail', 'unverifiable', 'error', 'warning', 'info'],
    ...['text-layer', 'ocr', 'text', 'hocr', 'alto'],
  ],
};

describe('the catalogues', () => {
  it('have the same codes, no area hiding those of another', () => {
    expect(Object.keys(en).sort()).toEqual([...CODES].sort());
    const declared = readdirSync(new URL('messages/fr/', SRC))
      .flatMap((name) => [
        ...readFileSync(new URL(`messages/fr/${name}`, SRC), 'utf8').matchAll(/^ {2}'([a-z]+\/[^']+)'/gmu),
      ])
      .map(([, code]) => code!);
    expect([...declared].sort()).toEqual([...CODES].sort());
  });

  it.each(['fr', 'en'] as const)('say every code in %s, for none, one and many', (language) => {
    for (const count of [0, 1, 2, 1234]) {
      const samples = sampleParams(count);
      for (const code of CODES) {
        const text = say({ code, params: (samples.get(code) ?? {}) as Message['params'] }, language);
        expect(text, code).not.toMatch(/undefined|NaN|\[object|=>/u);
        // A list of no names has no words.
        if (count > 0) expect(text, code).not.toBe('');
      }
    }
  });

  it('hold only codes that the program uses, and all of them', () => {
    const { used, heads } = codesInSource();
    expect(heads.filter((head) => PUT_TOGETHER[head] === undefined)).toEqual([]);
    for (const head of heads) for (const end of PUT_TOGETHER[head]!) used.add(head + end);
    expect(CODES.filter((code) => !used.has(code))).toEqual([]);
    const areas = new Set(CODES.map((code) => code.split('/', 1)[0]!));
    const known = new Set(CODES);
    const missing = [...used].filter((code) => areas.has(code.split('/', 1)[0]!) && !known.has(code));
    expect(missing).toEqual([]);
  });

  it('write French as it is written: a space before : ; ? ! and no typewriter’s apostrophe', () => {
    const samples = sampleParams(2);
    for (const code of CODES.filter((one) => !STRAIGHT.has(one))) {
      const text = say({ code, params: (samples.get(code) ?? {}) as Message['params'] }, 'fr');
      expect(text, code).not.toMatch(/\p{L}'\p{L}/u);
      expect(text, code).not.toMatch(/\p{L}[?!;:](?=[\s”»]|$)/u);
    }
  });
});

/** Sentences that golden samples hold with a straight apostrophe, or that speak of one. */
const STRAIGHT = new Set([
  'parse/no-allocation-table',
  'rule/lost-article',
  'segment/amount-columns-of-kinds',
  'segment/table-left-out',
]);

function codesInSource(): { readonly used: Set<string>; readonly heads: readonly string[] } {
  const used = new Set<string>();
  const heads = new Set<string>();
  for (const name of readdirSync(SRC, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.ts') || /^messages[/\\](?:fr|en)[/\\]/u.test(name)) continue;
    const text = readFileSync(new URL(name.replaceAll('\\', '/'), SRC), 'utf8');
    for (const [, code] of text.matchAll(/'([a-z]+\/[a-z0-9-]+)'/gu)) used.add(code!);
    for (const [, head] of text.matchAll(/`([a-z]+\/[a-z-]*)\$\{/gu)) heads.add(head!);
  }
  return { used, heads: [...heads] };
}
