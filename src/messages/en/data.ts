import type { data as fr } from '../fr/data.ts';

export const data: typeof fr = {
  'data/unusable': ({ path, fault }) => `"${path}": ${fault}.`,
  'data/fault': ({ fault }) => `${fault.charAt(0).toUpperCase()}${fault.slice(1)}.`,
  'data/missing': 'this file does not exist; check the path',
  'data/folder': 'this is a folder, and a file is needed here',
  'data/no-file': 'this is no plain file; name a file',
  'data/too-large': ({ most }) =>
    `this file is larger than ${Math.round(most / 1_000_000)} MB; it is not a file of delibere`,
  'data/refused': ({ code }) => `this file cannot be read (${code}); check that you may read it`,
  'data/not-json': 'this is not JSON; name a whole file',
  'data/too-deep': ({ most }) => `it nests more than ${most} levels deep; it is not a file of delibere`,
  'data/key-twice': ({ key }) =>
    `the key "${key}" stands twice in one place; which of the two counts is unknown`,
  'data/no-act': 'this folder holds no act (neither act.json nor result.json)',
};
