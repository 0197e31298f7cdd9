import type { ExitCode } from '../../errors.ts';
import type { Bilingual } from '../../model/bilingual.ts';
import type { CommandContext } from '../io.ts';
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
  readonly describe: Bilingual;
  readonly examples: readonly { readonly args: string; readonly says: Bilingual }[];
  readonly load: () => Promise<CommandRun>;
}

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
      'json',
      'jsonl',
      'force',
    ],
    describe: {
      fr: 'lire des actes et en tirer les aides, contrôlées par l’arithmétique de l’acte (PDF, images, dossier d’images, hOCR, ALTO, texte ; « - » pour l’entrée standard)',
      en: 'read acts and extract their grants, checked by the act’s own arithmetic (PDF, images, folder of images, hOCR, ALTO, text; "-" for standard input)',
    },
    examples: [
      {
        args: 'acte.pdf',
        says: { fr: 'lire un acte, résultats dans out/', en: 'read an act, results in out/' },
      },
      {
        args: 'acte.pdf --out resultats --pages 1-14,20',
        says: { fr: 'ne lire que quelques pages', en: 'read some pages only' },
      },
      {
        args: 'acte.pdf --to json,csv',
        says: { fr: 'sans le rapport ni les remarques', en: 'without the report and the findings' },
      },
      {
        args: 'janvier.pdf fevrier.pdf --out 2025',
        says: { fr: 'plusieurs actes, un sous-dossier chacun', en: 'several acts, one sub-folder each' },
      },
      {
        args: '- --json < acte.ocr.txt',
        says: {
          fr: 'un texte déjà reconnu, résultat en JSON',
          en: 'text recognised elsewhere, result as JSON',
        },
      },
      {
        args: 'recueil.pdf --jsonl --out actes',
        says: {
          fr: 'chaque acte d’un recueil sur une ligne, et ses fichiers',
          en: 'each act of a collection on a line, and its files',
        },
      },
    ],
    load: async () => (await import('./extract.ts')).runExtract,
  },
  {
    name: 'check',
    usage: 'RESULT...',
    arity: [1, MANY],
    options: ['json'],
    describe: {
      fr: 'contrôler des result.json sans leur source : forme, sommes, montants prouvés',
      en: 'check result.json files without their source: shape, sums, proved amounts',
    },
    examples: [
      { args: 'out/result.json', says: { fr: 'contrôler un résultat', en: 'check one result' } },
      { args: '2025/*/result.json', says: { fr: 'en contrôler plusieurs', en: 'check several' } },
    ],
    load: async () => (await import('./check.ts')).runCheck,
  },
  {
    name: 'explain',
    usage: 'RESULT [ID]',
    arity: [1, 2],
    options: ['json'],
    describe: {
      fr: 'dire pourquoi une valeur est ce qu’elle est : lecture, corrections, sommes, page',
      en: 'tell why a value is what it is: reading, repairs, sums, page',
    },
    examples: [
      { args: 'out/result.json', says: { fr: 'vue d’ensemble', en: 'overview' } },
      { args: 'out/result.json a12', says: { fr: 'tout sur la ligne a12', en: 'everything about row a12' } },
    ],
    load: async () => (await import('./explain.ts')).runExplain,
  },
  {
    name: 'diff',
    usage: 'A B',
    arity: [2, 2],
    options: ['json'],
    describe: {
      fr: 'dire ce qui change d’un résultat à un autre (result.json ou dossier d’un acte), ligne par ligne',
      en: 'tell what changed from one result to another (result.json or an act’s folder), row by row',
    },
    examples: [
      {
        args: 'out avant/result.json',
        says: { fr: 'comparer deux extractions d’un acte', en: 'compare two extractions of an act' },
      },
      { args: 'out avant --json', says: { fr: 'en JSON, pour un script', en: 'as JSON, for a script' } },
    ],
    load: async () => (await import('./diff.ts')).runDiff,
  },
  {
    name: 'golden',
    usage: 'DIR',
    arity: [1, 1],
    options: ['update'],
    describe: {
      fr: 'rejouer tous les exemples d’un dossier et comparer à ce qui est attendu',
      en: 'run every sample under a folder and compare with what is expected',
    },
    examples: [
      { args: 'samples', says: { fr: 'comparer', en: 'compare' } },
      {
        args: 'samples --update',
        says: { fr: 'accepter les nouveaux résultats', en: 'accept the new results' },
      },
    ],
    load: async () => (await import('./golden.ts')).runGolden,
  },
  {
    name: 'profile',
    usage: 'list | show ID | make RESULT | check PROFILE SOURCE...',
    arity: [1, MANY],
    options: ['json'],
    describe: {
      fr: 'voir, ébaucher et éprouver les profils, qui précisent le vocabulaire d’une famille d’actes',
      en: 'see, draft and try out profiles, which sharpen the vocabulary of a family of acts',
    },
    examples: [
      { args: 'list', says: { fr: 'les profils connus', en: 'the known profiles' } },
      { args: 'show default', says: { fr: 'le contenu d’un profil', en: 'what a profile holds' } },
      {
        args: 'make out/result.json > mon-profil.json',
        says: { fr: 'ébaucher un profil à partir d’un résultat', en: 'draft a profile from a result' },
      },
      {
        args: 'check mon-profil.json acte.pdf autre.pdf',
        says: {
          fr: 'voir s’il fait mieux que le profil par défaut',
          en: 'see whether it does better than the default',
        },
      },
    ],
    load: async () => (await import('./profile.ts')).runProfile,
  },
  {
    name: 'doctor',
    usage: '',
    arity: [0, 0],
    options: ['json'],
    describe: {
      fr: 'dire ce qui est installé et ce qui manque, avant de commencer',
      en: 'tell what is installed and what is missing, before work starts',
    },
    examples: [{ args: '', says: { fr: 'tout vérifier', en: 'check everything' } }],
    load: async () => (await import('./doctor.ts')).runDoctor,
  },
];
