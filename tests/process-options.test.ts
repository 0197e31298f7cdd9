/** What a program asks for is checked as what is asked for on the command line. */
import { describe, expect, it } from 'vitest';
import { DelibereError, EXIT } from '../src/errors.ts';
import { say } from '../src/messages/say.ts';
import { defaultProfile } from '../src/profiles/default.ts';
import { loadShippedProfiles } from '../src/profiles/load.ts';
import { processActs, processSource, type ProcessOptions } from '../src/process.ts';
import { openRecogniser, type RecogniseOptions } from '../src/recognise/index.ts';

/** Options as a program without types may give them. */
const WRONG: readonly (readonly [what: string, options: object, says: RegExp])[] = [
  ['a negative number of jobs', { jobs: -1 }, /« -1 ».* de 1 à 64/u],
  ['no jobs at all', { jobs: 0 }, /« 0 »/u],
  ['half a job', { jobs: 0.5 }, /« 0\.5 »/u],
  ['endless jobs', { jobs: Infinity }, /« Infinity »/u],
  ['too many jobs', { jobs: 65 }, /« 65 »/u],
  ['page nought', { pages: [0] }, /« 0 » n’est pas un numéro de page/u],
  ['half a page', { pages: [1, 2.5] }, /« 2\.5 »/u],
  ['no page', { pages: [] }, /Aucune page/u],
  ['an engine that there is not', { engine: 'x' }, /« x ».*tesseract\.js, tesseract-cli/u],
  ['a name that every object has', { engine: 'toString' }, /« toString »/u],
  ['a page turned askew', { turns: new Map([[1, 45]]) }, /page 1 .*« 45 »/u],
  ['a turn of page nought', { turns: new Map([[0, 90]]) }, /« 0 »/u],
];

function errorOf(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  return null;
}

describe('an option that does not suit', () => {
  it.each([
    ...WRONG,
    ['an empty profile', { profile: {} }, /Le profil donné n’est pas valide : « id »/u] as const,
  ])('is told at once: %s', async (_, options, says) => {
    const error = errorOf(() => processActs('missing.pdf', options as ProcessOptions));
    expect(error).toBeInstanceOf(DelibereError);
    expect((error as DelibereError).exitCode).toBe(EXIT.usage);
    expect(say((error as DelibereError).says, 'fr')).toMatch(says);
    await expect(processSource('missing.pdf', options as ProcessOptions)).rejects.toThrow(DelibereError);
  });

  it.each(WRONG)('is told by the recogniser: %s', async (_, options) => {
    const { pages, ...others } = options as { pages?: number[] };
    const given = { ...others, ...(pages === undefined ? {} : { pages: new Set(pages) }), cache: null };
    await expect(openRecogniser(given as RecogniseOptions)).rejects.toMatchObject({ exitCode: EXIT.usage });
  });

  it('is none of those that suit', () => {
    const turns = new Map([[3, 270 as const]]);
    for (const profile of [defaultProfile, ...loadShippedProfiles()]) {
      const options: ProcessOptions = { jobs: 64, pages: [1, 20], engine: 'tesseract-cli', turns, profile };
      expect(errorOf(() => processActs('missing.pdf', options))).toBeNull();
    }
  });
});
