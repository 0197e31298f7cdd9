import { describe, expect, it } from 'vitest';
import { recordsOf } from '../../src/extract.ts';
import { defaultProfile } from '../../src/profiles/default.ts';
import { documentOf } from './make.ts';

const HEAD = `COMMUNE DE MARQUEBOIS
DÉLIBÉRATION DU CONSEIL MUNICIPAL
Séance du 3 mars 2025 - n° 2025-41
Objet : Vie associative

`;

/** Beneficiary and euro of each grant, what is read of an act that decides by some text. */
function grantsOf(text: string): string[] {
  const { allocations } = recordsOf(documentOf(`${HEAD}${text}\n`), defaultProfile);
  return allocations.map(({ beneficiary, amount }) => `${beneficiary} ${String((amount.value ?? 0) / 100)}`);
}

const DELIBERATES = 'Le conseil municipal, après en avoir délibéré,';

/** What is decided, and the grants in it. */
const GRANTING: readonly (readonly [string, ...string[]])[] = [
  [
    "décide de verser les aides suivantes : Association pour l'Aide à Domicile de Corvaux : 900 € ; Chorale de Montclar : 50 €.",
    "Association pour l'Aide à Domicile de Corvaux 900",
    'Chorale de Montclar 50',
  ],
  [
    "décide d'attribuer une subvention de 600 € à l'Association Fictive des Maires.",
    'Association Fictive des Maires 600',
  ],
  ['décide : Une aide de 3 400 € est accordée au Foyer de Corvaux.', 'Foyer de Corvaux 3400'],
  [
    "DÉCIDE d'attribuer une subvention exceptionnelle de 3 400,00 € au Foyer de Corvaux.",
    'Foyer de Corvaux 3400',
  ],
  [
    "DÉCIDE d'attribuer au Foyer de Corvaux, pour ses dépenses de fonctionnement, 3 400,00 €.",
    'Foyer de Corvaux 3400',
  ],
  [
    "décide de verser à l'association Les Amis du Vieux Montclar une subvention de 1 250 €.",
    'Les Amis du Vieux Montclar 1250',
  ],
  [
    "alloue une somme de 450 € à l'association « Les Amis du Vieux Montclar », pour la fête du pain.",
    'Les Amis du Vieux Montclar 450',
  ],
  ['accorde 750 € au Judo Club de Valbrune au titre de l’année 2025.', 'Judo Club de Valbrune 750'],
  [
    'octroie une dotation de 2 000 euros en faveur de la Mission locale du Haut-Val.',
    'Mission locale du Haut-Val 2000',
  ],
  [
    "décide d'allouer, au titre de l'exercice 2025, une subvention de 1 800 € au profit du Secours populaire de Brives.",
    'Secours populaire de Brives 1800',
  ],
  [
    'vote une subvention de 300 € au bénéfice des Anciens Combattants de Marquebois.',
    'Anciens Combattants de Marquebois 300',
  ],
  [
    "approuve l'attribution d'une subvention d'un montant de 5 000 € à la commune de Sainte-Orse pour la réfection du lavoir.",
    'commune de Sainte-Orse 5000',
  ],
  [
    'décide de participer à hauteur de 2 500 € au financement du projet porté par la Compagnie des Trois Lunes.',
    'Compagnie des Trois Lunes 2500',
  ],
  [
    "Il est alloué à la Banda des Pins une dotation de 900 €, imputée à l'article 65748.",
    'Banda des Pins 900',
  ],
  [
    "autorise le maire à verser une aide de 1 138,25 € à l'épicerie sociale « Le Panier Fictif ».",
    'épicerie sociale « Le Panier Fictif » 1138.25',
  ],
  [
    "décide d'attribuer une subvention de mille deux cents euros (1 200 €) à l'Union sportive de Carmont.",
    'Union sportive de Carmont 1200',
  ],
  ["fixe à 820 € la subvention attribuée à l'Amicale laïque de Rochefeu.", 'Amicale laïque de Rochefeu 820'],
  ['fixe le montant de la subvention versée au Ski Club du Plateau à 1 500 €.', 'Ski Club du Plateau 1500'],
  [
    "décide d'octroyer à Mme Claire Dubreuil une bourse de 400 € pour son stage à l'étranger.",
    'Mme Claire Dubreuil 400',
  ],
  ["décide de soutenir l'association Terre d'Accueil à hauteur de 3 000 €.", "Terre d'Accueil 3000"],
  ['décide de subventionner le Club nautique du Lac à hauteur de 1 000 €.', 'Club nautique du Lac 1000'],
  ["dit que l'association Vélo pour Tous bénéficie d'une subvention de 650 €.", 'Vélo pour Tous 650'],
  [
    "décide que l'École de musique de Saint-Aubin recevra une aide de 4 200 €.",
    'École de musique de Saint-Aubin 4200',
  ],
  [
    "Article 1 : L'association Accueil Paysan se voit attribuer une subvention de 700 €.",
    'Accueil Paysan 700',
  ],
  [
    'attribue une subvention de fonctionnement de 10 000 € à la MJC de Brives, dont 6 800 € pour le secteur jeunes.',
    'MJC de Brives 10000',
  ],
  [
    "attribue 1 000 € à l'Harmonie de Carmont et 2 000 € à la Chorale des Coteaux.",
    'Harmonie de Carmont 1000',
    'Chorale des Coteaux 2000',
  ],
  [
    "attribue aux associations Tremplin et Passerelle une aide, 1 000 € à l'une et 2 000 € à l'autre.",
    'Tremplin 1000',
    'Passerelle 2000',
  ],
  [
    'attribue les subventions suivantes : Tremplin : 500 € ; Passerelle : 300 € ; Le Fil : 200 €.',
    'Tremplin 500',
    'Passerelle 300',
    'Le Fil 200',
  ],
  [
    'accorde les aides suivantes : Comité des fêtes (500 €), Amicale des pompiers (350 €) et Sou des écoles (200 €).',
    'Comité des fêtes 500',
    'Amicale des pompiers 350',
    'Sou des écoles 200',
  ],
  [
    "verse 250 € au Comité des fêtes, 400 € à l'Étoile sportive et 150 € aux Restos du Cœur.",
    'Comité des fêtes 250',
    'Étoile sportive 400',
    'Restos du Cœur 150',
  ],
  [
    "décide d'attribuer à la Fanfare de Montclar une subvention de 500 € et au Cercle d'échecs une subvention de 350 €.",
    'Fanfare de Montclar 500',
    "Cercle d'échecs 350",
  ],
  [
    "attribue une subvention à l'association Plein Ciel. Le montant de cette subvention est fixé à 1 750 €.",
    'Plein Ciel 1750',
  ],
  [
    "décide d'accorder une aide au Théâtre du Moulin. Cette aide s'élève à 2 200 €.",
    'Théâtre du Moulin 2200',
  ],
  [
    'attribue une subvention de 480 €. Elle sera versée au Cinéma Rex de Carmont.',
    'Cinéma Rex de Carmont 480',
  ],
  [
    "attribue une subvention de 500 € à l'Amicale de Brives et la même somme à l'Amicale de Carmont.",
    'Amicale de Brives 500',
    'Amicale de Carmont 500',
  ],
  [
    'attribue 900 € au Hand Ball Club. Le même montant est attribué au Volley Club de Brives.',
    'Hand Ball Club 900',
    'Volley Club de Brives 900',
  ],
  [
    'verse respectivement 1 000 € et 1 500 € aux associations Tremplin et Passerelle.',
    'Tremplin 1000',
    'Passerelle 1500',
  ],
  [
    'attribue une subvention de 500 € à chacune des associations Tremplin et Passerelle.',
    'Tremplin 500',
    'Passerelle 500',
  ],
  [
    "décide d'apporter un soutien financier de 6 000 € à l'office de tourisme du Haut-Val pour l'édition 2025 du salon.",
    'office de tourisme du Haut-Val 6000',
  ],
  [
    "décide de contribuer à hauteur de 1 600 € aux frais de fonctionnement de l'école Sainte-Marie.",
    'école Sainte-Marie 1600',
  ],
  ['attribue un secours de 150 € à M. Paul Ferrand.', 'M. Paul Ferrand 150'],
  [
    "décide d'accorder un fonds de concours de 25 000 € à la commune de Valmont pour l'extension de son école.",
    'commune de Valmont 25000',
  ],
  [
    "DÉCIDE\n- d'attribuer une subvention de 800 € à l'association Les Pieds Verts ;\n- d'imputer la dépense à l'article 65748 ;\n- d'autoriser le maire à signer tout document.",
    'Les Pieds Verts 800',
  ],
  [
    "Article 1 : Une subvention de 3 000 € est attribuée à l'association Sport Santé.\nArticle 2 : La dépense sera imputée au chapitre 65.",
    'Sport Santé 3000',
  ],
  [
    'Article 1er : Est accordée à la Croix-Rouge française une subvention exceptionnelle de 1 000 €.',
    'Croix-Rouge française 1000',
  ],
  ['décide de reconduire la subvention de 350 € au Souvenir français.', 'Souvenir français 350'],
  [
    "décide le versement d'une subvention de 2 300 € à la coopérative scolaire de l'école des Tilleuls.",
    "coopérative scolaire de l'école des Tilleuls 2300",
  ],
  [
    "émet un avis favorable au versement d'une subvention de 1 100 € à l'ADMR du Plateau.",
    'ADMR du Plateau 1100',
  ],
  [
    "donne son accord pour l'octroi d'une aide de 550 € au Moto Club des Causses.",
    'Moto Club des Causses 550',
  ],
  [
    "attribue à l'Association pour le Don du Sang une subvention de 120 €.",
    'Association pour le Don du Sang 120',
  ],
  [
    'accorde une subvention de 20 % du coût des travaux, soit 4 400 €, à M. Jean Valette.',
    'M. Jean Valette 4400',
  ],
  [
    "décide d'attribuer une subvention d'un montant total de 3 300 € à la Société de chasse de Brives.",
    'Société de chasse de Brives 3300',
  ],
  [
    'décide de faire un don de 500 € : attribue cette somme de 500 € à la Protection civile du Val.',
    'Protection civile du Val 500',
  ],
  [
    "décide à l'unanimité d'allouer la somme de 1 350,50 € au collège Jean-Moulin pour un voyage à Verdun.",
    'collège Jean-Moulin 1350.5',
  ],
  [
    'vote les subventions suivantes :\nADMR, une subvention de 900 € pour le portage de repas ;\nGénérations Mouvement, une subvention de 250 €.',
    'ADMR 900',
    'Générations Mouvement 250',
  ],
  [
    "attribue une aide financière à hauteur de 7 500 € à destination de l'Agence locale de l'énergie.",
    "Agence locale de l'énergie 7500",
  ],
  [
    'attribue, sous réserve de la signature de la convention, une subvention de 40 000 € au Festival des Arts de la rue.',
    'Festival des Arts de la rue 40000',
  ],
  ["décide d'affecter 2 000 € au Comité de jumelage de Marquebois.", 'Comité de jumelage de Marquebois 2000'],
  [
    "DÉCIDE d'accorder :\n- 1 000 € à la Ville de Modelville pour le projet « Accueil d'un volontaire ».",
    'Ville de Modelville 1000',
  ],
  [
    "Sur proposition du maire, décide d'attribuer une subvention de 275 € à l'Atelier Patchwork.",
    'Atelier Patchwork 275',
  ],
];

