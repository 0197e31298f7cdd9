/** The shape of `result.json`, the contract with every program that takes the clean data. Declared in `act-shape.ts`. */
import type { ACT } from './act-shape.ts';
import type { ResultOf } from './shape.ts';

/** One act, as written to `result.json`. */
export type Result = ResultOf<typeof ACT>;
export type ResultAllocation = Result['allocations'][number];
export type ResultCheck = Result['checks'][number];
export type ResultFigure = Result['figures'][number];
