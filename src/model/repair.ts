import type { REPAIR } from './account-shape.ts';
import type { RecordOf } from './shape.ts';

/** One change made to what was read. The ledger of all of them is part of the result. */
export type Repair = RecordOf<typeof REPAIR>;
