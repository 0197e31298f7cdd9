/** The schemas of what the program writes and reads again; only what reads files loads them. */
import { ACT } from '../model/act-shape.ts';
import { schemaOf } from './schema-of.ts';

/** One act, as written to `result.json`. */
export const resultSchema = schemaOf(ACT, 'result');

/** The records of an act in their working form, figures whole. */
export const workingSchema = schemaOf(ACT, 'working');
