import type { golden as fr } from '../fr/golden.ts';

export const golden: typeof fr = {
  'golden/not-a-folder': ({ folder }) =>
    `"${folder}" is not a folder that can be read; name the folder of the samples.`,
  'golden/no-sample': ({ folder }) =>
    `No sample under "${folder}": a sample is a folder that holds sample.json.`,
  'golden/not-a-sample': ({ file, faults }) => `${file} is not a valid sample. ${faults.join(' ')}`,
  'golden/not-a-result': ({ file }) =>
    `${file} has no longer the shape of a result; delete it, then accept the new one with --update.`,
};
