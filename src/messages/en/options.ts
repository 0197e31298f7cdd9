import type { options as fr } from '../fr/options.ts';

export const options: typeof fr = {
  'options/no-page': 'No page is asked for: give at least one page number, or nothing to read them all.',
  'options/page': ({ page }) => `"${page}" is no page number: give a whole number, from 1.`,
  'options/jobs': ({ jobs, most }) =>
    `"${jobs}" does not suit the number of pages recognised at the same time: give a whole number from 1 to ${most}.`,
  'options/engine': ({ engine, known }) =>
    `There is no recognition engine "${engine}": choose one of ${known.join(', ')}.`,
  'options/turn': ({ page, degrees }) =>
    `Page ${page} cannot be turned by "${degrees}" degrees: give 0, 90, 180 or 270.`,
  'options/profile': ({ field }) => `The profile given is not valid: "${field}" is missing or does not suit.`,
};
