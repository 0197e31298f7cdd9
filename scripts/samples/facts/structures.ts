/**
 * Structures and counts of a real call for projects (public facts and figures of an act of June 2025): no sentence of the
 * act, no person. One line a territory: structure and count of places.
 */
export interface Structure {
  readonly territories: readonly string[];
  readonly name: string;
  readonly count: number;
}

function parse(lines: readonly string[]): Structure[] {
  return lines.flatMap((line) => {
    const [territory = '', rest = ''] = line.split(' : ');
    return rest.split(' ; ').map((item) => {
      const cut = item.lastIndexOf(' ');
      return {
        territories: territory.split(' + '),
        name: item.slice(0, cut),
        count: Number(item.slice(cut + 1)),
      };
    });
  });
}

/** Eighty structures, 11 976 places at 80 €. */
export const REFERENTS = parse([
  "Arrageois : CCAS d'Arras 550 ; CCAS de Saint-Nicolas-les-Arras 65 ; CCAS de Dainville 13 ; CC d'Osartis Marquion 110 ; CC du Sud Artois 120 ; FJEP 100 ; DEMAIN 100",
  "Artois : CCAS d'Auchel 125 ; CCAS de Barlin 80 ; CCAS de Béthune 250 ; CCAS de Beuvry 70 ; CCAS de Bruay la buissière 450 ; CCAS d'Isbergues 50 ; CCAS de Labourse 20 ; CCAS de Noeux les mines 125 ; CCAS de Vermelles 25 ; Habitat insertion 275 ; SIVOM de l'Artois 150 ; SIVOM de la Communauté du Bruaysis 250 ; MJEP 90 ; Passeport Forma 275",
  'Audomarois : CIAS du Pays de Saint-Omer 750 ; CIAS du Pays de Lumbres 70 ; Maison de la Diversité 100 ; APARDE 30',
  "Boulonnais : CCAS de Boulogne-sur-Mer 330 ; CIAS de Desvres-Samer 92 ; CCAS d'Equihen-Plage 20 ; CCAS de Le Portel 70 ; CCAS de Marquise 30 ; CCAS d'Outreau 60 ; CCAS de Saint-Martin-Boulogne 35 ; CCAS de Wimereux 22 ; ACTISHOP 24 ; INTERM'AIDES 70 ; PIQUE ET PRESSE 26 ; TREMPLIN FORMATION 90",
  "Calaisis : CCAS de Calais 1000 ; CCAS de Coulogne 12 ; CCAS de Marck 36 ; CCAS de Sangatte 22 ; CIAS de la région d'Audruicq 80 ; CIAS Pays d'Opale 100 ; Mahra Le Toit 260",
  "Hénin-Carvin : CCAS de Carvin 130 ; CCAS de Courrières 70 ; CCAS de Dourges 27 ; CCAS d'Hénin-Beaumont 194 ; CCAS de Libercourt 90 ; CCAS de Montigny-en-Gohelle 80 ; CCAS de Rouvroy 74",
  "Lens-Liévin : CCAS d'Annay-sous-Lens 30 ; CCAS d'Avion 320 ; CCAS de Grenay 75 ; CCAS de Harnes 150 ; CCAS de Lens 50 ; CCAS de Liévin 250 ; CCAS de Loison-sous-Lens 40 ; CCAS de Loos-en-Gohelle 45 ; CCAS de Mazingarbe 70 ; CCAS de Méricourt 125 ; CCAS de Noyelles-sous-Lens 80 ; CCAS de Sains-en-Gohelle 42 ; 3ID 125 ; Droit au Travail 410 ; Trajectio Formation 150 ; SIVOM de Wingles 220",
  "Montreuillois : CCAS de Berck 55 ; Commune d'Hesdin la forêt 63 ; CCAS du Touquet 20 ; CIAS du Haut Pays du Montreuillois 60 ; AIFOR 25 ; ADEFI 200",
  'Ternois : CIAS du Ternois 220 ; K D ABRA 116',
  'Département : AIFE 175 ; ID Formation 312 ; La Sauvegarde du Nord 886 ; SAMPS 230 ; PAGE 145',
]);

