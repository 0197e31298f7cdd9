import { userInfo } from 'node:os';
import type { EditDraft } from '../../act/complete-edit.ts';
import type { Edit } from '../../act/edit.ts';
import { appendEdits, lockEdits } from '../../act/edit-log.ts';
import { keyedRecords } from '../../act/edited-records.ts';
import { effectiveEdits } from '../../act/effective-edits.ts';
import { shownEdit } from '../../act/shown-edit.ts';
import { writeEdits } from '../../act/write-edits.ts';
import { compareResults } from '../../compare/compare-results.ts';
import { readDataFile } from '../../data/read-data-file.ts';
import { readJson } from '../../data/read-json.ts';
import { DelibereError, EXIT, type ExitCode } from '../../errors.ts';
import { deriveFolder } from '../../emit/act-folder.ts';
import { summarise } from '../../emit/summary.ts';
import { toResult } from '../../emit/to-result.ts';
import { verdictLine } from '../../emit/verdict.ts';
import { visibleText } from '../../emit/visible-text.ts';
import { message } from '../../messages/message.ts';
import type { Message } from '../../model/message.ts';
import { differenceWords, plainDifference } from '../difference-words.ts';
import { draftOf, EDIT_USAGES, type TypedAction } from '../edit/draft-of.ts';
import { editLine, type EditState } from '../edit/edit-line.ts';
import type { CommandContext } from '../io.ts';
import type { OptionValues } from '../options.ts';
import { actFolder, openActFolder, type FolderInput } from '../result/act-input.ts';
import { UsageError } from '../usage-error.ts';

/** `delibere edit`: adds to what people said of an act, makes its files anew and says what changed. */
export async function runEdit(
  [path = '', action, ...args]: readonly string[],
  options: OptionValues,
  context: CommandContext,
): Promise<ExitCode> {
  const folder = actFolder(path);
  if (action === 'list' && args.length === 0 && options.from === undefined) {
    list(openActFolder(folder), options, context);
    return EXIT.ok;
  }
  return lockEdits(folder, async () => {
    const before = openActFolder(folder);
    const { file, log, document } = before;
    // What is added next cuts it off.
    note(log.torn === null ? [] : [log.torn], context);
    const drafts =
      options.from === undefined
        ? [typedDraft(action, args, log.edits)]
        : await draftsIn(options.from, action, context);
    const said = {
      who: options.who ?? context.io.env.DELIBERE_WHO ?? userInfo().username,
      when: new Date().toISOString(),
      why: options.why ?? '',
    };
    const written = writeEdits(drafts, file.act, document(), log.edits, said);
    if (!written.ok) {
      const { draft, fault } = written;
      const says = drafts.length === 1 ? fault : message('edits/draft-fault', { draft, fault });
      throw new DelibereError(EXIT.usage, message('edits/nothing-done', { fault: says }));
    }
    await appendEdits(folder, log, written.edits);
    const after = openActFolder(folder);
    await deriveFolder(folder, after.extraction, { edits: after.edits, force: options.force === true });
    note(after.notes, context);
    return tell(before, after, options, context);
  });
}

function note(notes: readonly Message[], { io, say }: CommandContext): void {
  for (const one of notes) io.stderr(`delibere: ${visibleText(say(one))}\n`);
}

/** What says again, of every row of a sum, that the sum is another: `explain` and `diff` tell it. */
const FOLLOWS = /^(?:reason|explanation|code|params|evidence|rows|confidence|source)\b/u;

/** Says what became another value, status or sum. */
function tell(
  before: FolderInput,
  after: FolderInput,
  options: OptionValues,
  { io, language, say }: CommandContext,
): ExitCode {
  const { origins } = after.file.act;
  const result = toResult(after.extraction, origins, language);
  const differences = compareResults(toResult(before.extraction, origins, language), result).filter(
    ({ where, field }) => !where.startsWith('edits') && !FOLLOWS.test(field),
  );
  if (options.json === true) io.stdout(`${JSON.stringify(differences.map(plainDifference), null, 2)}\n`);
  else {
    const lines = differenceWords(differences, language);
    const changes = lines.length === 0 ? [say(message('edits/same'))] : lines;
    io.stdout(`${[...changes, verdictLine(summarise(result), language)].map(visibleText).join('\n')}\n`);
  }
  return summarise(result).exitCode;
}

function typedDraft(action: string | undefined, args: readonly string[], log: readonly Edit[]): EditDraft {
  if (action === undefined || !Object.hasOwn(EDIT_USAGES, action)) {
    const actions = ['list', ...Object.keys(EDIT_USAGES)].join(', ');
    throw new UsageError(message('edits/no-action', { action: action ?? null, actions }), 'edit');
  }
  const typed = action as TypedAction;
  const standing = effectiveEdits(log).map(({ number }) => number);
  const draft = draftOf(typed, args, standing);
  if (draft === null)
    throw new UsageError(message('cli/missing', { usage: `ACT ${typed} ${EDIT_USAGES[typed]}` }), 'edit');
  return draft;
}

/** One draft on each line, as JSON. */
async function draftsIn(
  path: string,
  more: string | undefined,
  { io }: CommandContext,
): Promise<EditDraft[]> {
  if (more !== undefined) throw new UsageError(message('cli/too-many', { extra: more }), 'edit');
  const bytes = path === '-' ? await io.readStdin() : readDataFile(path, { exitCode: EXIT.usage });
  const lines = Buffer.from(bytes).toString('utf8').split('\n');
  return lines.flatMap((line, index) => {
    if (line.trim() === '') return [];
    const read = readJson(line);
    if (read.ok && isDraft(read.value)) return [read.value];
    throw new DelibereError(EXIT.usage, message('edits/not-an-edit', { name: path, number: index + 1 }));
  });
}

function isDraft(value: unknown): value is EditDraft {
  return typeof value === 'object' && value !== null;
}

function list(
  { file, log, extraction, notes }: FolderInput,
  options: OptionValues,
  context: CommandContext,
): void {
  const { io, say } = context;
  note(notes, context);
  const standing = new Set(effectiveEdits(log.edits).map(({ number }) => number));
  const applied = new Set((extraction.edits ?? []).map(({ number }) => number));
  const all = log.edits.map((edit, index) => {
    const number = index + 1;
    const stands: EditState = applied.has(number) ? 'applied' : 'refused';
    const state: EditState = edit.action === 'undo' ? 'undo' : standing.has(number) ? stands : 'undone';
    return { number, state, edit };
  });
  if (options.json === true) {
    const plain = all.map(({ number, state, edit }) => ({ number, state, ...edit }));
    io.stdout(`${JSON.stringify(plain, null, 2)}\n`);
    return;
  }
  const names = new Map(
    [file.act.records, extraction.records].flatMap((records) =>
      [...keyedRecords(records)].map(([key, { id }]) => [key, id] as const),
    ),
  );
  const lines = all.map(({ number, state, edit }) =>
    editLine(shownEdit({ number, edit }), state, names, say),
  );
  const said = lines.length === 0 ? [say('edits/none')] : lines;
  io.stdout(`${said.map(visibleText).join('\n')}\n`);
}
