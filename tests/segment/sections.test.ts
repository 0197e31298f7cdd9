import { describe, expect, it } from 'vitest';
import { lineText, type Document } from '../../src/model/document.ts';
import type { Section } from '../../src/model/section.ts';
import { defaultProfile } from '../../src/profiles/default.ts';
import { findSections, splitActs } from '../../src/segment/index.ts';
import { documentOf, tableOf } from '../parse/make.ts';

const sectionsOf = (document: Document): Section[] => findSections(document, defaultProfile);
const outline = (text: string): unknown[] =>
  sectionsOf(documentOf(text)).map((section) => [section.kind, section.number, section.pages]);

const ACT = `DELIBERATION DE LA COMMISSION PERMANENTE
REUNION DU 12 MAI 2025
Vu le code général ;
DECIDE :
Article 1 :
De valider la thématique 1 « Lien social », présentée en annexe 1 et la thématique 2 « Logement »
Article 2 :
De valider la thématique 2 « Logement », présentée en annexe 2, et la répartition en annexe 3.
`;

describe('findSections', () => {
  it('finds head, decision, annexes under several headings, and the report', () => {
    const text = `${ACT}====
DISPOSITIFS
Annexe 1- LES DISPOSITIFS
La prose de l'annexe un.
====
Annexe 2
Thématique 2
Logement
La prose de l'annexe deux.
====
ANNEXE N° 3 : Répartition
Un tableau.
====
DEPARTEMENT DE L'EXEMPLE
RAPPORT N°12
Il est proposé de valider.
`;
    expect(outline(text)).toEqual([
      ['head', null, [1]],
      ['decision', null, [1]],
      ['annex', '1', [2]],
      ['annex', '2', [3]],
      ['annex', '3', [4]],
      ['report', null, [5]],
    ]);
    expect(sectionsOf(documentOf(text)).map((section) => section.title)).toEqual([
      null,
      null,
      'LES DISPOSITIFS',
      'Thématique 2 Logement',
      'Répartition',
      null,
    ]);
  });

  it('passes over the annexes of model agreements', () => {
    expect(
      outline(`${ACT}====
Annexe 1
Objet : Convention type
Article 11 : Annexes
ANNEXE 1 : Protection des données
ANNEXE 2 : Intitulé de l'opération
====
ANNEXE 1 - PROTECTION DES DONNEES
Le sous-traitant est tenu de respecter les instructions.
====
ANNEXE 2
Une fiche.
====
Annexe 2
Thématique 2
====
Annexe 3
Un tableau.
`).slice(2),
    ).toEqual([
      ['annex', '1', [2, 3, 4]],
      ['annex', '2', [5]],
      ['annex', '3', [6]],
    ]);
  });

  it('finds an annex without a heading by the theme that the articles say it presents', () => {
    expect(
      outline(`${ACT}====
Annexe 1
Thématique 1
====
Thématique 2 Logement
Propositions 2025
====
Annexe 3
Un tableau.
`).slice(2),
    ).toEqual([
      ['annex', '1', [2]],
      ['annex', '2', [3]],
      ['annex', '3', [4]],
    ]);
  });

  it('takes no sentence for a heading', () => {
    expect(
      outline(`${ACT}====
Annexe 1
Le tableau repris en
annexe 2 de la présente délibération détaille les aides.
Annexe 3 et annexe 4 restent à écrire.
`).slice(2),
    ).toEqual([['annex', '1', [2]]]);
  });

  it('reads a report before the act, and annexes that letters or Roman numbers count', () => {
    expect(
      outline(`RAPPORT DE PRESENTATION
Il est proposé de valider.
====
${ACT}====
Annexe I
Un tableau.
====
Annexe II
Un tableau.
`),
    ).toEqual([
      ['report', null, [1]],
      ['head', null, [2]],
      ['decision', null, [2]],
      ['annex', 'I', [3]],
      ['annex', 'II', [4]],
    ]);
  });

  it('keeps a report inside the act apart', () => {
    expect(
      outline(`DELIBERATION DU CONSEIL REGIONAL
Séance du 3 mars 2022
EXPOSE DES MOTIFS
La Région soutient les associations.
Après en avoir délibéré,
DECIDE :
Article 1 : de signer.
`),
    ).toEqual([
      ['head', null, [1]],
      ['report', null, [1]],
      ['decision', null, [1]],
    ]);
  });

  it('gives every line to one section, stamps to none', () => {
    const document = documentOf(`Envoyé en préfecture le 20/06/2025
Reçu en préfecture le 20/06/2025
ID : 062-226200012-20250616-2025_237-DE
${ACT}====
Envoyé en préfecture le 20/06/2025
Annexe 1
La prose.
`);
    const lines = sectionsOf(document).flatMap((section) => section.lines.map((line) => lineText(line)));
    expect(lines).toEqual([...ACT.trim().split('\n'), 'Annexe 1', 'La prose.']);
  });

  it('gives a table to the part whose lines stand above it', () => {
    const box = (y: number) => ({ x0: 50, y0: y, x1: 500, y1: y + 10 });
    const [page] = documentOf(ACT.trim()).pages;
    const lines = page!.lines.map((line, index) => ({ ...line, box: box(100 + 20 * index) }));
    const table = { ...tableOf([['a', 'b']]), box: box(300) };
    const early = { ...tableOf([['c', 'd']]), box: box(125) };
    const sections = sectionsOf({
      pages: [{ ...page!, height: 800, width: 600, lines, tables: [early, table] }],
    });
    expect(sections.map((section) => [section.kind, section.tables.length])).toEqual([
      ['head', 1],
      ['decision', 1],
    ]);
  });

  it('calls a text that is no act other, and an empty one nothing', () => {
    expect(outline('Un article de journal.\nIl raconte une fête.')).toEqual([['other', null, [1]]]);
    expect(findSections({ pages: [] }, defaultProfile)).toEqual([]);
  });
});

