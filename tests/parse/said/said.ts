/** Texts of decisions with the grants in them, and how many of these are read. */
import { readFileSync } from 'node:fs';
import { extract } from '../../../src/extract.ts';
import { fold } from '../../../src/model/text-fold.ts';
import { defaultProfile } from '../../../src/profiles/default.ts';
import { documentOf } from '../make.ts';

/** A text, and what it grants: each with all the ways to write who receives it. */
export interface Said {
  readonly text: string;
  readonly grants: readonly { readonly names: readonly string[]; readonly cents: number }[];
}

/** What was read of a text. */
export interface Reading extends Said {
  readonly read: readonly { readonly name: string; readonly cents: number; readonly isProved: boolean }[];
}

const HEAD = `COMMUNE DE MARQUEBOIS
DÉLIBÉRATION DU CONSEIL MUNICIPAL
Séance du 3 mars 2025 - n° 2025-41
Objet : Affaires diverses

Le conseil municipal, après en avoir délibéré,
`;

/** The texts of a file: `> name | euro` is a grant, `~` another way to write the one before, `!` opens what grants nothing. */
export function saidIn(file: string): Said[] {
  const source = readFileSync(new URL(file, import.meta.url), 'utf8');
  return source.split(/\n{2,}/u).flatMap((part): Said[] => {
    const lines = part.split('\n').filter((line) => line !== '' && !line.startsWith('# '));
    if (lines[0]?.startsWith('! ') === true)
      return lines.map((line) => ({ text: line.slice(2).replaceAll(' / ', '\n'), grants: [] }));
    const grants: { names: string[]; cents: number }[] = [];
    for (const line of lines) {
      const [, mark, name, euro] = /^([>~]) (.*) \| ([\d.]+)$/u.exec(line) ?? [];
      if (mark === '>') grants.push({ names: [name!], cents: Math.round(Number(euro) * 100) });
      if (mark === '~') grants.at(-1)!.names.push(name!);
    }
    const text = lines.filter((line) => !/^[>~] /u.test(line)).join('\n');
    return text === '' ? [] : [{ text, grants }];
  });
}

/** Reads a text as an act. */
export function readSaid(said: Said): Reading {
  const { records, verdicts } = extract(documentOf(`${HEAD}${said.text}\n`), defaultProfile);
  return {
    ...said,
    read: records.allocations.map(({ id, beneficiary, amount }) => ({
      name: beneficiary,
      cents: amount.value ?? 0,
      isProved: verdicts.get(`${id}.amount`)?.status === 'proved',
    })),
  };
}

/** Without what is no part of a name: the article, `association`, quotation marks. */
export function bareName(name: string): string {
  return fold(name)
    .replaceAll(/[«»“”"]/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .replace(/^(?:l['’] ?|la |le |les )?(?:association )?(?:l['’] ?|la |le |les )?/u, '');
}

/** How many amounts and names of some readings are right, and how many amounts are no grants. */
export function scoreOf(readings: readonly Reading[]): {
  readonly grants: number;
  readonly amounts: number;
  readonly names: number;
  readonly invented: number;
} {
  let [grants, amounts, names, invented] = [0, 0, 0, 0];
  for (const { grants: wanted, read } of readings) {
    const left = [...read];
    grants += wanted.length;
    for (const { names: ways, cents } of wanted) {
      const keys = ways.map(bareName);
      const exact = left.findIndex((one) => one.cents === cents && keys.includes(bareName(one.name)));
      const at = exact >= 0 ? exact : left.findIndex((one) => one.cents === cents);
      if (at < 0) continue;
      left.splice(at, 1);
      amounts += 1;
      if (exact >= 0) names += 1;
    }
    invented += left.length;
  }
  return { grants, amounts, names, invented };
}
