/** The text of `act.json`. That every sample comes out of it as it went in is asserted with the golden samples. */
import { describe, expect, it } from 'vitest';
import type { ActFile } from '../../src/act/act-file.ts';
import { readActFile } from '../../src/act/read-act-file.ts';
import type { WorkingAct } from '../../src/act/working-act.ts';
import { writeActFile } from '../../src/act/write-act-file.ts';
import { say } from '../../src/messages/say.ts';
import { shippedProfiles } from '../../src/profiles/load.ts';
import { NO_RECORDS, origins } from '../support/extraction.ts';

const shipped = shippedProfiles();

const written = (act: WorkingAct): string =>
  writeActFile({ act, language: 'fr', files: {}, edits: null }, shipped);

function kept(text: string): ActFile {
  const read = readActFile(text, shipped);
  if (!read.ok) throw new Error(say(read.fault, 'en'));
  return read.file;
}

describe('an act', () => {
  it('keeps what was read again', () => {
    const rereads = new Map([
      ['a1.amount', [{ text: '1 000', cost: 0.5, reader: 'tesseract.js', view: '450' }]],
    ]);
    expect(kept(written({ ...small, rereads })).act.rereads).toEqual(rereads);
  });

  it('keeps a profile of its own whole, and names one that comes with the program', () => {
    const profile = { ...small.profile, id: 'own', title: 'Acts of a kind.' };
    expect(kept(written({ ...small, profile })).act.profile).toEqual(profile);
    expect(written(small)).not.toContain(small.profile.title);
  });

  it('has one record on each line', () => {
    const attendance = ['A', 'B'].map((name) => ({
      key: '',
      name,
      civility: null,
      kind: 'present' as const,
      source: { page: 1, box: null, line: 1, text: name },
    }));
    const lines = (act: WorkingAct): string[] => written(act).split('\n');
    const [one, two] = [attendance.slice(0, 1), attendance].map((list) =>
      lines({ ...small, records: { ...NO_RECORDS, attendance: list } }),
    );
    expect(two!.length).toBe(one!.length + 1);
  });
});

const small: WorkingAct = {
  position: { index: 1, of: 1 },
  origins: origins(),
  profile: shipped[0]!.profile,
  records: NO_RECORDS,
  rereads: new Map(),
};

describe('readActFile', () => {
  const text = written(small);
  it.each([
    ['no JSON', '{', /this is not JSON/u],
    ['another JSON', '{"a":1}', /not an act of delibere/u],
    ['null', 'null', /not an act of delibere/u],
    ['a later version', text.replace('"version":1', '"version":2'), /version 2 of the format/u],
    [
      'a key that stands twice',
      text.replace('"language"', '"edits":"x",\n"language"'),
      /"edits" stands twice/u,
    ],
    ['a key hidden by its spelling', '{"a":1,"\\u0061":2}', /"a" stands twice/u],
    ['no end of levels', '['.repeat(100_000), /more than 64 levels/u],
    ['a profile that is no more', text.replace('"id":"default"', '"id":"gone"'), /profile "gone"/u],
    ['a profile that changed', text.replace(shipped[0]!.sha256, '0'.repeat(64)), /profile "default"/u],
  ])('refuses %s in a sentence', (_, hostile, says) => {
    const read = readActFile(hostile, shipped);
    expect(read.ok ? '' : say(read.fault, 'en')).toMatch(says);
  });
});
