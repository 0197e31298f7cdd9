import type { Catalogue } from '../catalogue.ts';
import { act } from './act.ts';
import { cli } from './cli.ts';
import { data } from './data.ts';
import { diff } from './diff.ts';
import { field } from './field.ts';
import { ingest } from './ingest.ts';
import { reconcile } from './reconcile.ts';

/** Every sentence of the program in English, by code. */
export const en: Catalogue = { ...act, ...cli, ...data, ...diff, ...field, ...ingest, ...reconcile };
