import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { exportAct } from '../../src/emit/index.ts';
import { REPORT_NAME } from '../../src/emit/output-file.ts';
import { toResult } from '../../src/emit/to-result.ts';
import { actsOfSample } from '../../src/golden/run-sample.ts';
import { findSamples } from '../../src/golden/sample.ts';
import { SCHEMA_VERSION } from '../../src/model/act-shape.ts';
import { runCli } from '../support/run-cli.ts';

/** A made-up language: French with every sentence between marks, so that one which no catalogue holds stands out. */
vi.mock('../../src/messages/fr/index.ts', async (load) => {
  const { fr } = await load<{ fr: Record<string, string | ((params: unknown) => string)> }>();
  const marked = Object.entries(fr).map(([code, entry]) => [
    code,
    typeof entry === 'string' ? `⟦${entry}⟧` : (params: unknown) => `⟦${entry(params)}⟧`,
  ]);
  return { fr: Object.fromEntries(marked) as unknown };
});

/** The words that no catalogue holds, but for those that fit a pattern. */
function unmarked(text: string, but = /[]/gu): string[] {
  let left = text;
  for (let before = ''; before !== left;) {
    before = left;
    left = left.replaceAll(/⟦[^⟦⟧]*⟧/gu, ' ');
  }
  return left.replaceAll(but, ' ').match(/\p{L}{3,}/gu) ?? [];
}

/** What people see of a page: no markup, style or script, and no code that is set as one. */
const seen = (html: string): string =>
  html.replaceAll(/<(style|script|code)\b[^]*?<\/\1>|<[^>]*>|&\w+;/gu, ' ');

/** Fields of a result whose words are for programs. */
const CODES = new Set(['code', 'kind', 'scope', 'origin', 'rule', 'status', 'severity', 'params', 'field']);

/** All words that the source has, or that repairs made of them. */
function sourceWords(value: unknown, found = new Set<string>()): Set<string> {
  if (typeof value === 'string') for (const word of unmarked(value)) found.add(word.toLowerCase());
  else if (typeof value === 'object' && value !== null)
    for (const [name, item] of Object.entries(value)) if (!CODES.has(name)) sourceWords(item, found);
  return found;
}

/** Of the scans: the texts have the same sentences and take ten times as long. */
const all = await findSamples(fileURLToPath(new URL('../../samples/', import.meta.url)));
const samples = all.filter(({ name }) => name.endsWith('/scan'));
const folder = mkdtempSync(join(tmpdir(), 'delibere-test-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('nothing is said that no catalogue holds', () => {
  it.each(samples.map((sample) => [sample.name, sample] as const))('%s', async (_name, sample) => {
    for (const { act, document, extraction, crops } of await actsOfSample(sample)) {
      const result = toResult(extraction, act.origins, 'fr');
      for (const text of [
        ...result.findings.map(({ message }) => message),
        ...result.checks.map(({ explanation }) => explanation),
        ...result.repairs.map(({ because }) => because),
        ...[...result.allocations, ...result.figures].map(({ reason }) => reason.text),
      ])
        expect(unmarked(text), text).toEqual([]);
      const words = sourceWords([result, document.pages]);
      const files = await exportAct({ result, crops }, { language: 'fr' });
      const report = files.find(({ name }) => name === REPORT_NAME)!.content as string;
      const stray = unmarked(seen(report)).filter((word) => !words.has(word.toLowerCase()));
      expect([...new Set(stray)]).toEqual([]);
    }
  });
});

describe('on the screen neither', () => {
  const FRENCH = { env: { LANG: 'fr_FR.UTF-8' }, columns: 400 };
  const at = (name: string): string => join(folder, name);
  const source = fileURLToPath(new URL('../../samples/total-faux/text/source.pdf', import.meta.url));
  const expected = new URL('../../samples/total-faux/text/expected/result.json', import.meta.url);
  const words = sourceWords(JSON.parse(readFileSync(expected, 'utf8')));
  /** Names of commands, options and files are what people type; the words of the source are its own. */
  const stray = (said: string): string[] =>
    [...new Set(unmarked(said, /\S*[/.]\S*|--?[a-z-]+|\bdelibere\b/gu))].filter(
      (word) => !words.has(word.toLowerCase()),
    );

  it('of what is done with an act', async () => {
    const [first, second] = [at('un'), at('deux')];
    for (const args of [
      ['extract', source, '--out', first, '--no-cache'],
      ['extract', source, '--out', second, '--no-cache', '--pages', '1'],
      ['check', first],
      ['check', join(first, 'result.json')],
      ['explain', first],
      ['explain', first, 'a1'],
      ['diff', first, second],
    ]) {
      const { stdout, stderr } = await runCli(args, FRENCH);
      expect(stray(stdout + stderr), args.join(' ')).toEqual([]);
    }
  });

  it('of what is refused', async () => {
    const bad: Record<string, string | Uint8Array> = {
      'rien.txt': '',
      'image.png': Buffer.from('89504e470d0a1a0a0000', 'hex'),
      'coupe.pdf': '%PDF-1.7\n1 0 obj\n<<',
      'page.hocr': '<html><body><div class="ocr_page"',
      'autre.json': '{"a":1}',
      'double.json': '{"a":1,"a":2}',
      'vieux.json': '{"schemaVersion":"0.1.0"}',
      'forme.json': `{"schemaVersion":"${SCHEMA_VERSION}","allocations":3}`,
      'profil.json': '{"id":3,"inconnu":[]}',
    };
    for (const [name, content] of Object.entries(bad)) writeFileSync(at(name), content);
    mkdirSync(at('vide'));
    for (const args of [
      ...Object.keys(bad).flatMap((name) => [
        ['extract', at(name), '--no-cache', '--out', at('sortie')],
        ['check', at(name)],
        ['explain', at(name)],
      ]),
      ['extract', at('absent.pdf')],
      ['extract', at('vide')],
      ['extract', source, '--profile', at('profil.json')],
      ['extract', source, '--jobs', '99'],
      ['extract', source, '--pages', '9-1'],
      ['extract', source, '--to', 'xml'],
      ['extract', source, '--inconnue'],
      ['golden', at('vide')],
      ['diff', at('vide'), at('vide')],
      ['profile', 'show', 'inconnu'],
      ['nope'],
      [],
    ]) {
      const { code, stdout, stderr } = await runCli(args, FRENCH);
      expect(stray(stdout + stderr), args.join(' ')).toEqual([]);
      expect(code, args.join(' ')).not.toBe(0);
    }
  });
});
