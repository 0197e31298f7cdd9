/** Draws the imports into docs/architecture.md: `npm run docs:architecture`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { cruise, type ICruiseResult } from 'dependency-cruiser';

const PAGE = new URL('../docs/architecture.md', import.meta.url);
/** Everyone may load these, and arrows to them would tell nothing. */
const EVERYWHERE = new Set(['errors', 'version', 'collect', 'program', 'index']);
/** Files of the driver that stand beside it. */
const DRIVER = new Set(['crops', 'document-origin']);

/** The page with the drawing of the imports as they are now. */
export async function currentPage(): Promise<string> {
  const page = readFileSync(PAGE, 'utf8');
  const { output } = await cruise(['src'], {
    baseDir: fileURLToPath(new URL('../', import.meta.url)),
    includeOnly: '^src/',
    tsPreCompilationDeps: true,
  });
  const drawing = `\`\`\`mermaid\n${drawn(uses(output as ICruiseResult))}\n\`\`\``;
  return page.replace(/```mermaid\n[\s\S]*?\n```/u, () => drawing);
}

/** Which part uses which: folders of `src/`, and the two drivers. */
function uses({ modules }: ICruiseResult): Map<string, Set<string>> {
  const parts = new Map<string, Set<string>>();
  for (const { source, dependencies } of modules) {
    const part = partOf(source);
    if (EVERYWHERE.has(part)) continue;
    const used = parts.get(part) ?? new Set();
    parts.set(part, used);
    for (const { resolved } of dependencies) used.add(partOf(resolved));
    for (const other of [part, ...EVERYWHERE]) used.delete(other);
  }
  return parts;
}

function partOf(path: string): string {
  const part = path.split('/')[1]!.replace(/\.ts$/u, '');
  return DRIVER.has(part) ? 'process' : part;
}

/** An arrow leads from what is used to what uses it; one that others make already is left out. */
function drawn(parts: ReadonlyMap<string, ReadonlySet<string>>): string {
  const reach = (from: string, seen = new Set<string>()): Set<string> => {
    for (const used of parts.get(from) ?? []) if (!seen.has(used)) reach(used, seen.add(used));
    return seen;
  };
  const arrows = [...parts].flatMap(([part, used]) =>
    [...used]
      .filter((one) => ![...used].some((other) => other !== one && reach(other).has(one)))
      .map((one) => `  ${one} --> ${part}`),
  );
  return ['flowchart LR', ...arrows.sort()].join('\n');
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href)
  writeFileSync(PAGE, await currentPage());
