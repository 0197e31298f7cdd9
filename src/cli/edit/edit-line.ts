import { message } from '../../messages/message.ts';
import type { Say } from '../../messages/say.ts';
import type { ShownEdit } from '../../model/extraction.ts';

/** What became of an edit. */
export type EditState = 'applied' | 'refused' | 'undone' | 'undo';

/**
 * An edit on one line, for instance `1  applied  set a12.amount 12.00 → 13.00  (Anne EXEMPLE, …)`.
 *
 * @param names what people call what a key names
 */
export function editLine(
  { number, who, when, why, action, key, page, field, before, after }: ShownEdit,
  state: EditState,
  names: ReadonlyMap<string, string>,
  say: Say,
): string {
  const called = key?.split(' ').map((one) => names.get(one) ?? one);
  const place = [called?.join(' ') ?? page, field].filter((part) => part !== null).join('.');
  const change = [before, after].filter((value) => value !== null).join(' → ');
  const what = `${action} ${place} ${change}`.replaceAll(/\s+/gu, ' ').trim();
  return say(message('edits/list-line', { number, state, what, who, when, why }));
}
