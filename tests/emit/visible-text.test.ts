import { describe, expect, it } from 'vitest';
import { visibleText } from '../../src/emit/visible-text.ts';
import { TERMINAL } from '../support/hostile.ts';

describe('visibleText', () => {
  it.each(TERMINAL)('leaves nothing that acts: %j', (text) => {
    expect(visibleText(text)).not.toMatch(/[\u0000-\u001F\u007F-\u009F\u2028-\u202E\u2060-\u2069]/u);
  });

  it('drops nothing: what cannot be seen is written out', () => {
    expect(visibleText('1 000\u202E 000 5')).toBe('1 000⟨U+202E⟩ 000 5');
    expect(visibleText('a\u0000b')).toBe('a⟨U+0000⟩b');
    expect(visibleText('\uD800x')).toBe('⟨U+D800⟩x');
  });

  it('flattens line breaks and keeps French spaces and letters', () => {
    expect(visibleText('un\r\ndeux\ttrois')).toBe('un deux trois');
    expect(visibleText('44\u202F000,00\u00A0€, œuvre, 𝟙')).toBe('44\u202F000,00\u00A0€, œuvre, 𝟙');
  });
});
