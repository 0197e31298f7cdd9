import type { data as fr } from '../fr/data.ts';

export const data: typeof fr = {
  'data/not-json': 'it is not whole JSON',
  'data/too-deep': ({ most }) => `it nests more than ${most} levels deep`,
  'data/key-twice': ({ key }) => `the key "${key}" stands twice in one place`,
};
