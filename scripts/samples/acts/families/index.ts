import type { BuiltAct } from '../draft.ts';
import { dpidSample } from '../dpid-sample.ts';
import { aggloBureau } from './agglo-bureau.ts';
import { communeAssociations } from './commune-associations.ts';
import { departementCantons } from './departement-cantons.ts';
import { ligneAbsente } from './ligne-absente.ts';
import { naturesEtListe } from './natures-et-liste.ts';
import { procesVerbal } from './proces-verbal.ts';
import { quaranteTableaux } from './quarante-tableaux.ts';
import { recueil } from './recueil.ts';
import { regionCommission } from './region-commission.ts';
import { sansFilets } from './sans-filets.ts';
import { tarifs } from './tarifs.ts';
import { totalFaux } from './total-faux.ts';
import type { GradeName } from '../../scan/grades.ts';

export interface Family {
  readonly build: () => BuiltAct;
  /** How its scan is made. */
  readonly grade: GradeName;
}

/** Every family with a folder in `samples/`: one line each. */
export const FAMILIES: Readonly<Record<string, Family>> = {
  dpid: { build: dpidSample, grade: 'shipped' },
  'commune-associations': { build: communeAssociations, grade: 'grey' },
  'agglo-bureau': { build: aggloBureau, grade: 'color' },
  'region-commission': { build: regionCommission, grade: 'fax' },
  'departement-cantons': { build: departementCantons, grade: 'fax' },
  'quarante-tableaux': { build: quaranteTableaux, grade: 'fax' },
  recueil: { build: recueil, grade: 'grey' },
  'total-faux': { build: totalFaux, grade: 'grey' },
  'ligne-absente': { build: ligneAbsente, grade: 'fax' },
  'proces-verbal': { build: procesVerbal, grade: 'fax' },
  tarifs: { build: tarifs, grade: 'fax' },
  'natures-et-liste': { build: naturesEtListe, grade: 'fax' },
  'sans-filets': { build: sansFilets, grade: 'fax' },
};
