import { isFrench } from '../lexicon/french.ts';

/** Words that only a verb follows. */
const SUBJECTS = new Set("il elle on qui y n' ça cela ceci n l' dont t' m' s'".split(' '));

/** Words that call for the preposition `à`. */
const GOVERNING = new Set(
  `relatif relatifs relative relatives jusqu'a jusqu jusque suite quant conformément grâce grace face due dus dues liée lié liées liés
  contraire contrairement propre propres destiné destinée destinés destinées intéressé intéressée intéressés intéressées
  rattaché rattachée rattachés rattachées joint jointe joints jointes annexé annexée annexés annexées afférent afférente afférents
  afférentes correspondant correspondante correspondants correspondantes préalable préalables préalablement supérieur supérieure
  supérieurs supérieures inférieur inférieure inférieurs inférieures égal égale égaux nécessaire nécessaires propice favorable
  favorables accès vise visent visant consiste consistent contribuer contribue contribuent participer participe participent
  procéder répondre répond répondent permettre permettant accéder recourir recours parvenir tendant tendent invité invités
  appelé appelés amené amenée amenés amenées habilité habilitée habilités autorisé autorisée autorisés apte aptes prêt prêts
  difficile faciles facile aide appel appels adhésion soutien retour réponse réponses droit atteinte inscrit inscrits
  avenant avenants annexes renonce renoncer soumis soumise soumises adressé adressée adressés transmis transmise remis
  accordé accordée accordés accordées attribué attribuée attribués attribuées notifié notifiée versé versée versés versées
  imputé imputée imputées proposé quelqu s'adresse adresse adressent s'engage engage engagent mise obligation mettre mis
  équivalent équivalente équivalents aller déjà faire consentir concourir concourent souscrire au-delà inscription inscriptions concourant concourent conforme conformes préconisé préconisée violation`
    .trim()
    .split(/\s+/u),
);

/** Words that make fixed phrases with `à`, or that only follow a preposition. */
export const FOLLOWS_PREPOSITION: ReadonlySet<string> = new Set(
  `compter savoir travers partir hauteur cause condition défaut domicile disposition elle elles lui eux celui celle ceux celles
  cet ces chaque chacun chacune leurs laquelle lequel quoi destination titre l'issue l'égard l'instar l'encontre l'exception
  l'exclusion l'ensemble l'article l'annexe l'intérieur l'extérieur l'échelle l'occasion l'appui l'attention l'affaire
  l'insertion l'emploi court moyen long nouveau terme temps raison proximité cheval durée jour se minima
  janvier février mars avril mai juin juillet août aout septembre octobre novembre décembre`
    .trim()
    .split(/\s+/u),
);

/** Nouns after which `a la`, `a une`… may hold the verb: who has them? */
const POSSESSED =
  /^(?:charge|possibilité|responsabilité|faculté|qualité|compétence|capacité|volonté|obligation|vocation|droit|rôle|mission|objectif|objet|but|intention|particularité|même|mêmes|volonté|maîtrise|gestion|garde|jouissance|propriété)s?$/u;

const ADVERBS = new Set(
  'donc ainsi également aussi déjà bien toujours jamais pas plus notamment ensuite alors enfin par été eu pu dû su pour ou et'.split(
    ' ',
  ),
);
const ARTICLES = new Set([
  'la',
  'le',
  'les',
  'un',
  'une',
  'des',
  'son',
  'sa',
  'ses',
  'leur',
  'ce',
  'cette',
  'tout',
  'toute',
  'tous',
  'toutes',
]);

/** Whether the word before makes `a` the verb. */
export function afterVerb(previous: string): boolean {
  return SUBJECTS.has(previous) || previous.endsWith("'y") || previous.endsWith("n'y");
}

/** Whether the word before calls for `à`. */
export function governsPreposition(previous: string): boolean {
  return GOVERNING.has(previous);
}

/** Infinitives; nouns in -er that follow `a` without an article do not exist. */
export function isInfinitive(word: string): boolean {
  const last = word.replace(/^[a-zé]{1,2}['’]/u, '');
  return (
    (/(?:er|ir|oir|re)$/u.test(last) &&
      last.length > 3 &&
      isFrench(last) &&
      !/^(?:titre|autre|entre|votre|notre|contre|membre|nombre|propre|premier|dernier|février|lettre|cadre|mettre|ordre|hier)$/u.test(
        last,
      )) ||
    last === 'mettre'
  );
}

/** What the word after says: `verb` where a participle or adverb follows, `preposition` where a determiner does. */
export function beforePreposition(next: string, second?: string): 'verb' | 'preposition' | null {
  const word = next.toLowerCase().replace(/[.,;:)»]+$/u, '');
  const elided = /^(?:l|d)['’](\p{L}+)$/u.exec(word);
  if (ADVERBS.has(word) || (elided === null && isParticiple(word))) return 'verb';
  if (second === undefined) return null;
  if (elided !== null) return POSSESSED.test(elided[1]!) ? null : elisionKind(word);
  if (ARTICLES.has(word)) {
    if (word === 'un' || word === 'une' || word === 'des' || word === 'le' || word === 'les') return null;
    return second === '' || POSSESSED.test(second) ? null : 'preposition';
  }
  return null;
}

function elisionKind(word: string): 'preposition' | null {
  return word.startsWith('l') ? 'preposition' : null;
}

function isParticiple(word: string): boolean {
  return (
    /(?:é|ée|és|ées|ré|lu|du|nu|ru|su|tu|vu|cu|eu|û)$/u.test(word) ||
    /^(?:fait|faite|pris|prise|mis|mise|permis|remis|soumis|transmis|émis|admis|promis|commis|acquis|requis|conduit|produit|introduit|réduit|construit|dit|écrit|inscrit|souscrit|décrit|prescrit|ouvert|offert|couvert|souffert|fini|réuni|choisi|défini|établi|fourni|rempli|réussi|abouti|agi|saisi|suivi|poursuivi|servi|joint|rejoint|atteint|contraint|peint|éteint|mort|clos|exclu|inclus|conclu|résolu|lieu)e?s?$/u.test(
      word,
    )
  );
}
