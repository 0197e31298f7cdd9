import type { result as fr } from '../fr/result.ts';

export const result: typeof fr = {
  'result/not-one': ({ path }) => `"${path}" is not a result of delibere; name a result.json file.`,
  'result/other-version': ({ path, version, read }) =>
    `"${path}" has version ${version} of the format, this program reads ${read}; extract again.`,
  'result/bad-shape': ({ path, faults }) =>
    `"${path}" has not the shape of a result; extract again or mend. ${faults.join(' ')}`,
};
