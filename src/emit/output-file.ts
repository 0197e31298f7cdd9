/** A file that a renderer made and that `write.ts` puts on disk. */
export interface OutputFile {
  /** Name inside the act's folder, no directories. */
  readonly name: string;
  readonly content: string;
}

/** The file that programs read; all that the others show is in it. */
export const RESULT_NAME = 'result.json';

/** Names of the files of one act, in the order they are written. */
export const OUTPUT_NAMES = ['allocations.csv', 'findings.csv', 'report.html', RESULT_NAME] as const;
