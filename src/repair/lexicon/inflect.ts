/** Verbs that double their consonant before a mute e; the others in -eler and -eter take a grave accent. */
const DOUBLING = /(?:app|rapp|interp|épousset|renouv|proj|rej|\bj)e[lt]er$/u;

const FEMININE_ENDINGS: readonly (readonly [string, string])[] = [
  ['teur', 'trice'],
  ['eur', 'euse'],
  ['eux', 'euse'],
  ['er', 'ère'],
  ['if', 'ive'],
  ['el', 'elle'],
  ['en', 'enne'],
  ['et', 'ète'],
];

/** The forms of a noun or adjective: plurals, feminines, and the adverb. Some do not exist; none of these is another word. */
export function nounForms(base: string): string[] {
  const forms = new Set<string>([base]);
  const feminines = feminineOf(base);
  for (const form of [base, ...feminines]) forms.add(pluralOf(form));
  if (/(?:al|ail)$/u.test(base)) forms.add(base.replace(/(?:al|ail)$/u, 'aux'));
  for (const feminine of feminines) {
    forms.add(feminine);
    forms.add(`${feminine.replace(/ée$/u, 'é')}ment`);
  }
  if (base.endsWith('ant')) forms.add(base.replace(/ant$/u, 'amment'));
  if (base.endsWith('ent')) forms.add(base.replace(/ent$/u, 'emment'));
  return [...forms];
}

function pluralOf(form: string): string {
  if (/[sxz]$/u.test(form)) return form;
  return /(?:eau|eu)$/u.test(form) ? `${form}x` : `${form}s`;
}

function feminineOf(base: string): string[] {
  if (base.endsWith('e')) return [base];
  for (const [ending, feminine] of FEMININE_ENDINGS) {
    if (!base.endsWith(ending)) continue;
    const changed = base.slice(0, -ending.length) + feminine;
    return ending.endsWith('eur') ? [changed, `${base}e`] : [changed];
  }
  return [`${base}e`];
}

/** The forms of a verb in -er that acts use, with its changes of spelling (`cède`, `appelle`, `emploie`, `commençant`). */
export function firstGroupForms(infinitive: string): string[] {
  const stem = infinitive.slice(0, -2);
  const soft = stem.replace(/g$/u, 'ge').replace(/c$/u, 'ç');
  const mute = muteStem(infinitive, stem);
  const future = /[eéè][^aeiouyéèêâô]+er$/u.test(infinitive) && !stem.includes('é') ? mute : stem;
  return [
    ...['er', 'ez', 'é', 'ée', 'és', 'ées', 'èrent', 'ions', 'iez'].map((ending) => stem + ending),
    ...['ons', 'ait', 'aient', 'ant', 'ants', 'ante', 'antes', 'a'].map((ending) => soft + ending),
    ...['e', 'es', 'ent'].map((ending) => mute + ending),
    ...['era', 'eront', 'erait', 'eraient', 'erons', 'erez'].map((ending) => future + ending),
    ...(stem.endsWith('y') ? ['era', 'eront', 'erait', 'e'].map((ending) => mute + ending) : []),
  ];
}

function muteStem(infinitive: string, stem: string): string {
  if (DOUBLING.test(infinitive)) return stem + stem.slice(-1);
  if (/[ou]y$/u.test(stem)) return `${stem.slice(0, -1)}i`;
  return stem.replace(/[eé]([^aeiouyéèêâôû]{1,2}u?)$/u, (ending, consonants: string) =>
    ending.startsWith('e') && consonants.length > 1 ? ending : `è${consonants}`,
  );
}

/** The forms of a verb in -ir that takes -iss-. */
export function secondGroupForms(infinitive: string): string[] {
  const stem = infinitive.slice(0, -1);
  return ['r', 's', 't', '', 'e', 'es', 'ra', 'ront', 'rait', 'raient', 'ssent', 'ssait', 'ssaient', 'ssons']
    .concat(['ssez', 'ssant', 'ssants', 'ssante', 'ssantes', 'sse', 'ssement', 'ssements'])
    .map((ending) => stem + ending);
}
