/** Acts that give nothing to anyone, in tables that look as if they did. */
import { euro, sum } from '../../samples/french.ts';
import type { AmountRole, Facts, Layout } from '../contract.ts';
import { as, head, look, th, tr, vary, vote, type Council } from '../parts.ts';

interface Plain {
  readonly id: string;
  readonly what: string;
  readonly council: Council;
  readonly subject: string;
  readonly decision: readonly string[];
  readonly headings: readonly (readonly [string, string])[];
  readonly names: (facts: Facts, count: number) => readonly string[];
  readonly role: AmountRole;
  readonly low?: number;
  readonly high?: number;
  readonly after?: string;
}

const NAMES = (facts: Facts, count: number): string[] => facts.names(count);

/** Two columns and a total: nothing but words tells these from grants. */
function plain({
  id,
  what,
  council,
  subject,
  decision,
  headings,
  names,
  role,
  low = 500,
  high = 9000,
  after = '',
}: Plain): Layout {
  return {
    id,
    what,
    decides: true,
    make(facts, variant) {
      const list = names(facts, 4 + variant);
      const given = facts.amounts(list.length, low, high);
      return {
        css: look('figures', vary(variant, 'full', 'lines', 'zebra')),
        body: `${head(facts, council, subject)}<p>${vary(variant, ...decision)}</p><table>${th(...vary(variant, ...headings))}${list.map((name, at) => tr(name, euro(given[at]!))).join('')}${tr('Total', euro(sum(given)))}</table>${after}${vote(facts)}`,
        grants: [],
        others: as(role, given, sum(given)),
      };
    },
  };
}

const PEOPLE = [
  'M. Jean EXEMPLE',
  'Mme Anne MODÈLE',
  'M. Paul FICTIF',
  'Mme Lise ESSAI',
  'M. Luc SPÉCIMEN',
  'Mme Rose TÉMOIN',
  'M. Guy MAQUETTE',
];
const TOWNS = ['Valbrune', 'Orsenne', 'Montclar', 'Kerlouet', 'Castelroux', 'Mirebonne', 'Belfontaine'];
const people = (facts: Facts, count: number): string[] => facts.shuffle(PEOPLE).slice(0, count);
const towns = (facts: Facts, count: number): string[] => facts.shuffle(TOWNS).slice(0, count);

