import { message } from '../messages/message.ts';
import type { Message } from '../model/message.ts';

/** What a text of JSON holds, or what is wrong with it. */
export type JsonReading =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly fault: Message };

/** No file of ours nests deeper than a dozen levels. */
const DEEPEST = 64;

/**
 * Reads JSON that anyone may have written: what nests too deep is refused before it is parsed, and so is an object that
 * says one thing twice, of which `JSON.parse` would keep the last. Takes time in proportion to the text.
 */
export function readJson(text: string): JsonReading {
  const bare = text.replace(/^\uFEFF/u, '');
  const { depth, twice } = lookThrough(bare);
  if (depth > DEEPEST) return { ok: false, fault: message('data/too-deep', { most: DEEPEST }) };
  let value: unknown;
  try {
    value = JSON.parse(bare);
  } catch {
    return { ok: false, fault: message('data/not-json') };
  }
  return twice === null
    ? { ok: true, value }
    : { ok: false, fault: message('data/key-twice', { key: twice.slice(0, 40) }) };
}

/** How deep a text nests, and the first key that stands twice in one object; both hold where the text is JSON. */
function lookThrough(text: string): { readonly depth: number; readonly twice: string | null } {
  const open: (Set<string> | null)[] = [];
  let depth = 0;
  let twice: string | null = null;
  for (let at = 0; at < text.length && depth <= DEEPEST; at += 1) {
    const sign = text[at];
    if (sign === '{') depth = Math.max(depth, open.push(new Set()));
    else if (sign === '[') depth = Math.max(depth, open.push(null));
    else if (sign === '}' || sign === ']') open.pop();
    else if (sign === '"') {
      const end = endOfString(text, at);
      const keys = open.at(-1);
      if (keys && text[afterSpace(text, end + 1)] === ':') {
        const key = text.slice(at + 1, end);
        const plain = key.includes('\\') ? unescaped(key) : key;
        if (keys.has(plain)) twice ??= plain;
        keys.add(plain);
      }
      at = end;
    }
  }
  return { depth, twice };
}

/** Where the string that begins at `start` ends. */
function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at;
}

function afterSpace(text: string, start: number): number {
  let at = start;
  while (text[at] === ' ' || text[at] === '\n' || text[at] === '\r' || text[at] === '\t') at += 1;
  return at;
}

function unescaped(key: string): string {
  try {
    return JSON.parse(`"${key}"`) as string;
  } catch {
    // Parsing the whole says that it is no JSON.
    return key;
  }
}
