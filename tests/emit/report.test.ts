import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { renderReport } from '../../src/emit/report/index.ts';
import { STYLE, STYLE_HASH } from '../../src/emit/report/style.ts';
import { toResult } from '../../src/emit/to-result.ts';
import type { Extraction } from '../../src/model/extraction.ts';
import {
  allocation,
  closedExtraction,
  NO_RECORDS,
  origins,
  place,
  sumCheck,
  total,
  verdict,
  saying,
} from '../support/extraction.ts';
import { MARKUP, TERMINAL } from '../support/hostile.ts';

function reportOf(more: Partial<Extraction> = {}, crops?: ReadonlyMap<string, Uint8Array>): string {
  const content = renderReport(toResult(closedExtraction(more), origins(), 'fr'), 'fr', crops);
  return content;
}

const DOUBTFUL: Partial<Extraction> = {
  verdicts: new Map([
    [
      'a1.amount',
      verdict('doubtful', 10_000, {
        reason: saying('La somme ne tombe pas juste.'),
        candidates: [
          { value: 10_000, cost: 0, origin: 'read' },
          { value: 70_000, cost: 2.5, origin: 'confusion' },
        ],
      }),
    ],
    ['a2.amount', verdict('proved', 20_000)],
  ]),
  checks: [sumCheck('c1', { status: 'fail', explanation: saying('Il manque 100,00 €.') })],
  repairs: [
    {
      id: 'r1',
      rule: 'lost-comma',
      field: 'a2.amount',
      before: '20000 €',
      after: '200,00 €',
      automatic: true,
      confidence: 1,
      because: saying('La virgule a été perdue.'),
      source: place(1, 2, '20000 €'),
    },
  ],
};

describe('renderReport', () => {
  it('says the verdict in one line, each sum with its parts, and that it closes', () => {
    const report = reportOf();
    expect(report).toContain('Tout tombe juste\u00A0: 2\u00A0lignes, 300,00\u00A0€.');
    expect(report).toMatch(
      /href="#a1"[^>]*>\s*100,00\u00A0€\s*<\/a\s*> \+ <a\s+href="#a2"[^>]*>\s*200,00\u00A0€\s*<\/a\s*>/u,
    );
    expect(report).toContain('= <strong>300,00\u00A0€</strong>');
  });

  it('shows the gap sentence, the doubtful value beside its text line, its readings, and every repair', () => {
    const report = reportOf(DOUBTFUL);
    expect(report).toContain('Il manque 100,00 €.');
    expect(report).toContain('id="doubt-a1.amount"');
    expect(report).toContain('<q class="read">Structure a1 10000</q>');
    expect(report).toMatch(/700,00\u00A0€[\s\S]*confusion de caractères/u);
    expect(report).toMatch(/<del class="read">20000 €<\/del>[\s\S]*<ins class="read">200,00 €<\/ins>/u);
  });

  it('shows the pixels of a doubtful value where it is given them', () => {
    const crops = new Map([['a1.amount', new Uint8Array([1, 2, 3])]]);
    expect(reportOf(DOUBTFUL, crops)).toContain('src="data:image/png;base64,AQID"');
  });

  it('leads every link to a place in the page', () => {
    const report = reportOf(DOUBTFUL);
    const ids = new Set([...report.matchAll(/ id="([^"]*)"/gu)].map((match) => match[1]));
    const links = [...report.matchAll(/href="#([^"]*)"/gu)].map((match) => match[1]);
    expect(links.length).toBeGreaterThan(10);
    expect(links.filter((link) => !ids.has(link))).toEqual([]);
    expect(ids.size).toBe([...report.matchAll(/ id="([^"]*)"/gu)].length);
  });

  it('lets its own style through, and no other', () => {
    const hash = createHash('sha256').update(STYLE).digest('base64');
    expect(STYLE_HASH, 'STYLE_HASH in style.ts goes with the style above it').toBe(`sha256-${hash}`);
  });

  it('needs no script and no network, and forbids both', () => {
    const report = reportOf(DOUBTFUL);
    expect(report).not.toMatch(/<script|<link|<iframe|https?:|@import|url\(/u);
    expect(report).toMatch(
      /Content-Security-Policy" content="default-src 'none'; style-src 'sha256-[^']+'; img-src data:/u,
    );
  });

  it.each([...MARKUP, ...TERMINAL])('shows a hostile text as text: %j', (text) => {
    const records = {
      ...NO_RECORDS,
      deliberation: { ...NO_RECORDS.deliberation, subject: text, id: text },
      allocations: [
        allocation('a1', 10_000, {
          beneficiary: text,
          information: text,
          extra: { [text]: text },
          theme: { code: text, name: text },
          source: place(1, 1, text),
        }),
        allocation('a2', 20_000),
      ],
      totals: [total('t1', 30_000, ['a1', 'a2'], { source: place(1, 3, text) })],
    };
    const report = reportOf({ ...DOUBTFUL, records });
    const tags = (html: string): string[] =>
      [...html.matchAll(/<(?!!)\/?([^\s>]+)/gu)].map((match) => match[1]!);
    const known = new Set(tags(reportOf(DOUBTFUL)));
    expect(tags(report).filter((tag) => !known.has(tag))).toEqual([]);
    const attributes = [...report.matchAll(/<[^>]*>/gu)].map((match) => match[0].replace(/"[^"]*"/gu, ''));
    expect(attributes.filter((tag) => / on\w+=/u.test(tag))).toEqual([]);
    expect(report).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u2028-\u202E\u2066-\u2069]/u);
  });

  it('is the same bytes each time', () => {
    expect(reportOf(DOUBTFUL)).toBe(reportOf(DOUBTFUL));
  });
});

describe('why amounts are proved', () => {
  it('is told once for a group, and the amounts of the ledger name their row', () => {
    const reason = saying('Il entre dans une somme ; la décision en fait une aide.');
    const report = reportOf({
      verdicts: new Map([
        ['a1.amount', verdict('proved', 10_000, { reason })],
        ['a2.amount', verdict('proved', 20_000, { reason })],
      ]),
      ledger: [
        {
          cents: 90_000,
          role: 'cost',
          of: 'a1',
          own: false,
          reason: saying('Colonne « Coût ».'),
          heading: 'Coût',
          source: place(1),
        },
      ],
    });
    const why = /<summary class="small">Pourquoi[\s\S]*?<\/details>/u.exec(report)![0];
    expect(why.match(/la décision en fait une aide/gu)).toHaveLength(1);
    expect(why).toMatch(/2\s+lignes d’aide/u);
    expect(report).toMatch(/Colonne « Coût »\.[\s\S]{0,60}<a href="#a1">STRUCTURE A1<\/a>/u);
  });
});