describe('splitActs', () => {
  const act = (number: string): string => `COMMUNE DE MODELE
DELIBERATION N° ${number}
Séance du 3 mars 2022
Présents : M. Jean EXEMPLE, Mme Zoé ESSAI
Après en avoir délibéré, DECIDE :
Article 1 : de signer.
`;
  const pages = (text: string): number[][] =>
    splitActs(documentOf(text)).map((one) => one.pages.map((page) => page.number));

  it('finds each act by its head, running heads of one number being one act', () => {
    expect(
      pages(`${act('2022-01')}====
DELIBERATION N° 2022-01
La suite du tableau.
====
${act('2022-02')}====
Annexe 1
Un tableau.
====
${act('2022-03')}`),
    ).toEqual([[1, 2], [3, 4], [5]]);
  });

  it('keeps the cover of a collection with its first act', () => {
    expect(pages(`RECUEIL DES ACTES\nMars 2022\n====\n${act('1')}====\n${act('2')}`)).toEqual([[1, 2], [3]]);
  });

  it('leaves one act whole, its report and agreements too', () => {
    expect(
      pages(`${act('2022-01')}====
RAPPORT N° 5
COMMISSION PERMANENTE
REUNION DU 3 MARS 2022
Il est proposé de délibérer.
====
Annexe 1
CONVENTION
Vu la délibération de la commission permanente du 3 mars 2022 ;
Article 1 : Objet
`),
    ).toEqual([[1, 2, 3]]);
  });

  it('finds acts that follow each other on one page, and leaves mentions of other acts alone', () => {
    const documents = splitActs(
      documentOf(`${act('2022-01')}Adopté

DELIBERATION N° 2022-02
Objet : Tarifs
Après en avoir délibéré, DECIDE :
Article 1 : de fixer les tarifs.

DELIBERATION N° 2019-77
est rapportée dans ses effets.
`),
    );
    expect(documents.map((one) => one.pages[0]!.lines.length)).toEqual([7, 6]);
  });
});
