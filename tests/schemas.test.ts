import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { schemaFiles } from '../scripts/schemas.ts';
import { toResult } from '../src/emit/to-result.ts';
import { closedExtraction, origins } from './support/extraction.ts';

const files = schemaFiles();

function validator(name: string): ReturnType<Ajv2020['compile']> {
  const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true });
  addFormats.default(ajv);
  return ajv.compile(JSON.parse(files.get(name)!) as object);
}

describe('schemas', () => {
  it.each([...files])('schemas/%s is current: run `npm run schemas`', (name, text) => {
    expect(readFileSync(new URL(`../schemas/${name}`, import.meta.url), 'utf8')).toBe(text);
  });

  it('accept a result', () => {
    const validate = validator('result.schema.json');
    expect(validate(toResult(closedExtraction(), origins(), 'fr')), JSON.stringify(validate.errors)).toBe(
      true,
    );
  });

  it('refuse an amount that is not a decimal string, and a date that is none', () => {
    const validate = validator('result.schema.json');
    const result = toResult(closedExtraction(), origins(), 'fr');
    expect(validate({ ...result, deliberation: { ...result.deliberation, date: '2025-13-41' } })).toBe(false);
    expect(validate({ ...result, allocations: [{ ...result.allocations[0], amount: 100 }] })).toBe(false);
  });

  it('accept every profile that is shipped, and the template', () => {
    const validate = validator('profile.schema.json');
    const folder = new URL('../profiles/', import.meta.url);
    for (const name of readdirSync(folder).filter((file) => file.endsWith('.json'))) {
      const file = JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as object;
      expect(validate(file), `${name}: ${JSON.stringify(validate.errors)}`).toBe(true);
    }
  });
});
