import { wordsOf } from '../words.ts';

const { form, plural } = wordsOf('fr');

const rows = (count: number): string => plural(count, 'ligne d’aide', 'lignes d’aide');

export const cli = {
  'cli/not-together': ({ first, second }: { first: string; second: string }) =>
    `l’option ${first} et l’option ${second} ne vont pas ensemble ; gardez-en une.`,
  'cli/describe':
    'delibere lit les délibérations des conseils et en tire les aides votées,\nprouvées par l’arithmétique même de l’acte ou montrées comme douteuses.',
  'cli/usage': 'Usage :',
  'cli/command': 'COMMANDE',
  'cli/examples': 'Exemples :',
  'cli/exit-codes': 'Codes de sortie :',
  'cli/exit-0': 'tout tombe juste',
  'cli/exit-1': 'fait, mais quelqu’un doit regarder',
  'cli/exit-2': 'commande ou configuration incorrecte',
  'cli/exit-3': 'la source ne peut pas être lue',
  'cli/exit-4': 'le résultat ne peut pas être écrit',
  'cli/exit-5': 'la reconnaissance ou un programme appelé a échoué',
  'cli/exit-6': 'fait en partie : des pages n’ont pas pu être lues',
  'cli/exit-8': 'mot de passe nécessaire ou faux',
  'cli/exit-10': 'une limite a été atteinte',
  'cli/exit-15': 'erreur interne',
  'cli/exit-130': 'arrêté à la demande',
  'cli/see-help': ({ command }: { command: string | null }) =>
    command === null ? 'Aide d’une commande : delibere COMMANDE --help' : `Voir : ${command} --help`,
  'cli/unknown-option': ({ name }: { name: string }) =>
    `option inconnue : ${name}.${/^-[^-]./u.test(name) ? ` Si c’est un fichier, écrivez ./${name}` : ''}`,
  'cli/unknown-command': ({ name }: { name: string }) =>
    `commande inconnue : « ${name} ». Pour lire un acte : delibere extract ${name}`,
  'cli/no-command': 'que faut-il faire ? Indiquez une commande, par exemple : delibere extract acte.pdf',
  'cli/missing': ({ usage }: { usage: string }) => `il manque un argument : ${usage}.`,
  'cli/too-many': ({ extra }: { extra: string }) => `argument en trop : ${extra}.`,
  'cli/twice': ({ name }: { name: string }) => `l’option ${name} est donnée deux fois ; gardez-en une.`,
  'cli/needs-value': ({ name, value }: { name: string; value: string }) =>
    `l’option ${name} attend une valeur : ${name} ${value}.`,
  'cli/no-value': ({ name }: { name: string }) => `l’option ${name} ne prend pas de valeur.`,
  'cli/one-of': ({ name, value, allowed }: { name: string; value: string; allowed: string }) =>
    `« ${value} » ne convient pas à ${name} ; valeurs possibles : ${allowed}.`,
  'cli/jobs': ({ value }: { value: string }) =>
    `« ${value} » ne convient pas à --jobs ; donnez un nombre entier de 1 à 64.`,
  'cli/profile': ({ value }: { value: string }) =>
    `« profile ${value} » ne se comprend pas ; écrivez list, show NOM, make RESULT ou check PROFIL SOURCE….`,
  'cli/password-file': ({ path }: { path: string }) =>
    `le fichier du mot de passe « ${path} » ne peut pas être lu ; vérifiez le chemin et vos droits.`,
  'cli/pages': ({ value }: { value: string }) =>
    `« ${value} » ne convient pas à --pages ; écrivez par exemple 1-14,20.`,
  'cli/internal': ({ detail }: { detail: string }) =>
    `erreur interne, qui vient du programme et non de votre acte : ${detail}.`,
  'cli/internal-hint':
    'Pour en savoir plus : relancez la même commande avec DELIBERE_DEBUG=1 et signalez ce qui s’affiche.',
  'cli/progress-opening': 'ouverture',
  'cli/progress-page': ({ done, total }: { done: number; total: number }) => `page ${done} sur ${total}`,
  'cli/progress-extracting': 'contrôle des sommes',
  'cli/progress-rereading': ({ done, total }: { done: number; total: number }) =>
    `relecture des montants douteux (${done} sur ${total})`,
  'cli/progress-left': ({ seconds }: { seconds: number }) =>
    seconds < 60 ? `encore ${seconds} s` : `encore ${Math.ceil(seconds / 60)} min`,
  'cli/extract-share-proved': 'Prouvé',
  'cli/extract-share-plausible': 'Plausible',
  'cli/extract-share-doubtful': 'À vérifier',
  'cli/extract-rows': ({ count }: { count: number }) => rows(count),
  'cli/extract-checks': ({ closed, all }: { closed: number; all: number }) =>
    `Contrôles : ${closed} sur ${all} ${form(all, 'tombe', 'tombent')} juste.`,
  'cli/extract-open': 'Ce qui ne tombe pas juste :',
  'cli/extract-more': ({ count }: { count: number }) =>
    `… et ${plural(count, 'autre', 'autres')}, dans le rapport.`,
  'cli/extract-remarks': 'Remarques :',
  'cli/extract-report': 'Rapport :',
  'cli/extract-failed': ({ count, all }: { count: number; all: number }) =>
    form(
      count,
      `${count} source sur ${all} n’a pas pu être lue.`,
      `${count} sources sur ${all} n’ont pas pu être lues.`,
    ),
  'cli/extract-partly': ({ written, all }: { written: number; all: number }) =>
    `Sur les ${plural(all, 'acte', 'actes')} de cette source, ${form(written, 'un seul est écrit', `${written} sont écrits`)} ; les autres ne le sont pas.`,
  'cli/check-ok': ({ count, sums }: { count: number; sums: number }) =>
    `en ordre : ${rows(count)}, ${plural(sums, 'somme refaite', 'sommes refaites')}.`,
  'cli/check-attention': ({ count, sums }: { count: number; sums: number }) =>
    `cohérent, mais quelqu’un doit regarder : ${rows(count)}, ${plural(sums, 'somme refaite', 'sommes refaites')}.`,
  'cli/check-wrong': ({ count }: { count: number }) => `${plural(count, 'défaut', 'défauts')} :`,
  'cli/explain-unknown': ({ id, examples }: { id: string; examples: string }) =>
    `« ${id} » ne désigne rien dans ce résultat ; essayez par exemple ${examples}.`,
  'cli/explain-status-proved': 'prouvé',
  'cli/explain-status-plausible': 'plausible',
  'cli/explain-status-doubtful': 'à vérifier',
  'cli/explain-inferred': 'déduit d’autres montants, jamais lu',
  'cli/explain-because': 'Raison',
  'cli/explain-read': 'Lu',
  'cli/explain-where': ({ page, line }: { page: number; line: number | null }) =>
    `page ${page}${line === null ? '' : `, ligne ${line}`}`,
  'cli/explain-candidates': 'Lectures possibles',
  'cli/explain-cost': 'coût',
  'cli/explain-repairs': 'Corrections de lecture',
  'cli/explain-no-repairs': 'aucune : la valeur est celle qui a été lue',
  'cli/explain-none': 'aucune',
  'cli/explain-table': ({ kind, decided }: { kind: string; decided: boolean }) =>
    `Son tableau est lu comme celui d’aides votées${kind === 'grants' && decided ? '' : ', ce que rien ne tranche'}. Ce que dit l’acte :`,
  'cli/explain-money': 'Sommes imprimées dans l’acte, par rôle',
  'cli/explain-money-none': 'Sommes sans rôle, à regarder',
  'cli/explain-money-of': 'Autres sommes imprimées qui s’y rapportent',
  'cli/explain-no-money': 'L’acte n’imprime aucune somme.',
  'cli/explain-more-money': ({ id }: { id: string }) =>
    `Pour le rôle de chaque somme imprimée : delibere explain RESULT ${id}`,
  'cli/explain-edits': 'Corrections par des personnes',
  'cli/explain-checks': 'Contrôles où elle entre',
  'cli/explain-no-checks': 'aucun',
  'cli/explain-check-status-pass': 'juste',
  'cli/explain-check-status-fail': 'écart',
  'cli/explain-check-status-unverifiable': 'invérifiable',
  'cli/explain-parts': 'Éléments',
  'cli/explain-unreadable': 'illisible',
  'cli/explain-doubts': 'Valeurs à vérifier',
  'cli/explain-open': 'Ce qui ne tombe pas juste',
  'cli/explain-more': ({ id }: { id: string }) =>
    `Pour en savoir plus sur une valeur : delibere explain RESULT ${id}`,
  'cli/golden-same': 'identique',
  'cli/golden-changed': ({ count }: { count: number }) => `${plural(count, 'différence', 'différences')} :`,
  'cli/golden-updated': ({ count }: { count: number }) =>
    `accepté, ${plural(count, 'changement', 'changements')} :`,
  'cli/golden-created': 'enregistré pour la première fois',
  'cli/golden-failed': 'échec :',
  'cli/golden-total': ({ same, changed }: { same: number; changed: number }) =>
    `${plural(same, 'exemple identique', 'exemples identiques')}, ${plural(changed, 'différent', 'différents')}.`,
  'cli/golden-hint': 'Si les nouveaux résultats sont les bons : ajoutez --update.',
  'cli/doctor-state-ok': 'en ordre',
  'cli/doctor-state-missing': 'manque',
  'cli/doctor-state-absent': 'absent (facultatif)',
  'cli/doctor-good': 'Tout est en place.',
  'cli/doctor-bad': 'Il manque quelque chose : voyez les lignes ci-dessus.',
  'cli/option-out': 'dossier où écrire les résultats (par défaut : out)',
  'cli/option-profile':
    'profil à appliquer : un nom connu ou un fichier JSON (par défaut : choisi d’après le contenu)',
  'cli/option-pages': 'ne lire que ces pages, comptées à partir de 1',
  'cli/option-records-only':
    'ne pas lire les modèles de convention ; les pages laissées de côté sont nommées, et le code de sortie n’est jamais 0',
  'cli/option-lang':
    'langue de l’écran et des fichiers (par défaut : celle de votre système à l’écran, le français dans les fichiers)',
  'cli/option-jobs': 'pages à reconnaître en même temps (par défaut : selon les cœurs et la mémoire)',
  'cli/option-password-file':
    'fichier dont la première ligne est le mot de passe du PDF (ou variable DELIBERE_PASSWORD)',
  'cli/option-engine':
    'moteur de reconnaissance : tesseract.js (par défaut) ou tesseract-cli, la commande installée',
  'cli/option-no-cache': 'tout relire, sans rien garder ni reprendre d’une lecture à l’autre',
  'cli/option-json': 'donner les résultats en JSON, une liste, sur la sortie standard, et rien d’autre',
  'cli/option-jsonl': 'donner un acte par ligne en JSON sur la sortie standard, chacun dès qu’il est prêt',
  'cli/option-to': 'n’écrire que ces sorties (par défaut : toutes)',
  'cli/option-force': 'remplacer aussi des résultats modifiés à la main',
  'cli/option-update': 'accepter les nouveaux résultats, et dire ce qui a changé',
  'cli/command-edit': ({ actions }: { actions: string }) =>
    `corriger un acte : ce que vous dites s’ajoute au journal edits.jsonl du dossier de l’acte, et tout le reste est refait. ${actions}`,
  'cli/example-edit-1': 'donner un montant',
  'cli/example-edit-2': 'confirmer ce qui est lu',
  'cli/example-edit-3': 'ajouter une ligne oubliée',
  'cli/example-edit-4': 'voir les corrections',
  'cli/example-edit-5': 'revenir sur la correction n° 3',
  'cli/example-edit-6': 'beaucoup à la fois',
  'cli/option-who': 'qui corrige (par défaut : variable DELIBERE_WHO, sinon votre nom d’utilisateur)',
  'cli/option-why': 'pourquoi : la raison de la correction',
  'cli/option-from': 'fichier de corrections, une par ligne, en JSON (« - » pour l’entrée standard)',
  'cli/option-edits': 'appliquer à cette lecture les corrections d’un journal (edits.jsonl)',
  'cli/option-help': 'afficher cette aide',
  'cli/option-version': 'afficher la version',
  'cli/command-extract':
    'lire des actes et en tirer les aides, contrôlées par l’arithmétique de l’acte (PDF, images, dossier d’images, hOCR, ALTO, texte ; « - » pour l’entrée standard)',
  'cli/example-extract-1': 'lire un acte, résultats dans out/',
  'cli/example-extract-2': 'ne lire que quelques pages',
  'cli/example-extract-3': 'sans le rapport ni les remarques',
  'cli/example-extract-4': 'plusieurs actes, un sous-dossier chacun',
  'cli/example-extract-5': 'un texte déjà reconnu, résultat en JSON',
  'cli/example-extract-6': 'chaque acte d’un recueil sur une ligne, et ses fichiers',
  'cli/command-check':
    'contrôler des actes sans leur source : refaire les comptes, comparer les fichiers de leur dossier ; d’un result.json seul, ce qui peut l’être',
  'cli/example-check-1': 'contrôler l’acte d’un dossier',
  'cli/example-check-2': 'en contrôler plusieurs',
  'cli/example-check-3': 'refaire aussi, à partir de l’acte, les fichiers modifiés à la main',
  'cli/command-explain': 'dire pourquoi une valeur est ce qu’elle est : lecture, corrections, sommes, page',
  'cli/example-explain-1': 'vue d’ensemble',
  'cli/example-explain-2': 'tout sur la ligne a12',
  'cli/example-explain-3': 'le rôle de chaque somme imprimée',
  'cli/command-golden': 'rejouer tous les exemples d’un dossier et comparer à ce qui est attendu',
  'cli/example-golden-1': 'comparer',
  'cli/example-golden-2': 'accepter les nouveaux résultats',
  'cli/command-profile':
    'voir, ébaucher et éprouver les profils, qui précisent le vocabulaire d’une famille d’actes',
  'cli/example-profile-1': 'les profils connus',
  'cli/example-profile-2': 'le contenu d’un profil',
  'cli/example-profile-3': 'ébaucher un profil à partir d’un résultat',
  'cli/example-profile-4': 'voir s’il fait mieux que le profil par défaut',
  'cli/command-doctor': 'dire ce qui est installé et ce qui manque, avant de commencer',
  'cli/example-doctor-1': 'tout vérifier',
  'cli/doctor-install-again': 'Réinstallez : npm ci dans le dossier du programme, ou npm install delibere.',
  'cli/doctor-pdfjs': 'Lecture des PDF (pdf.js)',
  'cli/doctor-canvas': 'Dessin des pages (canvas)',
  'cli/doctor-sharp': 'Images (sharp)',
  'cli/doctor-tesseract-js': 'Reconnaissance (tesseract.js)',
  'cli/doctor-cache': 'Dossier de cache',
  'cli/doctor-output': 'Écriture dans ce dossier',
  'cli/doctor-node': 'Node',
  'cli/doctor-newer-node': ({ least }: { least: string }) =>
    `Installez Node ${least} ou plus récent (nodejs.org).`,
  'cli/doctor-machine': 'Cœurs et mémoire',
  'cli/doctor-language-data': 'Données du français',
  'cli/doctor-tesseract': 'Commande tesseract',
  'cli/doctor-without-cache': 'Sans cache, chaque lecture recommence de zéro.',
  'cli/doctor-write-elsewhere': 'Écrivez ailleurs avec --out.',
  'cli/command-diff':
    'dire ce qui change d’un résultat à un autre (result.json ou dossier d’un acte), ligne par ligne',
  'cli/example-diff-1': 'comparer deux extractions d’un acte',
  'cli/example-diff-2': 'en JSON, pour un script',
  'cli/golden-score': ({
    rows,
    found,
    invented,
    amounts,
    beneficiaries,
    doubtful,
    wrongProved,
  }: {
    rows: number;
    found: number;
    invented: number;
    amounts: number;
    beneficiaries: number;
    doubtful: number;
    wrongProved: number;
  }) =>
    `lignes ${found}/${rows}, inventées ${invented}, montants ${amounts}/${rows}, bénéficiaires ${beneficiaries}/${rows}, douteuses ${doubtful}, fausses et prouvées ${wrongProved}`,
};
