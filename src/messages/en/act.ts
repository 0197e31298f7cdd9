import type { act as fr } from '../fr/act.ts';

export const act: typeof fr = {
  'act/not-an-act': 'this is not an act of delibere; name an act.json file',
  'act/other-version': ({ version, own }) =>
    `this act has version ${version} of the format, and this program reads ${own}; extract again`,
  'act/unknown-profile': ({ id }) =>
    `this act was read with a profile "${id}" that this program has not, or no longer as it was; extract again`,
  'act/bad-shape': ({ faults }) => `this is not a whole act; extract again. ${faults.join(' ')}`,
  'act/unknown-sentence': 'this act holds sentences that this program does not know; extract again',
};
