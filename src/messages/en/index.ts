import type { Catalogue } from '../catalogue.ts';
import { cli } from './cli.ts';
import { ingest } from './ingest.ts';
import { reconcile } from './reconcile.ts';

/** Every sentence of the program in English, by code. */
export const en: Catalogue = { ...cli, ...ingest, ...reconcile };
