import type { Edit, EditOf } from './edit.ts';

/** An edit with its number: that of its line in the log, from 1. */
export interface NumberedEdit {
  readonly number: number;
  readonly edit: Exclude<Edit, EditOf<'undo'>>;
}

/**
 * The edits of a log that stand: all but those that a later one undoes. What undoes may be undone itself.
 *
 * @param log every edit, in the order of the log
 */
export function effectiveEdits(log: readonly Edit[]): NumberedEdit[] {
  const undone = undoneIn(log);
  return log.flatMap((edit, index) =>
    edit.action === 'undo' || undone.has(index + 1) ? [] : [{ number: index + 1, edit }],
  );
}

/** The numbers of those edits of a log, undoings too, that a later one undoes. */
export function undoneIn(log: readonly Edit[]): ReadonlySet<number> {
  const undone = new Set<number>();
  // From the last: whether an undoing stands is known before it is asked what it undoes.
  for (let number = log.length; number > 0; number -= 1) {
    const edit = log[number - 1]!;
    if (edit.action !== 'undo' || undone.has(number)) continue;
    for (const target of edit.of) if (target < number) undone.add(target);
  }
  return undone;
}
