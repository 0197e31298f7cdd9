import { message } from '../messages/message.ts';
import type { Document } from '../model/document.ts';
import { isMessage, type Message } from '../model/message.ts';
import { reconcile } from '../reconcile/index.ts';
import { completeEdit, type EditDraft, type SeenAct } from './complete-edit.ts';
import type { Edit } from './edit.ts';
import { editedAct, type ReadAct } from './edited-act.ts';
import { effectiveEdits, undoneIn } from './effective-edits.ts';

/** Edits that can be added to a log, or what is wrong with one of their drafts, counted from 1. */
export type WrittenEdits =
  | { readonly ok: true; readonly edits: readonly Edit[] }
  | { readonly ok: false; readonly draft: number; readonly fault: Message };

/**
 * Makes whole edits of drafts, each for the act as the edits before it leave it. All of them can be applied, or none is
 * given.
 *
 * @param document the act's pages as recognised; `null` where they are missing
 * @param log what people said of the act before
 * @param said who edits, when and why, where a draft does not say
 */
export function writeEdits(
  drafts: readonly EditDraft[],
  act: ReadAct,
  document: Document | null,
  log: readonly Edit[],
  said: Pick<Edit, 'who' | 'when' | 'why'>,
): WrittenEdits {
  const edits: Edit[] = [];
  let seen: SeenAct | null = null;
  for (const [index, draft] of drafts.entries()) {
    const before = [...log, ...edits];
    seen ??= seenAct(act, document, before);
    const edit = undoFault(draft, before) ?? completeEdit(draft, seen, said);
    if (isMessage(edit)) return { ok: false, draft: index + 1, fault: edit };
    edits.push(edit);
    // Values leave ids and places as they are; all else may not.
    if (edit.action !== 'set' && edit.action !== 'confirm') seen = null;
  }
  const { refused } = editedAct(act, effectiveEdits([...log, ...edits]), document);
  const fault = refused.find(({ number, because }) => number > log.length && !isWaiting(because));
  if (fault === undefined) return { ok: true, edits };
  return { ok: false, draft: fault.number - log.length, fault: fault.because };
}

/** Why a draft cannot undo what it names; `null` where it can, or undoes nothing. */
function undoFault({ action, of }: EditDraft, log: readonly Edit[]): Message | null {
  if (action !== 'undo' || !Array.isArray(of)) return null;
  if (of.length === 0) return message('edits/nothing-to-undo');
  const undone = undoneIn(log);
  const other = of.map(Number).find((number) => log[number - 1] === undefined || undone.has(number));
  return other === undefined ? null : message('edits/not-standing', { number: other });
}

/** A page is turned when its source is read again. */
function isWaiting({ code }: Message): boolean {
  return code === 'edits/turn-needs-source';
}

function seenAct(act: ReadAct, document: Document | null, log: readonly Edit[]): SeenAct {
  const edited = editedAct(act, effectiveEdits(log), document);
  const { records } = reconcile(edited.records, act.profile, edited.rereads, edited.confirmed);
  return { records, asRead: edited.asRead, document };
}
