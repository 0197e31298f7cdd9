import { join } from 'node:path';
import { isPlainFile } from '../data/read-data-file.ts';
import { DelibereError, EXIT } from '../errors.ts';
import { message } from '../messages/message.ts';
import { readActAt } from './act-folder.ts';
import { ACT_NAME } from './output-file.ts';
import { visibleText } from './visible-text.ts';

/** What is to be written, as far as it tells whose act it is. */
export interface Incoming {
  readonly sha256: string;
  /** The pages that were or will be read; `null` where all of the source are. */
  readonly pages: readonly number[] | null;
}

/**
 * A folder belongs to one act. Another reading of the same source takes its place where it reads every page that the act
 * there was read from; anything else is refused.
 *
 * @throws DelibereError exit 4, which names the act that is there
 */
export function refuseOtherAct(folder: string, { sha256, pages }: Incoming): void {
  const path = join(folder, ACT_NAME);
  if (!isPlainFile(path)) return;
  const shown = visibleText(folder);
  let there;
  try {
    there = readActAt(path).act;
  } catch (cause) {
    if (!(cause instanceof DelibereError)) throw cause;
    throw new DelibereError(EXIT.output, message('write/unknown-act', { folder: shown }), { cause });
  }
  const { source } = there.origins;
  const [file, number] = [source.file, there.records.deliberation.id ?? '?'];
  if (source.sha256 !== sha256)
    throw new DelibereError(EXIT.output, message('write/other-act', { folder: shown, number, file }));
  const missing = source.pages.map((page) => page.number).filter((page) => pages?.includes(page) === false);
  if (missing.length > 0)
    throw new DelibereError(
      EXIT.output,
      message('write/fewer-pages', { folder: shown, number, pages: missing }),
    );
}
