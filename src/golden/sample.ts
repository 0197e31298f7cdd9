import { schemaFault } from '../messages/schema-fault.ts';
import { message } from '../messages/message.ts';
import { readdir } from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';
import { z } from 'zod';
import { readDataFile } from '../data/read-data-file.ts';
import { readJson } from '../data/read-json.ts';
import { DelibereError, EXIT } from '../errors.ts';

const NAME = 'sample.json';

const sampleSchema = z.strictObject({
  description: z.string().min(10).describe('One sentence: what this sample is, and what it must show.'),
  source: z
    .string()
    .regex(/^[^/\\]+$/u, 'schema/beside-sample')
    .describe('The source file, in the same folder.'),
  options: z
    .strictObject({
      profile: z.string().optional().describe('A profile’s name; by content where absent.'),
      pages: z.array(z.number().int().min(1)).optional().describe('Pages to read; all where absent.'),
    })
    .default({}),
});

/** A sample folder: a source, how to read it, and what must come out. */
export interface Sample extends z.infer<typeof sampleSchema> {
  /** `<family>/<sample>`, with `/` on every system. */
  readonly name: string;
  readonly folder: string;
}

/**
 * Finds every sample under a folder (any folder with a `sample.json`), in the order of their names.
 *
 * @throws DelibereError exit 2 where the folder cannot be read or a `sample.json` is not one
 */
export async function findSamples(root: string): Promise<Sample[]> {
  const entries = await readdir(root, { recursive: true }).catch((cause: unknown) => {
    throw new DelibereError(EXIT.usage, message('golden/not-a-folder', { folder: root }), { cause });
  });
  const files = entries.filter((entry) => basename(entry) === NAME && !entry.includes('node_modules'));
  const samples = files.map((file) => readSample(root, join(root, file)));
  if (samples.length === 0) {
    throw new DelibereError(EXIT.usage, message('golden/no-sample', { folder: root }));
  }
  return samples.sort((a, b) => (a.name < b.name ? -1 : 1));
}

function readSample(root: string, file: string): Sample {
  const folder = dirname(file);
  const name = relative(root, folder).split(sep).join('/') || basename(folder);
  const json = readJson(readDataFile(file, { exitCode: EXIT.usage }).toString('utf8'));
  const content = sampleSchema.safeParse(json.ok ? json.value : null);
  if (json.ok && content.success) return { ...content.data, name, folder };
  const faults = json.ok
    ? (content.error?.issues.map(schemaFault) ?? [])
    : [message('data/fault', { fault: json.fault })];
  throw new DelibereError(EXIT.usage, message('golden/not-a-sample', { file, faults }));
}
