/** What collecting says of tables that it did not take as they stand. */
import type { Table } from '../../../model/document.ts';
import type { Finding } from '../../../model/finding.ts';
import { filledCells, placeOf, type MatrixRow } from './matrix.ts';
import type { PlacedTable } from './raw.ts';

/** A table with amounts that are no grants. */
export function leftOut(part: PlacedTable, kind: string): Finding {
  const source = placeOf(
    part.table.page,
    part.table.cells.filter((cell) => cell.row === 0),
  );
  return {
    code: 'segment/table-left-out',
    severity: 'info',
    message:
      kind === 'unknown'
        ? {
            fr: `Le tableau de la page ${part.table.page} contient des montants mais ne nomme aucun bénéficiaire d'attribution : il n'est pas repris.`,
            en: `The table on page ${part.table.page} holds amounts but names no one they are granted to: it is left out.`,
          }
        : {
            fr: `Le tableau de la page ${part.table.page} n'attribue pas de subventions (nature reconnue : ${kind}) : il n'est pas repris.`,
            en: `The table on page ${part.table.page} grants nothing (recognised as: ${kind}): it is left out.`,
          },
    source,
  };
}

/** Said because text that an edge parted may have been cut in a word. */
export function columnsFitted(part: PlacedTable, known: Table): Finding {
  const { page, columnCount, cells } = part.table;
  return {
    code: 'segment/columns-fitted',
    severity: 'info',
    message: {
      fr: `Page ${page}, le tableau se lit en ${columnCount} colonnes au lieu de ${known.columnCount} : les colonnes des pages précédentes ont été retrouvées par leur place.`,
      en: `Page ${page}: the table reads as ${columnCount} columns instead of ${known.columnCount}: the columns of the pages before were found again by where they stand.`,
    },
    source: placeOf(
      page,
      cells.filter((cell) => cell.row === 0),
    ),
  };
}

/** A row that belongs to nothing. */
export function looseCells(part: PlacedTable, row: MatrixRow): Finding {
  return {
    code: 'segment/loose-cells',
    severity: 'warning',
    message: {
      fr: `Page ${part.table.page}, une ligne du tableau n'a ni montant ni bénéficiaire et n'a pu être rattachée.`,
      en: `Page ${part.table.page}: a row of the table has neither amount nor beneficiary and could not be attached.`,
    },
    source: placeOf(part.table.page, filledCells(row)),
  };
}
