/** A file that a renderer made and that `write.ts` puts on disk. */
export interface OutputFile {
  /** Name inside the act's folder, no directories. */
  readonly name: string;
  readonly content: string | Uint8Array;
}
