import { EXPORTERS } from '../emit/index.ts';
import { message } from '../messages/message.ts';
import type { Message } from '../model/message.ts';
import { ENGINES } from '../recognise/engines/index.ts';

/** One flag: how it is written and what it does. */
export interface OptionSpec {
  readonly type: 'string' | 'boolean';
  readonly short?: string;
  /** What stands for its value in the help. */
  readonly value?: string;
  readonly choices?: readonly string[];
  /** True where several choices may be given, with commas between them. */
  readonly isList?: true;
  readonly describe: Message;
}

/** Every flag of every command, each declared once. */
export const OPTIONS = {
  out: {
    type: 'string',
    short: 'o',
    value: 'DIR',
    describe: message('cli/option-out'),
  },
  profile: {
    type: 'string',
    value: 'FILE',
    describe: message('cli/option-profile'),
  },
  pages: {
    type: 'string',
    value: '1-14,20',
    describe: message('cli/option-pages'),
  },
  'records-only': {
    type: 'boolean',
    describe: message('cli/option-records-only'),
  },
  lang: {
    type: 'string',
    value: 'fr|en',
    choices: ['fr', 'en'],
    describe: message('cli/option-lang'),
  },
  jobs: {
    type: 'string',
    short: 'j',
    value: 'N',
    describe: message('cli/option-jobs'),
  },
  'password-file': {
    type: 'string',
    value: 'FILE',
    describe: message('cli/option-password-file'),
  },
  engine: {
    type: 'string',
    value: 'NAME',
    choices: Object.keys(ENGINES),
    describe: message('cli/option-engine'),
  },
  'no-cache': {
    type: 'boolean',
    describe: message('cli/option-no-cache'),
  },
  json: {
    type: 'boolean',
    describe: message('cli/option-json'),
  },
  jsonl: {
    type: 'boolean',
    describe: message('cli/option-jsonl'),
  },
  to: {
    type: 'string',
    value: EXPORTERS.map(({ id }) => id).join(','),
    choices: EXPORTERS.map(({ id }) => id),
    isList: true,
    describe: message('cli/option-to'),
  },
  force: {
    type: 'boolean',
    describe: message('cli/option-force'),
  },
  who: {
    type: 'string',
    value: 'NAME',
    describe: message('cli/option-who'),
  },
  why: {
    type: 'string',
    value: 'TEXT',
    describe: message('cli/option-why'),
  },
  from: {
    type: 'string',
    value: 'FILE',
    describe: message('cli/option-from'),
  },
  edits: {
    type: 'string',
    value: 'FILE',
    describe: message('cli/option-edits'),
  },
  update: {
    type: 'boolean',
    describe: message('cli/option-update'),
  },
  help: { type: 'boolean', short: 'h', describe: message('cli/option-help') },
  version: { type: 'boolean', short: 'V', describe: message('cli/option-version') },
} as const satisfies Record<string, OptionSpec>;

/** A flag's name. */
export type OptionName = keyof typeof OPTIONS;

/** What was given on the command line, by flag. */
export type OptionValues = {
  readonly [Name in OptionName]?: (typeof OPTIONS)[Name]['type'] extends 'string' ? string : boolean;
};
