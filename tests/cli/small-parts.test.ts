import { describe, expect, it } from 'vitest';
import { fileLanguage, screenLanguage } from '../../src/cli/language.ts';
import { COMMANDS } from '../../src/cli/commands/index.ts';
import { sayIn } from '../../src/messages/say.ts';
import { OPTIONS, type OptionName } from '../../src/cli/options.ts';
import { parsePageRange } from '../../src/cli/page-range.ts';
import { ProgressLine } from '../../src/cli/progress.ts';
import type { CommandContext } from '../../src/cli/io.ts';

describe('screenLanguage', () => {
  it.each([
    [undefined, { LANG: 'fr_FR.UTF-8' }, 'fr'],
    [undefined, { LANG: 'fr' }, 'fr'],
    [undefined, { LANG: 'fr_FR', LC_ALL: 'en_US.UTF-8' }, 'en'],
    [undefined, { LC_ALL: '', LANG: 'fr_BE' }, 'fr'],
    [undefined, { LANG: 'C.UTF-8' }, 'en'],
    [undefined, { LANG: 'fry_NL' }, 'en'],
    ['en', { LANG: 'fr_FR' }, 'en'],
    ['fr', { LANG: 'en_US' }, 'fr'],
  ] as const)('%s with %j is %s', (asked, env, language) => {
    expect(screenLanguage(asked, env, () => 'en-US')).toBe(language);
  });

  it('asks the platform where the environment says nothing, as on Windows', () => {
    expect(screenLanguage(undefined, {}, () => 'fr-FR')).toBe('fr');
    expect(screenLanguage(undefined, {}, () => 'de-DE')).toBe('en');
  });

  it('lets only --lang decide about files', () => {
    expect([fileLanguage(undefined), fileLanguage('fr'), fileLanguage('en')]).toEqual(['fr', 'fr', 'en']);
  });
});

describe('parsePageRange', () => {
  it('reads lists and ranges', () => {
    expect(parsePageRange('1-3,20, 2')).toEqual([1, 2, 3, 20]);
  });
  it.each(['', '0', '3-1', '1,,2', 'a', '1-', '-3', '1-9999999', '1;2'])('refuses %j', (text) => {
    expect(parsePageRange(text)).toBeNull();
  });
});

describe('ProgressLine', () => {
  function lines(isTerminal: boolean): { shown: string[]; context: CommandContext } {
    const shown: string[] = [];
    const io = { isTerminal, columns: 60, stderr: (text: string) => shown.push(text) };
    return { shown, context: { io, say: sayIn('fr') } as unknown as CommandContext };
  }

  it('says the page, how many, and the time left once it can tell', () => {
    const { shown, context } = lines(true);
    let now = 0;
    const progress = new ProgressLine(context, 'acte\u001B[2J.pdf', () => now);
    progress.show({ stage: 'page', page: 1, done: 0, total: 10, cached: false });
    now = 20_000;
    progress.show({ stage: 'page', page: 4, done: 4, total: 10, cached: false });
    progress.clear();
    expect(shown[0]).toContain('page 0 sur 10');
    expect(shown[1]).toContain('page 4 sur 10, encore 30 s');
    expect(shown.join('').replaceAll('\r\u001B[2K', '')).not.toContain('\u001B');
    expect(shown.at(-1)).toBe('\r\u001B[2K');
  });

  it('is silent where no one watches', () => {
    const { shown, context } = lines(false);
    const progress = new ProgressLine(context, 'acte.pdf');
    progress.show({ stage: 'open' });
    progress.clear();
    expect(shown).toEqual([]);
  });
});

it('has a command for every option that is declared', () => {
  const everywhere: readonly OptionName[] = ['lang', 'help', 'version'];
  const taken = new Set([...everywhere, ...COMMANDS.flatMap(({ options }) => options)]);
  expect((Object.keys(OPTIONS) as OptionName[]).filter((name) => !taken.has(name))).toEqual([]);
});
