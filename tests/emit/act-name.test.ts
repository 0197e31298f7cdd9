import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actName, actNames } from '../../src/emit/act-name.ts';

describe('actName', () => {
  it('keeps a readable name without its extension', () => {
    expect(actName('Délibération n°12.pdf')).toBe('Délibération n°12');
    expect(actName('e\u0301tude.ocr.txt')).toBe('étude.ocr');
  });

  it.each([
    '../../etc/passwd',
    '..\\..\\x',
    '/etc/passwd',
    'C:\\x',
    '.',
    '..',
    '',
    '.pdf',
    '-rf',
    'a\u0000b.pdf',
    '\u202E',
  ])('gives one harmless segment for %j', (file) => {
    const name = actName(file);
    expect(name).not.toMatch(/[/\\:\u0000]|^\.|^-|^$/u);
  });

  it.each(['CON', 'nul.txt', 'COM1.pdf', 'lpt9'])('avoids the device %s', (file) => {
    expect(actName(file)).toMatch(/^_/u);
  });

  it('fits every file system', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (file) => {
        const name = actName(file);
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(121);
        expect(name).not.toMatch(/[/\\<>:"|?*\p{C}]|^[.\s-]|[.\s]$|^$/u);
      }),
    );
  });

  it('gives different folders to different sources, also where case does not count', () => {
    expect(
      actNames(['a/acte.pdf', 'b/acte.pdf', 'ACTE.pdf'].map((path) => path.replace(/^.*\//u, ''))),
    ).toEqual(['acte', 'acte-2', 'ACTE-3']);
  });
});
