import { act } from './act.ts';
import { cli } from './cli.ts';
import { data } from './data.ts';
import { diff } from './diff.ts';
import { field } from './field.ts';
import { ingest } from './ingest.ts';
import { reconcile } from './reconcile.ts';

/** Every sentence of the program in French, by code. One file for each area; no code stands in two. */
export const fr = { ...act, ...cli, ...data, ...diff, ...field, ...ingest, ...reconcile };