/** Every kind of table that a total closes though nothing is granted. */
export const notGrants: readonly Layout[] = [
  plain({
    id: 'loan-guarantees',
    what: 'guarantees of loans, name and amount, with a total',
    council: 'agglo',
    subject: 'logement social',
    decision: [
      'Le conseil communautaire accorde sa garantie à hauteur de 100 % pour le remboursement des prêts souscrits par :',
      'Article 1 : la communauté garantit les emprunts ci-après :',
      'décide de garantir à 50 % les prêts contractés auprès de la Caisse des dépôts par les organismes suivants :',
    ],
    headings: [
      ['Organisme', 'Capital'],
      ['Bailleur', 'Montant'],
      ['Emprunteur', 'Montant du prêt'],
    ],
    names: NAMES,
    role: 'outside',
    low: 200_000,
    high: 3_000_000,
  }),
  plain({
    id: 'councillor-allowances',
    what: 'monthly allowances of the mayor and deputies',
    council: 'commune',
    subject: 'indemnités de fonction des élus',
    decision: [
      'Le conseil municipal fixe comme suit les indemnités de fonction :',
      'décide d’attribuer aux élus les indemnités mensuelles brutes suivantes :',
      'Il est alloué aux adjoints et conseillers délégués une indemnité, à compter du 1er mai :',
    ],
    headings: [
      ['Élu', 'Montant'],
      ['Bénéficiaire', 'Montant mensuel'],
      ['Nom', 'Indemnité brute'],
    ],
    names: people,
    role: 'outside',
    low: 200,
    high: 2200,
  }),
  plain({
    id: 'claims-written-off',
    what: 'claims that cannot be recovered are admitted as lost',
    council: 'syndicate',
    subject: 'pertes sur créances',
    decision: [
      'Le comité accepte l’admission en non-valeur des titres suivants :',
      'décide d’admettre en créances éteintes les sommes dues par :',
      'prononce l’admission en non-valeur, sur demande du comptable public, des sommes ci-après :',
    ],
    headings: [
      ['Tiers', 'Montant'],
      ['Redevable', 'Reste dû'],
      ['Débiteur', 'Somme'],
    ],
    names: people,
    role: 'outside',
    low: 20,
    high: 900,
  }),
  plain({
    id: 'compensation-transfers',
    what: 'what the agglomeration pays its communes by law',
    council: 'agglo',
    subject: 'attributions de compensation définitives',
    decision: [
      'Le conseil arrête les montants définitifs des attributions de compensation 2025 :',
      'approuve les attributions de compensation à verser aux communes membres :',
      'fixe ainsi les reversements de fiscalité aux communes :',
    ],
    headings: [
      ['Commune', 'Montant'],
      ['Commune membre', 'AC 2025'],
      ['Bénéficiaire', 'Montant annuel'],
    ],
    names: towns,
    role: 'outside',
    low: 20_000,
    high: 900_000,
  }),
  plain({
    id: 'gifts-received',
    what: 'gifts to the town',
    council: 'commune',
    subject: 'acceptation de dons',
    decision: [
      'Le conseil municipal accepte les dons suivants, faits pour la restauration du lavoir :',
      'décide d’accepter les libéralités de :',
      'remercie les donateurs et accepte leurs versements :',
    ],
    headings: [
      ['Nom', 'Montant'],
      ['Donateur', 'Somme reçue'],
      ['Association', 'Don'],
    ],
    names: NAMES,
    role: 'outside',
    low: 50,
    high: 1500,
  }),
  plain({
    id: 'note-taken',
    what: 'the council takes note of what was paid in the year before',
    council: 'department',
    subject: 'compte rendu des aides versées en 2024 sur délégation du président',
    decision: [
      'La commission permanente prend acte des aides versées en 2024 par délégation :',
      'donne acte à son président de la communication du tableau suivant :',
      'a pris connaissance de la liste des subventions mandatées au cours de l’exercice 2024 :',
    ],
    headings: [
      ['Bénéficiaire', 'Montant'],
      ['Organisme', 'Montant versé'],
      ['Association', 'Mandaté 2024'],
    ],
    names: NAMES,
    role: 'earlier',
  }),
  plain({
    id: 'works-contracts',
    what: 'lots of a works contract and their holders',
    council: 'commune',
    subject: 'construction de la cantine — attribution des lots',
    decision: [
      'Le conseil attribue les marchés de travaux aux entreprises suivantes :',
      'autorise le maire à signer les marchés avec les entreprises retenues :',
      'décide de retenir les offres ci-dessous :',
    ],
    headings: [
      ['Entreprise', 'Montant HT'],
      ['Attributaire', 'Montant'],
      ['Titulaire du lot', 'Prix'],
    ],
    names: (facts, count) =>
      facts
        .shuffle([
          'Maçonnerie Exemple SARL',
          'Toitures Modèle',
          'Électricité Fictive',
          'Menuiserie Essai',
          'Peintures Témoin SAS',
          'Plomberie Maquette',
        ])
        .slice(0, count),
    role: 'price',
    low: 8000,
    high: 90_000,
  }),
  plain({
    id: 'subsidies-asked-for',
    what: 'the town asks others for money',
    council: 'commune',
    subject: 'réhabilitation de la salle des fêtes — demandes d’aides',
    decision: [
      'Le conseil autorise le maire à solliciter les subventions les plus élevées possibles auprès de :',
      'décide de déposer une demande de subvention auprès des partenaires suivants :',
      'sollicite le concours financier de :',
    ],
    headings: [
      ['Organisme', 'Montant'],
      ['Partenaire', 'Aide attendue'],
      ['Financeur', 'Subvention'],
    ],
    names: (facts, count) =>
      facts
        .shuffle([
          'État (DETR)',
          'Région',
          'Département',
          'Fonds européens',
          'Agence de l’eau',
          'Fédération sportive',
          'Fondation Exemple',
        ])
        .slice(0, count),
    role: 'requested',
    low: 5000,
    high: 90_000,
  }),
  plain({
    id: 'membership-fees',
    what: 'the town pays its membership fees',
    council: 'commune',
    subject: 'adhésions 2025',
    decision: [
      'Le conseil décide de renouveler l’adhésion de la commune aux organismes suivants et de régler les cotisations :',
      'approuve le versement des cotisations annuelles :',
      'fixe comme suit les cotisations dues pour 2025 :',
    ],
    headings: [
      ['Organisme', 'Cotisation'],
      ['Association', 'Montant'],
      ['Réseau', 'Cotisation 2025'],
    ],
    names: NAMES,
    role: 'outside',
    low: 50,
    high: 2500,
  }),
  plain({
    id: 'prices-fixed',
    what: 'prices of rooms and services',
    council: 'commune',
    subject: 'tarifs municipaux',
    decision: [
      'Le conseil fixe les tarifs de location à compter du 1er janvier 2026 :',
      'adopte les tarifs suivants :',
      'décide d’actualiser les redevances d’occupation :',
    ],
    headings: [
      ['Salle', 'Tarif'],
      ['Prestation', 'Montant'],
      ['Emplacement', 'Prix'],
    ],
    names: (facts, count) =>
      facts
        .shuffle([
          'Salle polyvalente',
          'Salle des associations',
          'Gymnase',
          'Vaisselle',
          'Sonorisation',
          'Cuisine',
          'Parquet de bal',
        ])
        .slice(0, count),
    role: 'price',
    low: 20,
    high: 600,
  }),
  plain({
    id: 'requests-declined',
    what: 'all requests of the list are refused',
    council: 'region',
    subject: 'demandes non éligibles',
    decision: [
      'décide de ne pas donner suite aux demandes de subvention suivantes :',
      'rejette les demandes ci-après, faute d’intérêt régional :',
      'refuse d’accorder les aides sollicitées par :',
    ],
    headings: [
      ['Demandeur', 'Montant'],
      ['Association', 'Aide sollicitée'],
      ['Organisme', 'Montant'],
    ],
    names: NAMES,
    role: 'refused',
  }),
];

