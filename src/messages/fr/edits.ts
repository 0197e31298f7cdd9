const STATES: Readonly<Record<string, string>> = {
  applied: 'appliquée',
  undone: 'annulée',
  refused: 'non appliquée',
  undo: 'annulation',
};

export const edits = {
  'edits/not-an-edit': ({ name, number }: { name: string; number: number }) =>
    `« ${name} » : la ligne ${number} n’est pas une correction que ce programme comprend ; rien n’a été appliqué.`,
  'edits/other-source': ({ name }: { name: string; number: number }) =>
    `« ${name} » ne contient pas les corrections de cet acte : elles ont été faites sur un autre fichier source.`,
  'edits/broken-chain': ({ name, number }: { name: string; number: number }) =>
    `« ${name} » : la ligne ${number} ne suit pas celle qui la précède ; une ligne a été modifiée ou retirée. Reprenez une copie intacte de ce fichier.`,
  'edits/torn-line': ({ number }: { number: number }) =>
    `La correction n° ${number} n’avait pas été écrite jusqu’au bout (arrêt brutal) : elle est ignorée, refaites-la.`,
  'edits/unwritable': ({ name }: { name: string }) =>
    `« ${name} » ne peut pas être écrit ; vérifiez vos droits et l’espace libre. Aucune correction n’a été ajoutée.`,
  'edits/locked': ({ name }: { name: string }) =>
    `Quelqu’un d’autre corrige cet acte en ce moment ; réessayez quand il aura fini (si ce n’est pas le cas, supprimez « ${name} »).`,
  'edits/refused': ({ number, who, because }: { number: number; who: string; because: string }) =>
    `La correction n° ${number} (${who}) n’est pas appliquée : ${because}`,
  'edits/unknown-place': ({ place }: { place: string }) =>
    `« ${place} » ne désigne rien dans cet acte ; les identifiants sont dans result.json et dans le rapport.`,
  'edits/bad-draft': ({ field }: { field: string }) =>
    `cette correction ne se comprend pas${field === '' ? '' : ` (« ${field} »)`} ; voyez delibere edit --help.`,
  'edits/draft-fault': ({ draft, fault }: { draft: number; fault: string }) =>
    `correction n° ${draft} du fichier : ${fault}`,
  'edits/nothing-done': ({ fault }: { fault: string }) => `Rien n’a été corrigé : ${fault}`,
  'edits/no-action': ({ action, actions }: { action: string | null; actions: string }) =>
    `${action === null ? 'que faut-il faire de cet acte ?' : `« ${action} » n’est pas une correction.`} Possibilités : ${actions}.`,
  'edits/no-folder': 'aucun acte ici ; indiquez le dossier que delibere extract a écrit (celui d’act.json)',
  'edits/nothing-to-undo': 'il n’y a aucune correction à annuler.',
  'edits/not-standing': ({ number }: { number: number }) =>
    `la correction n° ${number} n’existe pas, ou elle est déjà annulée (delibere edit ACTE list les montre toutes).`,
  'edits/no-act': 'rien ne dit de quel acte de ce fichier elle est.',
  'edits/same': 'C’est noté ; aucune valeur, aucun statut ni aucune somme ne change.',
  'edits/none': 'Aucune correction.',
  'edits/list-line': ({
    number,
    state,
    what,
    who,
    when,
    why,
  }: {
    number: number;
    state: string;
    what: string;
    who: string;
    when: string;
    why: string;
  }) => `${number}  ${STATES[state] ?? state}  ${what}  (${who}, ${when}${why === '' ? '' : ` : ${why}`})`,
  'edits/gone': 'ce qu’elle corrige ne se trouve plus dans l’acte.',
  'edits/twice': 'la même ligne a déjà été ajoutée.',
  'edits/reads-otherwise': 'ce qui est lu à cet endroit n’est plus ce que la personne avait sous les yeux.',
  'edits/page-reads-otherwise': ({ page }: { page: number }) =>
    `la page ${page} ne se lit plus comme la personne l’avait sous les yeux.`,
  'edits/no-such-field': ({ field }: { field: string }) =>
    `« ${field} » n’est pas un champ qui se corrige ici.`,
  'edits/no-such-page': ({ page }: { page: number }) => `l’acte n’a pas de page ${page}.`,
  'edits/one-of': ({ values }: { values: readonly string[] }) => `valeurs possibles : ${values.join(', ')}.`,
  'edits/no-such-column': ({ column }: { column: number }) => `le tableau n’a pas de colonne ${column}.`,
  'edits/no-value': ({ field }: { field: string }) =>
    `la valeur donnée ne convient pas au champ « ${field} ».`,
  'edits/join-needs-amount':
    'plusieurs des lignes à réunir portent un montant, ou aucune : il faut indiquer celui de la ligne réunie.',
  'edits/turn-needs-source': ({ page }: { page: number }) =>
    `la page ${page} ne change de sens que si le fichier source est relu : relancez delibere extract, avec le même --out.`,
  'edits/needs-pages': 'les pages reconnues de l’acte manquent (pages.json.gz).',
};
