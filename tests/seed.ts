import fc from 'fast-check';

/**
 * The properties run on the same values every time, so that a change is judged by what it did. To look for values that no
 * run has tried, give another seed: `PROPERTY_SEED=$RANDOM npm test`.
 */
fc.configureGlobal({ seed: Number(process.env.PROPERTY_SEED ?? 2026) });
