import type { act as fr } from '../fr/act.ts';

export const act: typeof fr = {
  'act/not-an-act': 'it is not an act of delibere',
  'act/other-version': ({ version, own }) =>
    `it has version ${version} of the format, and this program reads version ${own}`,
  'act/unknown-profile': ({ id }) =>
    `it was read with a profile "${id}" that this program has not, or no longer as it was`,
};
