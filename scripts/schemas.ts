/** Writes schemas/*.schema.json from the declarations. A test says whether they are current. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { SCHEMA_VERSION } from '../src/model/act-shape.ts';
import { profileFileSchema } from '../src/profiles/file.ts';
import { resultSchema } from '../src/schema/index.ts';

const FOLDER = fileURLToPath(new URL('../schemas/', import.meta.url));

/** File names and contents of all schemas. */
export function schemaFiles(): Map<string, string> {
  const schemas = {
    'result.schema.json': jsonSchema(
      resultSchema,
      'result',
      `Shape of result.json, version ${SCHEMA_VERSION}.`,
    ),
    'profile.schema.json': jsonSchema(profileFileSchema, 'profile', 'Shape of a profile file.'),
  };
  return new Map(
    Object.entries(schemas).map(([name, schema]) => [name, `${JSON.stringify(schema, null, 2)}\n`]),
  );
}

/** As input: a later minor version may add fields without breaking who validates with this one. */
function jsonSchema(schema: z.ZodType, name: string, description: string): unknown {
  const { $schema, ...rest } = z.toJSONSchema(schema, { target: 'draft-2020-12', io: 'input' });
  return { $schema, $id: `urn:delibere:schema:${name}:1`, title: `delibere ${name}`, description, ...rest };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [name, text] of schemaFiles()) {
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(FOLDER + name, text);
    console.log(`schemas/${name}`);
  }
}
