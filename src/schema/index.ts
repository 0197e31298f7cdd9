/** The schemas of what the program writes and reads again; only what reads files loads them. */
import { FINDING, GENERATOR, SOURCE } from '../model/account-shape.ts';
import { ACT } from '../model/act-shape.ts';
import { READING } from '../model/figure-shape.ts';
import { list, record } from '../model/shape.ts';
import type { Reading, WeighedReading } from '../model/reading.ts';
import { schemaOf } from './schema-of.ts';

/** One act, as written to `result.json`. */
export const resultSchema = schemaOf(ACT, 'result');

/** The records of an act in their working form, figures whole. */
export const workingSchema = schemaOf(ACT, 'working');

/** Where an act comes from. */
export const originsSchema = schemaOf(
  record('origins', { generator: GENERATOR, source: SOURCE, findings: list(FINDING) }),
  'working',
);

/** A reading whose likelihood is known. */
export const weighedReadingSchema = schemaOf(READING, 'working').refine(isWeighed);

function isWeighed(reading: Reading): reading is WeighedReading {
  return reading.cost !== null;
}
