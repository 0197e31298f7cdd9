import { describe, expect, it } from 'vitest';
import { wordsOf, type Line } from '../../src/model/document.ts';
import { readingsBy } from '../../src/model/reading.ts';
import { readActNumber } from '../../src/segment/act-number.ts';
import { figureAt, findAll, flowOf, placeAt, textAt, wholeOf } from '../../src/segment/flow.ts';
import {
  actHeadStrength,
  isReportHeading,
  opensDecision,
  readAnnexHeading,
  readArticleHeading,
} from '../../src/segment/headings.ts';
import { isSiren, isStampLine, readStamp } from '../../src/segment/stamp.ts';
import { linesOf } from '../parse/make.ts';

const line = (text: string): Line => ({ page: 1, words: wordsOf(text), box: null, number: null });

describe('flow', () => {
  it('joins names cut at a line end and keeps their places', () => {
    const flow = flowOf(linesOf('Mme Fatima AIT-\nMODELE et M. ESSAI'));
    expect(flow.text).toBe('Mme Fatima AIT-MODELE et M. ESSAI');
    const [match] = findAll(flow, /ait-modele/u);
    expect(textAt(flow, match!)).toBe('AIT-MODELE');
    expect(placeAt(flow, match!)).toEqual({ page: 1, box: null, line: 1, text: 'AIT- MODELE' });
  });

  it('drops the hyphen of a word that the same text writes in one', () => {
    expect(flowOf(linesOf('un accompa-\ngnement, cet accompagnement')).text).toBe(
      'un accompagnement, cet accompagnement',
    );
    expect(flowOf(linesOf('le vis-à-\nvis de la mairie')).text).toBe('le vis-à-vis de la mairie');
  });

  it('finds folded patterns in text with accents and ligatures', () => {
    const flow = flowOf(linesOf('La mise en œuvre des mesures, où qu’elle soit'));
    expect(findAll(flow, /oeuvre/u).map((match) => textAt(flow, match))).toEqual(['œuvre']);
    expect(findAll(flow, /mesures/u).map((match) => textAt(flow, match))).toEqual(['mesures']);
  });

  it('makes figures with the least sure word, other readings and exactness', () => {
    const words = wordsOf('1 250,00 €').map((word, index) => ({
      ...word,
      confidence: [0.9, 0.5, 0.99][index]!,
      reader: 'tesseract',
      alternatives: readingsBy('tesseract', index === 1 ? ['260,00'] : []),
      box: { x0: 10 * index, y0: 0, x1: 10 * index + 8, y1: 10 },
    }));
    const flow = flowOf([{ page: 3, words, box: null, number: null }], new Set([3]));
    expect(figureAt(flow, wholeOf(flow), 125000)).toEqual({
      value: 125000,
      text: '1 250,00 €',
      place: { page: 3, box: { x0: 0, y0: 0, x1: 28, y1: 10 }, line: null, text: '1 250,00 €' },
      confidence: 0.5,
      reader: 'tesseract',
      alternatives: readingsBy('tesseract', ['1 260,00 €']),
      // An engine read it in a picture on the page: its characters are not those of the file.
      exact: false,
    });
    const typed = flowOf([{ page: 3, words: wordsOf('80 €'), box: null, number: null }], new Set([3]));
    expect(figureAt(typed, wholeOf(typed), 8000).exact).toBe(true);
  });
});

