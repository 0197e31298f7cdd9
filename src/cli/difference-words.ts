import type { Difference } from '../compare/compare-results.ts';
import { message } from '../messages/message.ts';
import { say } from '../messages/say.ts';
import type { Language } from '../model/language.ts';

const SHOWN = 200;
const WIDTH = 120;
/** What repeats of a figure or a repair what its record says already; `--json` shows it. */
const LEFT_OUT = /^(?:figures|repairs|generator|schemaVersion)\b/u;

/** Differences between two results in words: each record that was added, has gone or changed, and what changed in it. */
export function differenceWords(differences: readonly Difference[], language: Language): string[] {
  const told = differences.filter(({ where }) => !LEFT_OUT.test(where));
  const lines: string[] = [];
  let before = '';
  for (const { where, field, expected, actual } of told.slice(0, SHOWN)) {
    const [list = '', ...label] = where.split(' ');
    const name = `${say(message('diff/list', { list }), language)} ${label.join(' ')}`.trim();
    const what = `${name}${saidIn(expected ?? actual)}`;
    if (field === '') {
      const code =
        expected === undefined ? 'diff/added' : actual === undefined ? 'diff/removed' : 'diff/changed';
      lines.push(say(message(code, { what }), language));
    } else {
      if (where !== before) lines.push(say(message('diff/changed', { what: name }), language));
      lines.push(
        `  ${say(message('diff/field', { field, before: short(expected), after: short(actual) }), language)}`,
      );
    }
    before = where;
  }
  if (told.length > SHOWN) lines.push(say(message('diff/more', { count: told.length - SHOWN }), language));
  return lines;
}

/** The sentence of a finding as a whole. */
function saidIn(record: unknown): string {
  const said = typeof record === 'object' && record !== null && 'message' in record ? record.message : null;
  return typeof said === 'string' ? ` — ${said}` : '';
}

function short(value: unknown): string {
  const text = typeof value === 'string' ? value : value === undefined ? '—' : JSON.stringify(value);
  return text.length > WIDTH ? `${text.slice(0, WIDTH)}…` : text;
}

/** A difference as `--json` prints it. */
export function plainDifference({ where, key, field, expected, actual }: Difference): object {
  const [list] = where.split(' ');
  return {
    list,
    key: key ?? null,
    where,
    field: field === '' ? null : field,
    before: expected ?? null,
    after: actual ?? null,
  };
}
