import { message } from '../messages/message.ts';
import { DelibereError, EXIT } from '../errors.ts';

/** Deeper nesting than this is no page of text. */
const DEEPEST = 256;
/** Elements that HTML leaves open. */
const VOID = new Set(['meta', 'link', 'br', 'hr', 'img', 'input', 'col', 'base', 'area', 'wbr']);
/** The entities of XML, and the few of HTML that engines write. Any other stays as it stands: none is ever expanded. */
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  shy: '\u00ad',
  eacute: 'é',
  egrave: 'è',
  ecirc: 'ê',
  agrave: 'à',
  acirc: 'â',
  ccedil: 'ç',
  ocirc: 'ô',
  ucirc: 'û',
  ugrave: 'ù',
  icirc: 'î',
  iuml: 'ï',
  euml: 'ë',
  oelig: 'œ',
  laquo: '«',
  raquo: '»',
  euro: '€',
  deg: '°',
  rsquo: '’',
  ndash: '–',
  mdash: '—',
  hellip: '…',
};
const LONGEST_ENTITY = 12;

/** What stands in a page of markup, in order. Names are lower case and without their namespace's prefix. */
export type MarkupEvent =
  | { readonly type: 'open'; readonly name: string; readonly attributes: ReadonlyMap<string, string> }
  | { readonly type: 'close'; readonly name: string }
  | { readonly type: 'text'; readonly text: string };

/**
 * Reads XML, or HTML as OCR programs write it, as a flat series of events, in one pass and in linear time. No entity is
 * declared, none refers to anything outside, nothing is fetched; a document type that declares something is refused.
 *
 * @throws DelibereError exit 3 when the markup is cut off, declares entities or nests without end
 */
export function* readMarkup(source: string): Generator<MarkupEvent> {
  const open: string[] = [];
  let at = 0;
  while (at < source.length) {
    const tag = source.indexOf('<', at);
    const end = tag < 0 ? source.length : tag;
    if (end > at) yield { type: 'text', text: decodeEntities(source.slice(at, end)) };
    if (tag < 0) break;
    at = tag;
    if (source.startsWith('<!--', at)) at = after(source, '-->', at + 4);
    else if (source.startsWith('<![CDATA[', at)) {
      const close = after(source, ']]>', at + 9);
      yield { type: 'text', text: source.slice(at + 9, close - 3) };
      at = close;
    } else if (source.startsWith('<?', at)) at = after(source, '?>', at + 2);
    else if (source.startsWith('<!', at)) at = afterDeclaration(source, at);
    else if (!/[\p{L}/_]/u.test(source.charAt(at + 1))) {
      yield { type: 'text', text: '<' };
      at += 1;
    } else {
      const element = readTag(source, at);
      at = element.end;
      if (element.closes) {
        // A close that nothing opened is passed over; what an outer close leaves open is closed with it.
        if (!open.includes(element.name)) continue;
        let name: string | undefined;
        do {
          name = open.pop();
          if (name !== undefined) yield { type: 'close', name };
        } while (name !== element.name);
      } else {
        yield { type: 'open', name: element.name, attributes: element.attributes };
        if (element.empty || VOID.has(element.name)) yield { type: 'close', name: element.name };
        else if (open.push(element.name) > DEEPEST) throw refused('too-deep');
      }
    }
  }
  if (open.length > 0) throw refused('unclosed');
}

interface Tag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly closes: boolean;
  readonly empty: boolean;
  readonly end: number;
}

/** Reads one tag character by character: a quote that is never closed ends with the file, not before. */
function readTag(source: string, start: number): Tag {
  const closes = source.charAt(start + 1) === '/';
  let at = start + (closes ? 2 : 1);
  const nameStart = at;
  while (at < source.length && !/[\s/>]/u.test(source.charAt(at))) at += 1;
  const name = localName(source.slice(nameStart, at));
  const attributes = new Map<string, string>();
  let empty = false;
  for (;;) {
    while (/\s/u.test(source.charAt(at))) at += 1;
    const character = source.charAt(at);
    if (character === '') throw refused('cut-in-element');
    if (character === '>') return { name, attributes, closes, empty, end: at + 1 };
    if (character === '/') {
      empty = source.charAt(at + 1) === '>';
      at += 1;
      continue;
    }
    const keyStart = at;
    while (at < source.length && !/[\s=/>]/u.test(source.charAt(at))) at += 1;
    const key = localName(source.slice(keyStart, at));
    while (/\s/u.test(source.charAt(at))) at += 1;
    let value = '';
    if (source.charAt(at) === '=') {
      at += 1;
      while (/\s/u.test(source.charAt(at))) at += 1;
      const quote = source.charAt(at);
      const valueStart = quote === '"' || quote === "'" ? at + 1 : at;
      if (valueStart > at) {
        at = source.indexOf(quote, valueStart);
        if (at < 0) throw refused('cut-in-element');
      } else while (at < source.length && !/[\s>]/u.test(source.charAt(at))) at += 1;
      value = decodeEntities(source.slice(valueStart, at));
      if (valueStart > keyStart && (quote === '"' || quote === "'")) at += 1;
    } else if (at === keyStart) at += 1;
    if (key !== '' && !attributes.has(key)) attributes.set(key, value);
  }
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1).toLowerCase();
}

function after(source: string, mark: string, from: number): number {
  const at = source.indexOf(mark, from);
  if (at < 0) throw refused('cut-off');
  return at + mark.length;
}

/** Passes over a document type; one that declares anything of its own is not read. */
function afterDeclaration(source: string, start: number): number {
  const end = source.indexOf('>', start);
  if (end < 0) throw refused('cut-off');
  if (source.slice(start, end).includes('[')) throw refused('own-entities');
  return end + 1;
}

/** Replaces the entities known here and characters by number; leaves all else as it stands. */
function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(#x[\da-f]{1,6}|#\d{1,7}|[a-z]{2,12});/giu, (whole, body: string) => {
    if (body.length > LONGEST_ENTITY) return whole;
    if (!body.startsWith('#')) return ENTITIES[body] ?? ENTITIES[body.toLowerCase()] ?? whole;
    const code = /^#x/iu.test(body) ? Number.parseInt(body.slice(2), 16) : Number(body.slice(1));
    const isCharacter = code === 9 || code === 10 || code === 13 || (code >= 32 && code <= 0x10ffff);
    return isCharacter && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : whole;
  });
}

/** What is wrong with a file of markup. */
type Refusal = 'too-deep' | 'unclosed' | 'cut-in-element' | 'cut-off' | 'own-entities';

function refused(why: Refusal): DelibereError {
  return new DelibereError(EXIT.source, message(`ingest/markup-${why}`));
}