/** What grants nothing, or not yet, or not by this act. */
const NOT_GRANTING: readonly string[] = [
  "sollicite une subvention de 12 000 € auprès du Département pour la toiture de l'église.",
  "décide de demander à la Région une aide de 8 000 € pour l'école des Tilleuls.",
  "demande à l'État d'attribuer une subvention de 30 000 € à la commune.",
  "demande à la Région d'attribuer 10 000 € au Théâtre du Moulin.",
  "sollicite l'attribution d'une DETR de 45 000 € au profit de la commune.",
  "refuse d'attribuer une subvention de 500 € à l'association Tremplin.",
  'décide de ne pas attribuer la subvention de 800 € demandée par le Moto Club.',
  "n'accorde pas 600 € au Moto Club des Causses.",
  'rejette la demande de subvention de 950 € du Ski Club du Plateau.',
  'ajourne la demande de 1 500 € présentée par la Banda des Pins.',
  "prend acte du versement en 2024 d'une subvention de 700 € à la Chorale des Coteaux.",
  "prend acte que la somme de 3 000 € a été versée à l'Union sportive de Carmont.",
  "rappelle que la commune verse chaque année 500 € à l'Amicale laïque.",
  'constate que 2 000 € ont été attribués à la MJC de Brives en 2023.',
  'prend connaissance de la subvention de 1 000 € versée au Foyer de Corvaux.',
  'fixe le tarif de location de la salle à 150 € pour les associations.',
  'fixe à 25 € le prix du repas à la cantine.',
  "fixe la redevance d'occupation à 320 € pour la société Orange.",
  'fixe le loyer mensuel à 450 € pour M. Paul Ferrand.',
  "vote le budget primitif qui s'élève à 845 000 €.",
  'adopte la décision modificative n° 2 : + 4 000 € au chapitre 65.',
  'inscrit les crédits correspondants, soit 5 000 €, au budget 2025.',
  "approuve le plan de financement d'un montant de 120 000 €.",
  "accorde sa garantie à hauteur de 50 % pour un prêt de 500 000 € souscrit par l'OPH du Val.",
  "garantit l'emprunt de 300 000 € contracté par Habitat Rural.",
  'décide de contracter un emprunt de 200 000 € auprès de la Banque postale.',
  "attribue le marché à l'entreprise Durand pour un montant de 54 000 € HT.",
  "retient l'offre de la société Lemaire pour 12 500 €.",
  "autorise la signature du devis de 3 450 € avec l'entreprise Bâti Sud.",
  "approuve l'acquisition de la parcelle AB 12 à M. Roux pour 9 000 €.",
  'décide de vendre le tracteur à M. Roux au prix de 4 500 €.',
  'admet en non-valeur une créance de 380 € de la SARL Martin.',
  'accorde une remise gracieuse de 210 € à Mme Dubreuil.',
  'accepte le don de 1 000 € de Mme Claire Dubreuil.',
  'accepte la subvention de 15 000 € accordée par la Région à la commune.',
  'retire la subvention de 2 000 € accordée au Moto Club en 2023.',
  "fixe à 1 200 € l'indemnité annuelle de M. le trésorier.",
  "verse la cotisation annuelle de 350 € à l'Association des maires.",
  'Une aide de 2 000 € pourra être versée au Foyer de Corvaux.',
  'Une subvention de 2 000 € peut être accordée aux associations sportives.',
  "Le maire propose de verser une subvention de 600 € à l'Association Fictive des Maires.",
  "Le rapporteur suggère d'attribuer 400 € à la Banda des Pins.",
  "Mme Dubreuil indique qu'une subvention de 900 € est versée chaque année à l'ADMR.",
  'autorise le maire à défendre la commune dans tout litige inférieur à 5 000 €.',
  "délègue au maire l'attribution des aides inférieures à 1 000 € aux associations.",
  'Les aides sont plafonnées à 3 000 € par association.',
  "décide d'attribuer les subventions du tableau annexé pour un montant total de 46 000 €.",
  'attribue des subventions pour un total de 12 500 € aux associations locales.',
  "dit que la dépense totale, soit 8 900 €, sera imputée à l'article 65748.",
  "approuve la convention fixant le coût de l'opération à 60 000 €.",
  'La subvention sera versée en deux fois : 70 % à la signature et le solde de 300 € à la réception du bilan.',
  'fixe le quotient familial à 900 € pour les familles.',
  'approuve la répartition du FPIC : 35 000 € à la charge de la communauté.',
  "arrête l'attribution de compensation de la commune de Valmont à 42 000 €.",
  'Le coût du projet présenté par la Compagnie des Trois Lunes est de 18 000 €.',
  "Considérant que l'association Tremplin a sollicité une aide de 700 € ;",
  'Vu la délibération du 4 mai 2024 attribuant 7 000 € au Foyer de Corvaux ;',
  "L'association Plein Ciel dispose d'un budget de 24 000 €.",
  'accorde les subventions énumérées aux axes À, B et C, pour un montant global de 120 200 €.',
  "Le conseil souhaite verser 500 € à l'association Tremplin quand ses comptes seront connus.",
  "autorise l'ouverture d'une ligne de trésorerie de 100 000 €.",
];

describe('grants in sentences', () => {
  it.each(GRANTING)('%s', (text, ...wanted) => {
    expect(grantsOf(`${DELIBERATES}\n${text}`)).toEqual(wanted);
  });

  it.each(NOT_GRANTING)('none: %s', (text) => {
    expect(grantsOf(`${DELIBERATES}\n${text}`)).toEqual([]);
  });
});