describe('headings', () => {
  it.each([
    ['Annexe 2', '2', ''],
    ['Annexe 1- TITRE', '1', 'TITRE'],
    ['Annexe 7 : APPEL A PROJETS', '7', 'APPEL A PROJETS'],
    ['ANNEXE N° 3', '3', ''],
    ['Annexe n°12 — Tableau', '12', 'Tableau'],
    ['ANNEXE IV', 'IV', ''],
    ['Annexe B : Liste', 'B', 'Liste'],
    ['Annexe 1 bis', '1 bis', ''],
    ['ANNEXE', '', ''],
    ['ANNEXE 1 à la délibération n° 12', '1', 'à la délibération n° 12'],
  ])('annex: %s', (text, number, title) => {
    expect(readAnnexHeading(text)).toMatchObject({ number, title });
  });

  it.each([
    'annexe 7 à la présente délibération.',
    'Annexe 2 pour un montant total',
    'Annexes 2 et 7',
    'L’annexe 1 du rapport',
  ])('no annex: %s', (text) => {
    expect(readAnnexHeading(text)).toBeNull();
  });

  it.each([
    ['Article 3 :', 3],
    ['ARTICLE 1er -', 1],
    ['Article 1°" :', 1],
    ['Article premier', 1],
    ['ARTICLE PREMIER : de voter', 1],
    ['Art. 2.- De signer', 2],
    ['ARTICLE 12 De signer', 12],
    ["Article 4 D'autoriser", 4],
    ['Article II :', 2],
    ['ARTICLE UNIQUE', 1],
    ['Articie 3 :', 3],
    ['Arlicle 4 : de signer', 4],
  ])('article: %s', (text, number) => {
    expect(readArticleHeading(text)?.number).toBe(number);
  });

  it.each(['article 6 de la convention', 'Article 2 de la loi', 'Articles 1 et 2', 'l’article 3'])(
    'no article: %s',
    (text) => {
      expect(readArticleHeading(text)).toBeNull();
    },
  );

  it('tells titles of acts and reports from sentences', () => {
    expect(actHeadStrength('EXTRAIT DU REGISTRE DES DÉLIBÉRATIONS')).toBe(2);
    expect(actHeadStrength('Séance du 12 mars 2024')).toBe(1);
    expect(actHeadStrength('délibération du conseil')).toBe(0);
    expect(isReportHeading('RAPPORT N°56')).toBe(true);
    expect(isReportHeading('EXPOSÉ DES MOTIFS')).toBe(true);
    expect(isReportHeading('rapport du Président, ci-annexé ;')).toBe(false);
    expect(opensDecision('Apres en avoir délibére,')).toBe(true);
    expect(opensDecision("Le Conseil municipal, à l'unanimité, décide d'attribuer")).toBe(true);
    expect(opensDecision('La commission propose des aides.')).toBe(false);
  });
});

describe('act numbers', () => {
  it.each([
    ['(N°2025-237)', '2025-237'],
    ['DÉLIBÉRATION N° 2024/04-12', '2024/04-12'],
    ['Délibération DEL-2021-118', 'DEL-2021-118'],
    ['Rapport et délibération n° 2012-CG-4-56', '2012-CG-4-56'],
    ['Séance du 21 juin 2023 - n° 2023-41', '2023-41'],
  ])('%s', (text, number) => {
    expect(readActNumber(text)).toBe(number);
  });

  it.each([
    'Vu la délibération n° 2020-1 du conseil',
    'la loi n° 2014-173',
    'Annexe n° 3',
    'Noirval 90.200',
    'RAPPORT N°56',
  ])('none: %s', (text) => {
    expect(readActNumber(text)).toBeNull();
  });
});

describe('stamps', () => {
  it('reads the identifier in both layouts', () => {
    for (const text of ['ID : 062-226200012-20250616-2025_237-DE', '062-226200012-20250616-2025_237-DE']) {
      expect(readStamp(line(text))).toMatchObject({
        department: '062',
        siren: '226200012',
        sirenValid: true,
        date: '2025-06-16',
        number: '2025_237',
        nature: 'DE',
      });
      expect(isStampLine(line(text))).toBe(true);
    }
  });

  it('doubts a SIREN that fails Luhn and eight digits that are no date', () => {
    expect(readStamp(line('062-226200013-20251316-12-DE'))).toMatchObject({ sirenValid: false, date: null });
    expect(isSiren('000000000')).toBe(false);
  });

  it('knows its lines from sentences that speak of a stamp', () => {
    expect(isStampLine(line('Accusé de réception en préfecture'))).toBe(true);
    expect(isStampLine(line('Date de télétransmission : 10/04/2025'))).toBe(true);
    expect(isStampLine(line('Le dossier envoyé en préfecture est complet.'))).toBe(false);
  });
});
