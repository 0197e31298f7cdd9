import { say } from '../../src/messages/say.ts';
import { describe, expect, it } from 'vitest';
import { documentOfText } from '../../src/ingest/text.ts';
import { lineText } from '../../src/model/document.ts';
import { actWords, contextOf } from '../../src/repair/act-words.ts';
import { applyRules, concernsOf } from '../../src/repair/apply-rules.ts';
import { openLedger } from '../../src/repair/ledger.ts';
import type { Rule } from '../../src/repair/rule.ts';
import { RULES } from '../../src/repair/rules/index.ts';

function repaired(rule: Rule, text: string, given = ''): string {
  const document = documentOfText(`${text}\n\n${given}`);
  const lines = document.pages[0]!.lines;
  const context = contextOf(lines.slice(0, 1), 0, actWords(document));
  return lineText(applyRules(lines[0]!, [rule], concernsOf([rule]), () => context, openLedger()));
}

describe.each(RULES.map((rule) => [rule.name, rule] as const))('%s', (_name, rule) => {
  it.each(rule.examples)('$before → $after', ({ before, after, given }) => {
    expect(repaired(rule, before, given)).toBe(after);
  });

  it.each(rule.leftAlone)('leaves %j alone', (text) => {
    expect(repaired(rule, text)).toBe(text);
  });

  it('says in both languages what it is for and why', () => {
    for (const sentence of [rule.purpose, rule.because]) {
      expect(say(sentence, 'fr').length).toBeGreaterThan(10);
      expect(say(sentence, 'en').length).toBeGreaterThan(10);
    }
    expect(rule.name).toMatch(/^[a-z]+(?:-[a-z]+)*$/u);
    expect(rule.examples.length).toBeGreaterThan(0);
    expect(rule.leftAlone.length).toBeGreaterThan(0);
  });
});

it('has one rule of each name', () => {
  expect(new Set(RULES.map((rule) => rule.name)).size).toBe(RULES.length);
});
