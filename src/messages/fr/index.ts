import { act } from './act.ts';
import { check } from './check.ts';
import { cli } from './cli.ts';
import { data } from './data.ts';
import { diff } from './diff.ts';
import { edits } from './edits.ts';
import { error } from './error.ts';
import { field } from './field.ts';
import { golden } from './golden.ts';
import { ingest } from './ingest.ts';
import { meaning } from './meaning.ts';
import { ledger } from './ledger.ts';
import { output } from './output.ts';
import { parse } from './parse.ts';
import { profile } from './profile.ts';
import { recognise } from './recognise.ts';
import { options } from './options.ts';
import { reconcile } from './reconcile.ts';
import { record } from './record.ts';
import { repair } from './repair.ts';
import { report } from './report.ts';
import { result } from './result.ts';
import { rule } from './rule.ts';
import { schema } from './schema.ts';
import { segment } from './segment.ts';
import { verdict } from './verdict.ts';
import { write } from './write.ts';

/** Every sentence of the program in French, by code. One file for each area; no code stands in two. */
export const fr = {
  ...act,
  ...check,
  ...cli,
  ...data,
  ...diff,
  ...edits,
  ...error,
  ...field,
  ...golden,
  ...ingest,
  ...meaning,
  ...ledger,
  ...output,
  ...parse,
  ...profile,
  ...recognise,
  ...options,
  ...reconcile,
  ...record,
  ...repair,
  ...report,
  ...result,
  ...rule,
  ...schema,
  ...segment,
  ...verdict,
  ...write,
};
