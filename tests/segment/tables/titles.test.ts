import { expect, it } from 'vitest';
import { plainTitle } from '../../../src/segment/tables/grid/titles.ts';

it.each([
  ['1. Culture', '1', 'Culture'],
  ['A - Sport', 'A', 'Sport'],
  ['II) Jeunesse', 'II', 'Jeunesse'],
  ['I-Organismes culturels', 'I', 'Organismes culturels'],
  ['IV-Sport pour tous', 'IV', 'Sport pour tous'],
  ['T-Shirts du club', 'T-Shirts du club', 'T-Shirts du club'],
  ['X-35', 'X-35', 'X-35'],
])('reads the code of the title %j', (text, code, name) => {
  expect(plainTitle(text)).toEqual({ code, name });
});
