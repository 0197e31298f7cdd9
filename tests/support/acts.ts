/** Small made-up acts as OCR text, enough for the whole way to run. */

const HEAD = ` DEPARTEMENT D'EXEMPLE

DELIBERATION DE LA COMMISSION PERMANENTE
DU CONSEIL DEPARTEMENTAL

REUNION DU 16 JUIN 2025

Etaient présents : M. François EXEMPLE, Mme Anne MODELE.

SOUTIEN AUX ASSOCIATIONS LOCALES

(N°2025-901)

Après en avoir délibéré,
DECIDE :

Article 1 :

D'attribuer les aides présentées en annexe 1 pour un montant total de 6 000 €.

(Adopté)
`;

/** A text of an act without any annexe or table. */
export const NO_TABLE = `${HEAD}
Fait à Exempleville.
`;
