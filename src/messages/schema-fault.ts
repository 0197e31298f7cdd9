import type { Message } from '../model/message.ts';
import { message } from './message.ts';

/** A fault as zod tells it; declared here, so that the pure stages do not load zod. */
export interface SchemaIssue {
  readonly code: string;
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly expected?: string;
  readonly values?: readonly unknown[];
  readonly origin?: string;
  readonly minimum?: number | bigint;
  readonly maximum?: number | bigint;
  readonly format?: string;
  readonly pattern?: string | undefined;
  readonly keys?: readonly string[];
}

/** What is wrong with the shape of data from a file, and where: zod's own words are English. */
export function schemaFault(issue: SchemaIssue): Message {
  return message('schema/at', { path: issue.path.map(String).join('.'), fault: faultOf(issue) });
}

/** A schema's own hint is the code of a message. */
function faultOf(issue: SchemaIssue): Message {
  if (isCode(issue.message)) return message(issue.message);
  switch (issue.code) {
    case 'invalid_type':
      return message('schema/type', { expected: issue.expected ?? '' });
    case 'invalid_value':
      return message('schema/value', { values: (issue.values ?? []).map(String) });
    case 'too_small':
      return message('schema/least', { origin: issue.origin ?? '', least: Number(issue.minimum) });
    case 'too_big':
      return message('schema/most', { origin: issue.origin ?? '', most: Number(issue.maximum) });
    case 'invalid_format':
      return message('schema/format', { format: issue.pattern ?? issue.format ?? '' });
    case 'unrecognized_keys':
      return message('schema/unknown-keys', { keys: issue.keys ?? [] });
    default:
      return message('schema/unfit');
  }
}

const HINTS = ['schema/slug', 'schema/amount', 'schema/constraint', 'schema/beside-sample'] as const;

function isCode(text: string): text is (typeof HINTS)[number] {
  return (HINTS as readonly string[]).includes(text);
}
