import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Layout } from './contract.ts';

/** The folders of layouts: those this project's makers know, and three written by people who never read the code. */
export const SETS = ['own', 'unseen', 'fresh', 'aside'] as const;
export type LayoutSet = (typeof SETS)[number];

/** A layout and where it stands. */
export interface LoadedLayout {
  readonly set: LayoutSet;
  readonly layout: Layout;
}

/** All layouts of a set, by file name; a file exports one, several, or lists of them. */
export async function loadLayouts(set: LayoutSet): Promise<LoadedLayout[]> {
  const folder = join(import.meta.dirname, set);
  if (!existsSync(folder)) return [];
  const files = (await readdir(folder)).filter((name) => name.endsWith('.ts')).sort();
  const loaded: LoadedLayout[] = [];
  for (const file of files) {
    const exported = (await import(join(folder, file))) as Record<string, unknown>;
    for (const one of Object.values(exported).flat()) if (isLayout(one)) loaded.push({ set, layout: one });
  }
  const ids = loaded.map(({ layout }) => layout.id);
  const twice = ids.find((id, at) => ids.indexOf(id) !== at);
  if (twice !== undefined) throw new Error(`two layouts of ${set} are called "${twice}"`);
  return loaded;
}

function isLayout(one: unknown): one is Layout {
  return typeof one === 'object' && one !== null && 'make' in one && 'id' in one;
}
