import { plural } from './plural.ts';
import type { Messages } from './contract.ts';

const rows = (count: number): string => plural(count, 'en', 'grant row', 'grant rows');

export const en: Messages = {
  describe:
    'delibere reads the deliberations of councils and extracts the grants they vote,\nproved by the act’s own arithmetic or shown as doubtful.',
  usage: 'Usage:',
  command: 'COMMAND',
  commands: 'Commands:',
  options: 'Options:',
  examples: 'Examples:',
  exitCodes: 'Exit codes:',
  exitCodeList: [
    ['0', 'everything reconciles'],
    ['1', 'done, and a person must look'],
    ['2', 'wrong usage or configuration'],
    ['3', 'the source cannot be read'],
    ['4', 'output cannot be written'],
    ['5', 'recognition or a child process failed'],
    ['6', 'done in part: some pages could not be read'],
    ['8', 'a password is needed or wrong'],
    ['10', 'a limit was reached'],
    ['15', 'internal error'],
    ['130, 143', 'stopped'],
  ],
  seeHelp: (command) =>
    command === null ? 'Help on a command: delibere COMMAND --help' : `See: ${command} --help`,
  wrong: {
    unknownOption: (name) =>
      `unknown option: ${name}.${/^-[^-]./u.test(name) ? ` If it is a file, write ./${name}` : ''}`,
    unknownCommand: (name) => `unknown command: "${name}". To read an act: delibere extract ${name}`,
    noCommand: 'what is to be done? Give a command, for instance: delibere extract act.pdf',
    missing: (usage) => `an argument is missing: ${usage}.`,
    tooMany: (extra) => `one argument too many: ${extra}.`,
    twice: (name) => `option ${name} is given twice; keep one.`,
    needsValue: (name, value) => `option ${name} needs a value: ${name} ${value}.`,
    noValue: (name) => `option ${name} takes no value.`,
    oneOf: (name, value, allowed) => `"${value}" does not suit ${name}; possible values: ${allowed}.`,
    jobs: (value) => `"${value}" does not suit --jobs; give a whole number from 1 to 64.`,
    profile: (value) =>
      `"profile ${value}" makes no sense; write list, show NAME, make RESULT or check PROFILE SOURCE….`,
    passwordFile: (path) =>
      `the password file "${path}" cannot be read; check the path and that you may read it.`,
    pages: (value) => `"${value}" does not suit --pages; write for instance 1-14,20.`,
    internal: (detail) => `internal error, a fault of the program and not of your act: ${detail}.`,
    internalHint: 'To see more, run the same command with DELIBERE_DEBUG=1 and report what it shows.',
  },
  progress: {
    opening: 'opening',
    page: (done, total) => `page ${done} of ${total}`,
    extracting: 'checking the sums',
    rereading: (done, total) => `reading doubtful amounts again (${done} of ${total})`,
    left: (seconds) => (seconds < 60 ? `${seconds} s left` : `${Math.ceil(seconds / 60)} min left`),
  },
  extract: {
    share: { proved: 'Proved', plausible: 'Plausible', doubtful: 'Needs a look' },
    rows,
    checks: (closed, all) => `Checks: ${closed} of ${all} close.`,
    open: 'What does not close:',
    more: (count) => `… and ${plural(count, 'en', 'more', 'more')}, in the report.`,
    remarks: 'Remarks:',
    report: 'Report:',
    failed: (count, all) => `${count} of ${plural(all, 'en', 'source', 'sources')} could not be read.`,
    partly: (written, all) =>
      `Of the ${plural(all, 'en', 'act', 'acts')} of this source ${written === 1 ? '1 is' : `${written} are`} written, the others are not.`,
  },
  check: {
    ok: (count, sums) => `in order: ${rows(count)}, ${plural(sums, 'en', 'sum', 'sums')} added up again.`,
    attention: (count, sums) =>
      `consistent, and a person must look: ${rows(count)}, ${plural(sums, 'en', 'sum', 'sums')} added up again.`,
    wrong: (count) => `${plural(count, 'en', 'fault', 'faults')}:`,
  },
  explain: {
    unknown: (id, examples) => `"${id}" names nothing in this result; try for instance ${examples}.`,
    value: 'Value',
    status: { proved: 'proved', plausible: 'plausible', doubtful: 'needs a look' },
    inferred: 'inferred from other amounts, never read',
    because: 'Reason',
    read: 'Read',
    where: (page, line) => `page ${page}${line === null ? '' : `, line ${line}`}`,
    candidates: 'Possible readings',
    cost: 'cost',
    repairs: 'Repairs of the reading',
    noRepairs: 'none: the value is what was read',
    checks: 'Checks it stands in',
    noChecks: 'none',
    checkStatus: { pass: 'closes', fail: 'gap', unverifiable: 'cannot be verified' },
    parts: 'Parts',
    unreadable: 'unreadable',
    doubts: 'Values to look at',
    open: 'What does not close',
    more: (id) => `More about one value: delibere explain RESULT ${id}`,
  },
  golden: {
    same: 'same',
    changed: (count) => `${plural(count, 'en', 'difference', 'differences')}:`,
    updated: (count) => `accepted, ${plural(count, 'en', 'change', 'changes')}:`,
    created: 'recorded for the first time',
    unchanged: 'unchanged',
    failed: 'failed:',
    total: (same, changed) => `${plural(same, 'en', 'sample', 'samples')} the same, ${changed} different.`,
    hint: 'If the new results are right, add --update.',
  },
  doctor: {
    state: { ok: 'fine', missing: 'missing', absent: 'absent (optional)' },
    good: 'Everything is in place.',
    bad: 'Something is missing: see the lines above.',
  },
};
