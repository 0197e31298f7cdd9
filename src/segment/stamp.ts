/**
 * The stamp that the transmission to the préfecture (@CTES) leaves on each page, in both layouts: `Envoyé en préfecture
 * le … / Reçu … / Publié … / ID : 062-226200012-20250616-2025_237-DE` and `Accusé de réception en préfecture /
 * 062-226200012-… / Date de télétransmission : … / Date de réception préfecture : …`. It names the body, the date and the
 * number of the act, and is no part of its text.
 */
import { type Document, type Line } from '../model/document.ts';
import { fold } from '../model/text-fold.ts';
import { textOf } from './flow.ts';

/** What the identifier of a stamp says. */
export interface Stamp {
  /** Three characters: `062`, `02A`. */
  readonly department: string;
  /** Nine digits. */
  readonly siren: string;
  /** False when the SIREN fails Luhn: the stamp was misread. */
  readonly sirenValid: boolean;
  /** ISO; `null` when the eight digits are no date. */
  readonly date: string | null;
  /** As stamped: `2025_237`, `DEL2025-12`. */
  readonly number: string;
  /** `DE` deliberation, `AR`, `AI`, `CC`, `BF`, `AU`. */
  readonly nature: string;
  readonly line: Line;
}

const IDENTIFIER =
  /(?<![\p{L}\d])(\d{2}[\dAB])\s?-\s?(\d{9})\s?-\s?(\d{8})\s?-\s?([\p{L}\d][\p{L}\d_./\- ]{0,40}?)\s?-\s?(DE|AR|AI|CC|BF|AU)(?![\p{L}\d])/u;
/** Folded lines that belong to a stamp and to nothing else. */
const STAMP_LINE =
  /^(?:envoye en prefecture le|recu en prefecture le|recu le|affiche le|publie le|publie-le|id ?:|accuse de reception en prefecture|date de (?:teletransmission|reception prefecture|reception en prefecture)|acte rendu executoire|acte certifie executoire|reception par le prefet)/u;
/** Lines of this many characters or more are sentences that mention a stamp. */
const LONGEST_STAMP_LINE = 90;

/** Whether nine digits are a SIREN (Luhn); all zeros are not. */
export function isSiren(digits: string): boolean {
  if (!/^\d{9}$/u.test(digits) || /^0+$/u.test(digits)) return false;
  const sum = Array.from(digits)
    .reverse()
    .reduce((total, digit, index) => {
      const value = Number(digit) * (index % 2 === 1 ? 2 : 1);
      return total + (value > 9 ? value - 9 : value);
    }, 0);
  return sum % 10 === 0;
}

/** Reads a stamp's identifier in a text; `null` when there is none. */
export function readStamp(line: Line): Stamp | null {
  const match = IDENTIFIER.exec(textOf(line));
  if (match === null) return null;
  const [, department = '', siren = '', day = '', number = '', nature = ''] = match;
  const [month, date] = [Number(day.slice(4, 6)), Number(day.slice(6))];
  const valid = month >= 1 && month <= 12 && date >= 1 && date <= 31;
  return {
    department,
    siren,
    sirenValid: isSiren(siren),
    date: valid ? `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}` : null,
    number: number.replace(/\s+/gu, ''),
    nature,
    line,
  };
}

/** Every stamp of a document, page by page. */
export function findStamps(document: Document): Stamp[] {
  return document.pages.flatMap((page) => page.lines.map(readStamp).filter((stamp) => stamp !== null));
}

/** Whether a line is part of a stamp. */
export function isStampLine(line: Line): boolean {
  const text = textOf(line);
  if (text.length >= LONGEST_STAMP_LINE) return false;
  const folded = fold(text);
  if (STAMP_LINE.test(folded)) return true;
  const match = IDENTIFIER.exec(text);
  return match !== null && text.length - match[0].length <= 12;
}
