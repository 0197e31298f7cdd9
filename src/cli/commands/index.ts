import type { ExitCode } from '../../errors.ts';
import { message } from '../../messages/message.ts';
import type { Message } from '../../model/message.ts';
import type { CommandContext } from '../io.ts';
import { EDIT_USAGES } from '../edit/draft-of.ts';
import type { OptionName, OptionValues } from '../options.ts';

/** Does the work of a command. */
export type CommandRun = (
  positionals: readonly string[],
  options: OptionValues,
  context: CommandContext,
) => Promise<ExitCode>;

/** A command as the help shows it; its code is loaded only when it runs. */
export interface CommandSpec {
  readonly name: string;
  /** How its arguments are written. */
  readonly usage: string;
  /** Fewest and most arguments it takes. */
  readonly arity: readonly [number, number];
  readonly options: readonly OptionName[];
  readonly describe: Message;
  readonly examples: readonly { readonly args: string; readonly says: Message }[];
  readonly load: () => Promise<CommandRun>;
}

/** What can be done to an act, with its arguments. */
const ACTIONS = Object.entries(EDIT_USAGES)
  .map(([action, usage]) => `${action} ${usage}`)
  .join(' · ');

const MANY = Number.POSITIVE_INFINITY;

/** All commands, in the order of the help. A new command is one file and one entry here. */
export const COMMANDS: readonly CommandSpec[] = [
  {
    name: 'extract',
    usage: 'SOURCE...',
    arity: [1, MANY],
    options: [
      'out',
      'to',
      'profile',
      'pages',
      'records-only',
      'password-file',
      'engine',
      'jobs',
      'no-cache',
      'edits',
      'json',
      'jsonl',
      'force',
    ],
    describe: message('cli/command-extract'),
    examples: [
      {
        args: 'acte.pdf',
        says: message('cli/example-extract-1'),
      },
      {
        args: 'acte.pdf --out resultats --pages 1-14,20',
        says: message('cli/example-extract-2'),
      },
      {
        args: 'acte.pdf --to json,csv',
        says: message('cli/example-extract-3'),
      },
      {
        args: 'janvier.pdf fevrier.pdf --out 2025',
        says: message('cli/example-extract-4'),
      },
      {
        args: '- --json < acte.ocr.txt',
        says: message('cli/example-extract-5'),
      },
      {
        args: 'recueil.pdf --jsonl --out actes',
        says: message('cli/example-extract-6'),
      },
    ],
    load: async () => (await import('./extract.ts')).runExtract,
  },
  {
    name: 'check',
    usage: 'FOLDER|ACT|RESULT...',
    arity: [1, MANY],
    options: ['force', 'json'],
    describe: message('cli/command-check'),
    examples: [
      { args: 'out', says: message('cli/example-check-1') },
      { args: '2025/*', says: message('cli/example-check-2') },
      { args: 'out --force', says: message('cli/example-check-3') },
    ],
    load: async () => (await import('./check.ts')).runCheck,
  },
  {
    name: 'explain',
    usage: 'FOLDER|ACT|RESULT [ID]',
    arity: [1, 2],
    options: ['json'],
    describe: message('cli/command-explain'),
    examples: [
      { args: 'out', says: message('cli/example-explain-1') },
      { args: 'out a12', says: message('cli/example-explain-2') },
      { args: 'out money', says: message('cli/example-explain-3') },
    ],
    load: async () => (await import('./explain.ts')).runExplain,
  },
  {
    name: 'edit',
    usage: 'ACT list | set FIELD VALUE | confirm FIELD | delete-row ROW | undo N...|all | ...',
    arity: [1, MANY],
    options: ['who', 'why', 'from', 'json', 'force'],
    describe: message('cli/command-edit', { actions: ACTIONS }),
    examples: [
      {
        args: 'out set a12.amount 1200.00 --why "lu sur la page 3"',
        says: message('cli/example-edit-1'),
      },
      { args: 'out confirm a12.amount', says: message('cli/example-edit-2') },
      {
        args: 'out add-row after a12 beneficiary="Club EXEMPLE" amount=350',
        says: message('cli/example-edit-3'),
      },
      { args: 'out list', says: message('cli/example-edit-4') },
      { args: 'out undo 3', says: message('cli/example-edit-5') },
      {
        args: 'out --from corrections.jsonl --who "Anne EXEMPLE"',
        says: message('cli/example-edit-6'),
      },
    ],
    load: async () => (await import('./edit.ts')).runEdit,
  },
  {
    name: 'diff',
    usage: 'A B',
    arity: [2, 2],
    options: ['json'],
    describe: message('cli/command-diff'),
    examples: [
      {
        args: 'out avant/result.json',
        says: message('cli/example-diff-1'),
      },
      { args: 'out avant --json', says: message('cli/example-diff-2') },
    ],
    load: async () => (await import('./diff.ts')).runDiff,
  },
  {
    name: 'golden',
    usage: 'DIR',
    arity: [1, 1],
    options: ['update'],
    describe: message('cli/command-golden'),
    examples: [
      { args: 'samples', says: message('cli/example-golden-1') },
      {
        args: 'samples --update',
        says: message('cli/example-golden-2'),
      },
    ],
    load: async () => (await import('./golden.ts')).runGolden,
  },
  {
    name: 'profile',
    usage: 'list | show ID | make RESULT | check PROFILE SOURCE...',
    arity: [1, MANY],
    options: ['json'],
    describe: message('cli/command-profile'),
    examples: [
      { args: 'list', says: message('cli/example-profile-1') },
      { args: 'show default', says: message('cli/example-profile-2') },
      {
        args: 'make out/result.json > mon-profil.json',
        says: message('cli/example-profile-3'),
      },
      {
        args: 'check mon-profil.json acte.pdf autre.pdf',
        says: message('cli/example-profile-4'),
      },
    ],
    load: async () => (await import('./profile.ts')).runProfile,
  },
  {
    name: 'doctor',
    usage: '',
    arity: [0, 0],
    options: ['json'],
    describe: message('cli/command-doctor'),
    examples: [{ args: '', says: message('cli/example-doctor-1') }],
    load: async () => (await import('./doctor.ts')).runDoctor,
  },
];