/** Resources and expenses of works. */
export const fundingPlan: Layout = {
  id: 'funding-plan-two-sides',
  what: 'expenses left, resources right, both totals equal; the town asks for money',
  decides: true,
  make(facts, variant) {
    const works = facts.amounts(3, 20_000, 90_000, 100);
    const all = sum(works);
    const parts = [Math.round(all * 0.003) * 100, Math.round(all * 0.002) * 100];
    const own = all - sum(parts);
    const left = vary(
      variant,
      ['Gros œuvre', 'Menuiseries', 'Honoraires'],
      ['Terrassement', 'Voirie', 'Plantations'],
      ['Études', 'Travaux', 'Mobilier'],
    );
    const right = ['DETR (État)', 'Conseil départemental', 'Autofinancement'];
    const resources = [...parts, own];
    return {
      css: 'td:nth-child(even){text-align:right}' + look('full'),
      body: `${head(facts, 'commune', 'aménagement de la place — plan de financement')}<p>Le conseil municipal approuve le projet et son plan de financement, et autorise le maire à solliciter les aides :</p>
<table>${th('Dépenses HT', 'Montant', 'Recettes', 'Montant')}${left.map((name, at) => tr(name, euro(works[at]!), right[at]!, euro(resources[at]!))).join('')}${tr('TOTAL', euro(all), 'TOTAL', euro(all))}</table>${vote(facts)}`,
      grants: [],
      others: [...as('cost', works, all), ...as('other-funder', resources, all)],
    };
  },
};

/** An amending budget, as a table by chapter. */
export const amendingBudget: Layout = {
  id: 'amending-budget',
  what: 'décision modificative: chapters, articles of which one is called subventions, plus and minus',
  decides: true,
  make(facts, variant) {
    const lines = [
      '65748 – Subventions aux associations',
      '60612 – Énergie',
      '6218 – Personnel extérieur',
      '2188 – Autres immobilisations',
      '022 – Dépenses imprévues',
    ];
    const names = facts.shuffle(lines).slice(0, 3 + (variant % 2));
    const more = facts.amounts(names.length, 500, 9000, 100);
    const total = sum(more);
    return {
      css: look('figures', vary(variant, 'full', 'lines', 'zebra')),
      body: `${head(facts, 'commune', 'décision modificative n° 2')}<p>${vary(variant, 'Le conseil adopte la décision modificative suivante :', 'approuve les virements de crédits ci-après :', 'vote les ouvertures de crédits suivantes :')}</p>
<table>${th('Article', 'Dépenses', 'Recettes')}${names.map((name, at) => tr(name, `+ ${euro(more[at]!)}`, '')).join('')}${tr('7411 – Dotation forfaitaire', '', `+ ${euro(total)}`)}${tr('Total', `+ ${euro(total)}`, `+ ${euro(total)}`)}</table>${vote(facts)}`,
      grants: [],
      others: as('budget', more, total, total, total),
    };
  },
};
