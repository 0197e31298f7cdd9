import type { diff as fr } from '../fr/diff.ts';
import { wordsOf } from '../words.ts';

const { plural } = wordsOf('en');

const LISTS: Readonly<Record<string, string>> = {
  source: 'source file',
  citations: 'citation',
  articles: 'article',
  votes: 'vote',
  budgetLines: 'budget line',
  programmes: 'programme',
  annexes: 'annex',
  operations: 'operation',
  allocations: 'grant row',
  totals: 'total',
  tables: 'table',
  checks: 'check',
  findings: 'remark',
  edits: 'edit',
};

const VALUES: Readonly<Record<string, string>> = {
  doubtful: 'needs a look',
  pass: 'closes',
  fail: 'gap',
  unverifiable: 'cannot be verified',
};

const value = (field: string, text: string): string => (field === 'status' ? (VALUES[text] ?? text) : text);

export const diff: typeof fr = {
  'diff/list': ({ list }) => LISTS[list] ?? list,
  'diff/added': ({ what }) => `Added: ${what}`,
  'diff/removed': ({ what }) => `Removed: ${what}`,
  'diff/changed': ({ what }) => `Changed: ${what}`,
  'diff/field': ({ field, before, after }) => `${field}: ${value(field, before)} → ${value(field, after)}`,
  'diff/more': ({ count }) =>
    `… and ${plural(count, 'more difference', 'more differences')} (--json shows them all).`,
  'diff/same': 'No difference.',
};