/** Forty structures, 3 426 places at 160 €. */
export const GLOBAL = parse([
  'Arrageois : CC du Sud Artois 40 ; DEMAIN 280',
  "Artois : CCAS de Béthune 130 ; CCAS de Bruay la buissière 100 ; Habitat insertion 110 ; SIVOM de l'Artois 60 ; SIVOM de la Communauté du Bruaysis 130 ; MJEP 30 ; Passeport Forma 100",
  'Audomarois : CIAS du Pays de Saint-Omer 150 ; Maison de la Diversité 90',
  "Boulonnais : CCAS de Boulogne-sur-Mer 160 ; CIAS de Desvres-Samer 40 ; CCAS d'Equihen-Plage 7 ; CCAS de Marquise 15 ; CCAS d'Outreau 30 ; CCAS de Wimereux 13 ; ACTISHOP 10 ; PIQUE ET PRESSE 20 ; TREMPLIN FORMATION 50",
  "Calaisis : CCAS de Calais 370 ; CCAS de Coulogne 5 ; CCAS de Sangatte 5 ; CIAS de la région d'Audruicq 15 ; CIAS Pays d'Opale 30",
  "Hénin-Carvin : CCAS de Carvin 60 ; CCAS de Courrières 40 ; CCAS d'Hénin-Beaumont 60 ; CCAS de Montigny-en-Gohelle 25",
  'Lens-Liévin : CCAS de Lens 100 ; CCAS de Liévin 100 ; 3ID 110 ; Trajectio Formation 110 ; SIVOM de Wingles 90',
  'Montreuillois : AIFOR 222',
  'Ternois : CIAS du Ternois 29 ; K D ABRA 29',
  'Département : SAMPS 100 ; ID Formation 100 ; PAGE 261',
]);

/** Support points for housing, 515,70 € each, paid by the housing fund. */
export const HOUSING = parse([
  'Arrageois : 4AJ 6 ; Audasse 100 ; Le coin familial 100 ; Culture et liberté 51 ; La Vie Active (pôle logement) 5 ; Les restos du coeur 62B 5 ; SOLIHA 50 ; Demain 20',
  "Artois : Habitat insertion 225 ; La Vie Active (CHRS Annezin PLJ) 75 ; Solidaritoit (les toits de l'espoir) 50 ; SOLIHA 30",
  'Audomarois : MAHRA 142 ; SOLIHA 100',
  'Boulonnais : La Vie Active (service des tutelles) 35 ; EPDAHAA (pôle des 2 caps) 100 ; SOLIHA 88',
  'Calaisis : Habitat jeune (HAJ) 105 ; MAHRA 38 ; EPDAHAA (pôle des 2 caps) 50 ; SOLIHA 37',
  'Hénin-Carvin : Acarlogi 65 ; Audasse 18 ; Le coin familial 25 ; Rencontres et loisirs 85 ; SOLIHA 25',
  'Lens-Liévin : Acarlogi 25 ; APSA 150 ; Audasse 48 ; Culture et liberté 51 ; Droit au Travail (ADT) 30 ; 3ID 25 ; Rencontres et loisirs 65 ; SOLIHA 75',
  'Montreuillois : FIAC 75 ; SOLIHA 48',
  'Ternois : Audasse 25 ; La Vie Active (pôle logement) 10 ; SOLIHA 15',
  "Département : La Sauvegarde du Nord 150 ; Les Apprentis d'Auteuil 40",
]);

