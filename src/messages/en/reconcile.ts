import type { reconcile as fr } from '../fr/reconcile.ts';

export const reconcile: typeof fr = {
  'reconcile/confirmed': 'Confirmed by a person; no sum is enough to prove it.',
  'reconcile/confirmed-in-gap': 'Confirmed by a person, although a sum it stands in does not close.',
  'reconcile/confirmed-unlikely':
    'Confirmed by a person, although the characters read say something quite different: nothing else proves it.',
};
