import type { ExportInput, ExportOptions, Exporter } from './exporter.ts';
import { REPORT_NAME, RESULT_NAME, type FileContent, type OutputFile } from './output-file.ts';

/**
 * Every exporter, in the order their files are written: the one that programs read comes last. A new kind of output is one
 * renderer and one entry here. Renderers are loaded when they are used.
 */
export const EXPORTERS: readonly Exporter[] = [
  oneFile('csv', 'allocations.csv', async ({ result }) =>
    (await import('./allocations-csv.ts')).renderAllocationsCsv(result),
  ),
  oneFile('findings', 'findings.csv', async ({ result }) =>
    (await import('./findings-csv.ts')).renderFindingsCsv(result),
  ),
  oneFile('report', REPORT_NAME, async ({ result, crops }, { language }) =>
    (await import('./report/index.ts')).renderReport(result, language, crops),
  ),
  oneFile('json', RESULT_NAME, async ({ result }) => (await import('./json.ts')).jsonText(result)),
];

/** The files that these exporters make of an act, in their order. */
export async function exportAct(
  act: ExportInput,
  options: ExportOptions,
  exporters: readonly Exporter[] = EXPORTERS,
): Promise<OutputFile[]> {
  const files: OutputFile[] = [];
  for (const exporter of exporters) files.push(...(await exporter.files(act, options)));
  return files;
}

/** An exporter that makes one file. */
function oneFile(
  id: string,
  name: string,
  render: (act: ExportInput, options: ExportOptions) => Promise<FileContent>,
): Exporter {
  return {
    id,
    names: [name],
    files: async (act, options) => [{ name, content: await render(act, options) }],
  };
}
