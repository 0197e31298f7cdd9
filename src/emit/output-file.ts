/**
 * What stands in a file: text (UTF-8), bytes, or for what is too large to be held bytes piece by piece. Iterating such a
 * stream again gives the same bytes again.
 */
export type FileContent = string | Uint8Array | AsyncIterable<Uint8Array>;

/** A file that an exporter made and that `write.ts` puts on disk. */
export interface OutputFile {
  /** Name inside the act's folder; of a picture, that of the folder it stands in before it. */
  readonly name: string;
  readonly content: FileContent;
}

/** The act as it is kept, from which the other files are made. */
export const ACT_NAME = 'act.json';

/** The pages as recognised. */
export const PAGES_NAME = 'pages.json.gz';

/** The file that programs read; all that the others show is in it. */
export const RESULT_NAME = 'result.json';

/** The file that a person opens. */
export const REPORT_NAME = 'report.html';

/** The pieces of a file's content, in their order. */
export async function* piecesOf(content: FileContent): AsyncGenerator<string | Uint8Array> {
  if (typeof content === 'string' || content instanceof Uint8Array) yield content;
  else yield* content;
}
