/** Writes the address of every module that is imported to the file named by LOG_IMPORTS. Given to node by --import. */
import { appendFileSync } from 'node:fs';
import { register } from 'node:module';

const HOOKS = `
import { appendFileSync } from 'node:fs';
export async function load(url, context, nextLoad) {
  appendFileSync(process.env.LOG_IMPORTS, url + '\\n');
  return nextLoad(url, context);
}`;

if (process.env.LOG_IMPORTS !== undefined) {
  appendFileSync(process.env.LOG_IMPORTS, '');
  register(`data:text/javascript,${encodeURIComponent(HOOKS)}`, import.meta.url);
}
