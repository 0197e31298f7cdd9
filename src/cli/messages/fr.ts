import { plural } from './plural.ts';
import type { Messages } from './contract.ts';

const rows = (count: number): string => plural(count, 'fr', 'ligne d’aide', 'lignes d’aide');

export const fr: Messages = {
  describe:
    'delibere lit les délibérations des conseils et en tire les aides votées,\nprouvées par l’arithmétique même de l’acte ou montrées comme douteuses.',
  usage: 'Usage :',
  command: 'COMMANDE',
  commands: 'Commandes :',
  options: 'Options :',
  examples: 'Exemples :',
  exitCodes: 'Codes de sortie :',
  exitCodeList: [
    ['0', 'tout tombe juste'],
    ['1', 'fait, mais quelqu’un doit regarder'],
    ['2', 'commande ou configuration incorrecte'],
    ['3', 'la source ne peut pas être lue'],
    ['4', 'le résultat ne peut pas être écrit'],
    ['5', 'la reconnaissance ou un programme appelé a échoué'],
    ['6', 'fait en partie : des pages n’ont pas pu être lues'],
    ['8', 'mot de passe nécessaire ou faux'],
    ['10', 'une limite a été atteinte'],
    ['15', 'erreur interne'],
    ['130, 143', 'arrêté à la demande'],
  ],
  seeHelp: (command) =>
    command === null ? 'Aide d’une commande : delibere COMMANDE --help' : `Voir : ${command} --help`,
  wrong: {
    unknownOption: (name) =>
      `option inconnue : ${name}.${/^-[^-]./u.test(name) ? ` Si c’est un fichier, écrivez ./${name}` : ''}`,
    unknownCommand: (name) => `commande inconnue : « ${name} ». Pour lire un acte : delibere extract ${name}`,
    noCommand: 'que faut-il faire ? Indiquez une commande, par exemple : delibere extract acte.pdf',
    missing: (usage) => `il manque un argument : ${usage}.`,
    tooMany: (extra) => `argument en trop : ${extra}.`,
    twice: (name) => `l’option ${name} est donnée deux fois ; gardez-en une.`,
    needsValue: (name, value) => `l’option ${name} attend une valeur : ${name} ${value}.`,
    noValue: (name) => `l’option ${name} ne prend pas de valeur.`,
    oneOf: (name, value, allowed) =>
      `« ${value} » ne convient pas à ${name} ; valeurs possibles : ${allowed}.`,
    jobs: (value) => `« ${value} » ne convient pas à --jobs ; donnez un nombre entier de 1 à 64.`,
    profile: (value) =>
      `« profile ${value} » ne se comprend pas ; écrivez list, show NOM, make RESULT ou check PROFIL SOURCE….`,
    passwordFile: (path) =>
      `le fichier du mot de passe « ${path} » ne peut pas être lu ; vérifiez le chemin et vos droits.`,
    pages: (value) => `« ${value} » ne convient pas à --pages ; écrivez par exemple 1-14,20.`,
    internal: (detail) => `erreur interne, qui vient du programme et non de votre acte : ${detail}.`,
    internalHint:
      'Pour en savoir plus : relancez la même commande avec DELIBERE_DEBUG=1 et signalez ce qui s’affiche.',
  },
  progress: {
    opening: 'ouverture',
    page: (done, total) => `page ${done} sur ${total}`,
    extracting: 'contrôle des sommes',
    rereading: (done, total) => `relecture des montants douteux (${done} sur ${total})`,
    left: (seconds) => (seconds < 60 ? `encore ${seconds} s` : `encore ${Math.ceil(seconds / 60)} min`),
  },
  extract: {
    share: { proved: 'Prouvé', plausible: 'Plausible', doubtful: 'À vérifier' },
    rows,
    checks: (closed, all) => `Contrôles : ${closed} sur ${all} ${all > 1 ? 'tombent' : 'tombe'} juste.`,
    open: 'Ce qui ne tombe pas juste :',
    more: (count) => `… et ${plural(count, 'fr', 'autre', 'autres')}, dans le rapport.`,
    remarks: 'Remarques :',
    report: 'Rapport :',
    failed: (count, all) =>
      count > 1
        ? `${count} sources sur ${all} n’ont pas pu être lues.`
        : `${count} source sur ${all} n’a pas pu être lue.`,
    partly: (written, all) =>
      `Sur les ${plural(all, 'fr', 'acte', 'actes')} de cette source, ${written === 1 ? 'un seul est écrit' : `${written} sont écrits`} ; les autres ne le sont pas.`,
  },
  check: {
    ok: (count, sums) =>
      `en ordre : ${rows(count)}, ${plural(sums, 'fr', 'somme refaite', 'sommes refaites')}.`,
    attention: (count, sums) =>
      `cohérent, mais quelqu’un doit regarder : ${rows(count)}, ${plural(sums, 'fr', 'somme refaite', 'sommes refaites')}.`,
    wrong: (count) => `${plural(count, 'fr', 'défaut', 'défauts')} :`,
  },
  explain: {
    unknown: (id, examples) =>
      `« ${id} » ne désigne rien dans ce résultat ; essayez par exemple ${examples}.`,
    value: 'Valeur',
    status: { proved: 'prouvé', plausible: 'plausible', doubtful: 'à vérifier' },
    inferred: 'déduit d’autres montants, jamais lu',
    because: 'Raison',
    read: 'Lu',
    where: (page, line) => `page ${page}${line === null ? '' : `, ligne ${line}`}`,
    candidates: 'Lectures possibles',
    cost: 'coût',
    repairs: 'Corrections de lecture',
    noRepairs: 'aucune : la valeur est celle qui a été lue',
    checks: 'Contrôles où elle entre',
    noChecks: 'aucun',
    checkStatus: { pass: 'juste', fail: 'écart', unverifiable: 'invérifiable' },
    parts: 'Éléments',
    unreadable: 'illisible',
    doubts: 'Valeurs à vérifier',
    open: 'Ce qui ne tombe pas juste',
    more: (id) => `Pour en savoir plus sur une valeur : delibere explain RESULT ${id}`,
  },
  golden: {
    same: 'identique',
    changed: (count) => `${plural(count, 'fr', 'différence', 'différences')} :`,
    updated: (count) => `accepté, ${plural(count, 'fr', 'changement', 'changements')} :`,
    created: 'enregistré pour la première fois',
    unchanged: 'inchangé',
    failed: 'échec :',
    total: (same, changed) =>
      `${plural(same, 'fr', 'exemple identique', 'exemples identiques')}, ${plural(changed, 'fr', 'différent', 'différents')}.`,
    hint: 'Si les nouveaux résultats sont les bons : ajoutez --update.',
  },
  doctor: {
    state: { ok: 'en ordre', missing: 'manque', absent: 'absent (facultatif)' },
    good: 'Tout est en place.',
    bad: 'Il manque quelque chose : voyez les lignes ci-dessus.',
  },
};