/** Diagnoses and closed doors: 164,94 € and 33,88 €… each row states both counts and its amount. */
export const DIAGNOSES: readonly (readonly [string, string, number, number, number])[] = [
  ['Arrageois-Ternois', 'Demain', 25, 12, 4528_94],
  ['Arrageois-Ternois', 'SOLIHA', 90, 45, 16374_60],
  ['Artois', 'Habitat insertion', 90, 45, 16374_60],
  ['Artois', 'La Vie Active', 55, 27, 9987_14],
  ['Boulonnais', 'EPDAHAA', 50, 25, 9097_00],
  ['Boulonnais', 'SOLIHA', 25, 12, 4528_94],
  ['Calaisis', 'SOLIHA', 100, 50, 18194_00],
  ['Lens-Liévin', 'APSA', 120, 60, 21832_80],
  ['Lens-Liévin', 'Acarlogi', 45, 22, 8167_74],
  ['Hénin-Carvin', 'Acarlogi', 80, 40, 14555_20],
  ['Montreuillois', 'FIAC', 40, 20, 7277_60],
  ['Audomarois', 'MAHRA', 35, 20, 6465_70],
];

/** Posts in work-integration associations, 2 340 € each. */
export const INTERMEDIARIES = parse([
  'Arrageois : Artois Techniques Services (ATS) 15 ; Association Domicile Service Immercurien (ADSI) 15 ; Achicourt Dainville Service (ADS) 18 ; Multi service à Domicile (MSD) 20',
  'Artois : Realfa 20 ; Le relais Vermellois 24 ; Tremplin Travail Solidarité (TTS) 30',
  "Boulonnais : Espoir Littoral Services 19 ; Interm'aides 15 ; Travail Partage 15",
  'Calaisis : Travail services 16',
  'Hénin-Carvin : SAPIH Insertion 15',
  "Lens-Liévin : Partenaires Actions 14 ; APSA Coup d'Main 23 ; Relais Travail 12 ; Service Aide Placement 18",
  'Montreuillois : Interelais 28 ; Espoir Huqueliers 40 ; Relais Emploi Solidarité (RES) 30 ; AGIR 10',
  "Audomarois : Bassin Audomarois Service Emploi (BASE) 18 ; Action Cantonale Tout Emploi (Acte+) 12 ; Association Pour Aider à la Réinsertion des demandeurs d'emplois (APARDE) 15 ; Solidarité Travail 18",
]);

/** Supervised measures for the young, 2 500 € each. */
export const YOUNG: readonly (readonly [string, string, number])[] = [
  ['Arrageois', 'Association 4AJ', 20],
  ['Arrageois-Ternois', 'AUDASSE', 18],
  ['Arrageois', 'DEMAIN', 10],
  ['Boulonnais', 'EPDAHAA', 1],
  ['Montreuillois', 'FIAC', 1],
  ['Artois', 'HABITAT INSERTION', 20],
  ['Audomarois + Calaisis', 'MAHRA', 26],
  ['Artois', 'LA VIE ACTIVE', 16],
  ['Lens Liévin + Hénin Carvin', 'RENCONTRES ET LOISIRS', 28],
];

/** Multi-year pilots: territory, structure, whether the older pilot scheme pays, full-time posts in thousandths, places, amount. */
export const PILOTS: readonly (readonly [string, string, boolean, string, number, number])[] = [
  ['Arrageois', "MEM en PAYS D'ARTOIS", false, '2,38', 166, 53700_00],
  ['Artois', 'PBI', false, '3', 490, 81900_00],
  ['Audomarois', 'MIPE du Pays de Saint-Omer', false, '2,80', 196, 58950_00],
  ['Audomarois', 'MIPE du Pays de Saint-Omer', true, '2', 140, 50000_00],
  ['Boulonnais', 'AMIE du Boulonnais', false, '2,08', 146, 46800_00],
  ['Calaisis', 'La Fabrique Défi', false, '2', 140, 45750_00],
  ['Lens-Liévin', 'APSA', true, '2', 140, 50000_00],
  ['Lens-Liévin', '3ID', true, '1', 70, 25000_00],
  ['Lens Liévin + Hénin Carvin', 'MEI LLHC', false, '7', 490, 174930_00],
  ['Montreuillois-Ternois', 'ADEFI', false, '2,40', 168, 45000_00],
  ['Montreuillois-Ternois', 'ADEFI', true, '2', 140, 50000_00],
];
