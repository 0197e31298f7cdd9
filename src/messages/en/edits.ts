import type { edits as fr } from '../fr/edits.ts';

const STATES: Readonly<Record<string, string>> = {
  applied: 'applied',
  undone: 'undone',
  refused: 'not applied',
  undo: 'undoes',
};

export const edits: typeof fr = {
  'edits/not-an-edit': ({ name, number }) =>
    `"${name}": line ${number} is not an edit that this program understands; nothing was applied.`,
  'edits/other-source': ({ name }) =>
    `"${name}" does not hold edits of this act: they were made on another source file.`,
  'edits/broken-chain': ({ name, number }) =>
    `"${name}": line ${number} does not follow the one before it; a line was altered or taken out. Use an intact copy of this file.`,
  'edits/torn-line': ({ number }) =>
    `Edit no. ${number} had not been written to its end (sudden stop): it is ignored, make it again.`,
  'edits/unwritable': ({ name }) =>
    `"${name}" cannot be written; check that you may write there and that the disk has room. No edit was added.`,
  'edits/locked': ({ name }) =>
    `Someone else is editing this act; try again when they are done (if nobody is, delete "${name}").`,
  'edits/refused': ({ number, who, because }) => `Edit no. ${number} (${who}) is not applied: ${because}`,
  'edits/unknown-place': ({ place }) =>
    `"${place}" names nothing in this act; ids stand in result.json and in the report.`,
  'edits/bad-draft': ({ field }) =>
    `this edit cannot be understood${field === '' ? '' : ` ("${field}")`}; see delibere edit --help.`,
  'edits/draft-fault': ({ draft, fault }) => `edit no. ${draft} of the file: ${fault}`,
  'edits/nothing-done': ({ fault }) => `Nothing was edited: ${fault}`,
  'edits/no-action': ({ action, actions }) =>
    `${action === null ? 'what is to be done to this act?' : `"${action}" is not an edit.`} Possible: ${actions}.`,
  'edits/no-folder': 'no act is here; name the folder that delibere extract wrote (with act.json in it)',
  'edits/nothing-to-undo': 'there is no edit to undo.',
  'edits/not-standing': ({ number }) =>
    `edit no. ${number} does not exist, or is undone already (delibere edit ACT list shows all of them).`,
  'edits/no-act': 'nothing tells which act of this file it is about.',
  'edits/same': 'Noted; no value, no status and no sum changes.',
  'edits/none': 'No edits.',
  'edits/list-line': ({ number, state, what, who, when, why }) =>
    `${number}  ${STATES[state] ?? state}  ${what}  (${who}, ${when}${why === '' ? '' : `: ${why}`})`,
  'edits/gone': 'what it corrects is no longer in the act.',
  'edits/twice': 'the same row was added before.',
  'edits/reads-otherwise': 'what is read there is no longer what the person saw.',
  'edits/page-reads-otherwise': ({ page }) => `page ${page} no longer reads as the person saw it.`,
  'edits/no-such-field': ({ field }) => `"${field}" is not a field that can be edited here.`,
  'edits/no-such-page': ({ page }) => `the act has no page ${page}.`,
  'edits/one-of': ({ values }) => `possible values: ${values.join(', ')}.`,
  'edits/no-such-column': ({ column }) => `the table has no column ${column}.`,
  'edits/no-value': ({ field }) => `the value given does not suit the field "${field}".`,
  'edits/join-needs-amount':
    'several of the rows to join bear an amount, or none does: the amount of the joined row must be given.',
  'edits/turn-needs-source': ({ page }) =>
    `page ${page} changes its turn only when the source file is read again: run delibere extract, with the same --out.`,
  'edits/needs-pages': 'the act’s recognised pages are missing (pages.json.gz).',
};
