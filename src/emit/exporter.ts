import type { Language } from '../model/language.ts';
import type { Result } from '../model/result.ts';
import type { OutputFile } from './output-file.ts';
import type { Crops } from './report/context.ts';

/** An act as exporters see it. */
export interface ExportInput {
  /** In the language of the files. */
  readonly result: Result;
  readonly crops: Crops;
}

/** What an exporter is told beside the act. */
export interface ExportOptions {
  /** The language of the files. */
  readonly language: Language;
}

/** Makes files of an act. Pure: the same act and options give the same bytes. */
export interface Exporter {
  /** What `--to` calls it. */
  readonly id: string;
  /** Every name its files may have, so that what a person changed is found before work starts. */
  readonly names: readonly string[];
  /** The files of one act; a large one is given as a stream. */
  files(act: ExportInput, options: ExportOptions): Promise<readonly OutputFile[]> | readonly OutputFile[];
}
