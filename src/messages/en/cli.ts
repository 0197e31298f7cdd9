import type { cli as fr } from '../fr/cli.ts';

export const cli: typeof fr = {
  'cli/not-together': ({ first, second }) => `options ${first} and ${second} do not go together; keep one.`,
};
