/** What programs may import: the whole way of a source, its pure middle, and the shape of the result. */
export {
  processActs,
  processSource,
  type ProcessedAct,
  type ProcessOptions,
  type Progress,
} from './process.ts';
export { extract } from './extract.ts';
export { toResult } from './emit/to-result.ts';
export { DelibereError, EXIT, type ExitCode } from './errors.ts';
export { SCHEMA_VERSION } from './model/act-shape.ts';
export type { Result } from './model/result.ts';
export { resultSchema } from './schema/index.ts';
export { profileSchema, type Profile } from './profiles/contract.ts';
export { defaultProfile } from './profiles/default.ts';
export type { Document } from './model/document.ts';
export type { Extraction } from './model/extraction.ts';
