/** Everything the command line says beside its help texts. Both languages hold the same keys, or do not compile. */
export interface Messages {
  /** What the program is, at the top of its help. */
  readonly describe: string;
  readonly usage: string;
  /** What stands for a command in the usage line. */
  readonly command: string;
  readonly commands: string;
  readonly options: string;
  readonly examples: string;
  readonly exitCodes: string;
  readonly exitCodeList: readonly (readonly [string, string])[];
  /** Where to read more; the command as typed, or `null` for the whole program. */
  readonly seeHelp: (command: string | null) => string;
  readonly wrong: WrongUsage;
  readonly progress: ProgressWords;
  readonly extract: ExtractWords;
  readonly check: CheckWords;
  readonly explain: ExplainWords;
  readonly golden: GoldenWords;
  readonly doctor: DoctorWords;
}

/** What is wrong with a command line, and what to write instead. */
export interface WrongUsage {
  readonly unknownOption: (name: string) => string;
  readonly unknownCommand: (name: string) => string;
  readonly noCommand: string;
  readonly missing: (usage: string) => string;
  readonly tooMany: (extra: string) => string;
  readonly twice: (name: string) => string;
  readonly needsValue: (name: string, value: string) => string;
  readonly noValue: (name: string) => string;
  readonly oneOf: (name: string, value: string, allowed: string) => string;
  readonly jobs: (value: string) => string;
  readonly profile: (value: string) => string;
  readonly passwordFile: (path: string) => string;
  readonly pages: (value: string) => string;
  readonly internal: (detail: string) => string;
  readonly internalHint: string;
}

export interface ProgressWords {
  readonly opening: string;
  readonly page: (done: number, total: number) => string;
  readonly extracting: string;
  readonly rereading: (done: number, total: number) => string;
  /** Time left, in seconds. */
  readonly left: (seconds: number) => string;
}

export interface ExtractWords {
  readonly share: Readonly<Record<'proved' | 'plausible' | 'doubtful', string>>;
  readonly rows: (count: number) => string;
  readonly checks: (closed: number, all: number) => string;
  readonly open: string;
  readonly more: (count: number) => string;
  readonly remarks: string;
  readonly report: string;
  readonly failed: (count: number, all: number) => string;
  /** A collection that failed on the way: so many of its acts are written. */
  readonly partly: (written: number, all: number) => string;
}

export interface CheckWords {
  readonly ok: (rows: number, sums: number) => string;
  readonly attention: (rows: number, sums: number) => string;
  readonly wrong: (count: number) => string;
}

export interface ExplainWords {
  readonly unknown: (id: string, examples: string) => string;
  readonly value: string;
  readonly status: Readonly<Record<'proved' | 'plausible' | 'doubtful', string>>;
  readonly inferred: string;
  readonly because: string;
  readonly read: string;
  readonly where: (page: number, line: number | null) => string;
  readonly candidates: string;
  readonly cost: string;
  readonly repairs: string;
  readonly noRepairs: string;
  readonly checks: string;
  readonly noChecks: string;
  readonly checkStatus: Readonly<Record<'pass' | 'fail' | 'unverifiable', string>>;
  readonly parts: string;
  readonly unreadable: string;
  readonly doubts: string;
  readonly open: string;
  readonly more: (id: string) => string;
}

export interface GoldenWords {
  readonly same: string;
  readonly changed: (count: number) => string;
  readonly updated: (count: number) => string;
  readonly created: string;
  readonly unchanged: string;
  readonly failed: string;
  readonly total: (same: number, changed: number) => string;
  readonly hint: string;
}

export interface DoctorWords {
  readonly state: Readonly<Record<'ok' | 'missing' | 'absent', string>>;
  readonly good: string;
  readonly bad: string;
}
