import type { EngineName } from '../recognise/options.ts';
import { EXPORTERS } from '../emit/index.ts';
import type { Bilingual } from '../model/bilingual.ts';

/** One flag: how it is written and what it does. */
export interface OptionSpec {
  readonly type: 'string' | 'boolean';
  readonly short?: string;
  /** What stands for its value in the help. */
  readonly value?: string;
  readonly choices?: readonly string[];
  /** True where several choices may be given, with commas between them. */
  readonly isList?: true;
  readonly describe: Bilingual;
}

/** The engines, named here so that the help does not load them. */
const ENGINE_NAMES = ['tesseract.js', 'tesseract-cli'] as const satisfies readonly EngineName[];

/** Every flag of every command, each declared once. */
export const OPTIONS = {
  out: {
    type: 'string',
    short: 'o',
    value: 'DIR',
    describe: {
      fr: 'dossier où écrire les résultats (par défaut : out)',
      en: 'folder to write the results to (default: out)',
    },
  },
  profile: {
    type: 'string',
    value: 'FILE',
    describe: {
      fr: 'profil à appliquer : un nom connu ou un fichier JSON (par défaut : choisi d’après le contenu)',
      en: 'profile to apply: a known name or a JSON file (default: chosen by content)',
    },
  },
  pages: {
    type: 'string',
    value: '1-14,20',
    describe: {
      fr: 'ne lire que ces pages, comptées à partir de 1',
      en: 'read only these pages, counted from 1',
    },
  },
  'records-only': {
    type: 'boolean',
    describe: {
      fr: 'ne pas lire les modèles de convention ; les pages laissées de côté sont nommées, et le code de sortie n’est jamais 0',
      en: 'leave model conventions unread; pages left out are named, and the exit code is never 0',
    },
  },
  lang: {
    type: 'string',
    value: 'fr|en',
    choices: ['fr', 'en'],
    describe: {
      fr: 'langue de l’écran et des fichiers (par défaut : celle de votre système à l’écran, le français dans les fichiers)',
      en: 'language of the screen and of the files (default: your system’s on the screen, French in the files)',
    },
  },
  jobs: {
    type: 'string',
    short: 'j',
    value: 'N',
    describe: {
      fr: 'pages à reconnaître en même temps (par défaut : selon les cœurs et la mémoire)',
      en: 'pages to recognise at the same time (default: by cores and memory)',
    },
  },
  'password-file': {
    type: 'string',
    value: 'FILE',
    describe: {
      fr: 'fichier dont la première ligne est le mot de passe du PDF (ou variable DELIBERE_PASSWORD)',
      en: 'file whose first line is the PDF’s password (or variable DELIBERE_PASSWORD)',
    },
  },
  engine: {
    type: 'string',
    value: 'NAME',
    choices: ENGINE_NAMES,
    describe: {
      fr: 'moteur de reconnaissance : tesseract.js (par défaut) ou tesseract-cli, la commande installée',
      en: 'recognition engine: tesseract.js (default) or tesseract-cli, the installed command',
    },
  },
  'no-cache': {
    type: 'boolean',
    describe: {
      fr: 'tout relire, sans rien garder ni reprendre d’une lecture à l’autre',
      en: 'read everything anew, and keep nothing for the next time',
    },
  },
  json: {
    type: 'boolean',
    describe: {
      fr: 'donner les résultats en JSON, une liste, sur la sortie standard, et rien d’autre',
      en: 'print the results as JSON, a list, on standard output, and nothing else',
    },
  },
  jsonl: {
    type: 'boolean',
    describe: {
      fr: 'donner un acte par ligne en JSON sur la sortie standard, chacun dès qu’il est prêt',
      en: 'print one act a line as JSON on standard output, each as soon as it is done',
    },
  },
  to: {
    type: 'string',
    value: EXPORTERS.map(({ id }) => id).join(','),
    choices: EXPORTERS.map(({ id }) => id),
    isList: true,
    describe: {
      fr: 'n’écrire que ces sorties (par défaut : toutes)',
      en: 'write these outputs only (default: all)',
    },
  },
  force: {
    type: 'boolean',
    describe: {
      fr: 'remplacer aussi des résultats modifiés à la main',
      en: 'replace results even where a person changed them',
    },
  },
  update: {
    type: 'boolean',
    describe: {
      fr: 'accepter les nouveaux résultats, et dire ce qui a changé',
      en: 'accept the new results, and say what changed',
    },
  },
  help: { type: 'boolean', short: 'h', describe: { fr: 'afficher cette aide', en: 'show this help' } },
  version: { type: 'boolean', short: 'V', describe: { fr: 'afficher la version', en: 'show the version' } },
} as const satisfies Record<string, OptionSpec>;

/** A flag's name. */
export type OptionName = keyof typeof OPTIONS;

/** What was given on the command line, by flag. */
export type OptionValues = {
  readonly [Name in OptionName]?: (typeof OPTIONS)[Name]['type'] extends 'string' ? string : boolean;
};
