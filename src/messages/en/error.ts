import type { error as fr } from '../fr/error.ts';

export const error: typeof fr = {
  'error/stopped': 'Stopped as asked: nothing was written for the act under way.',
};
