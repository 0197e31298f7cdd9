import { describe, expect, it } from 'vitest';
import { recordsOf } from '../../src/extract.ts';
import { articleFindings } from '../../src/ledger/whole/index.ts';
import { say } from '../../src/messages/say.ts';
import type { Document } from '../../src/model/document.ts';
import { defaultProfile } from '../../src/profiles/default.ts';
import { documentOf } from '../parse/make.ts';

const HEAD = `COMMUNE DE MARQUEBOIS
DÉLIBÉRATION DU CONSEIL MUNICIPAL
Séance du 3 mars 2025 - n° 2025-41
Objet : Attribution de subventions aux associations
`;
const TABLE = `
Association                    Montant
Club de Judo de Valbrune       1 500,00 €
Amicale laïque d'Orsenne       800,00 €
TOTAL                          2 300,00 €
`;
const ARTICLES = `
Le conseil municipal, après en avoir délibéré, décide :
Article 1er : d'attribuer les subventions du tableau, pour un montant total de 2 300,00 €.
Article 2 : d'imputer la dépense au chapitre 65.
`;

/** What is told of parts that are not there, in words. */
function told(text: string | Document, goesOn = false): string[] {
  const document = typeof text === 'string' ? documentOf(text) : text;
  const records = recordsOf(document, defaultProfile, goesOn);
  return [...records.findings, ...articleFindings(records)]
    .filter(({ code }) => /^ledger\/(?:articles|page|cut|annex)/u.test(code))
    .map(({ code, severity, message }) => `${severity} ${code} ${say(message, 'en')}`);
}

/** An act of some pages, each with its foot. */
function paged(...feet: readonly string[]): string {
  return [`${HEAD}${TABLE}${feet[0]!}`, ...feet.slice(1).map((foot) => `${ARTICLES}${foot}`)].join('\n\f');
}

describe('an act that is there as a whole', () => {
  it.each([
    HEAD + TABLE + ARTICLES,
    paged('Page 1/2', 'Page 2/2'),
    paged('- 1 -', '- 2 -'),
    // Taken out of a book.
    paged('Page 125/340', 'Page 126/340'),
    // A back that is empty is not numbered.
    [`${HEAD}${TABLE}Page 1 sur 2`, '', `${ARTICLES}Page 2 sur 2`].join('\n\f'),
    `${HEAD}${TABLE}${ARTICLES}Article 2 de la convention : sans objet.\n`,
    `${HEAD}${TABLE}${ARTICLES}Fait à Marquebois, le 3 mars 2025\nLe maire,\n`,
    `${HEAD}${ARTICLES.replace('du tableau', 'jointes en annexe')}\n\f${TABLE}`,
    `${HEAD}${TABLE}${ARTICLES}Article 3 : d'autoriser le maire à signer la convention jointe en annexe.\n`,
  ])('raises no alarm (%#)', (text) => {
    expect(told(text)).toEqual([]);
  });

  it.each([
    ['the last page', paged('Page 1/3', 'Page 2/3'), 'page 3'],
    ['the first page', paged('Page 2/3', 'Page 3/3'), 'page 1'],
    ['a page between', paged('Page 1/3', 'Page 3/3'), 'page 2'],
    ['pages between', paged('1 sur 5', '2 sur 5', '5 sur 5'), 'pages 3 to 4'],
    ['what follows the only page', `${HEAD}${TABLE}CM du 3 mars - 1/2`, 'page 2'],
    ['a page that is empty', [`${HEAD}${TABLE}Page 1/3`, '', `${ARTICLES}Page 3/3`].join('\n\f'), 'page 2'],
    ['a page between, without a whole', paged('- 1 -', '- 2 -', '- 4 -', '- 5 -'), 'page 3'],
  ])('names %s where it is announced and missing', (_, text, pages) => {
    expect(told(text).filter((one) => one.includes('page'))).toEqual([
      `warning ledger/pages-missing Printed page numbers announce what the file does not have: ${pages}.`,
    ]);
  });

  it('says that a last page is empty where others are numbered', () => {
    const { pages } = documentOf([`${HEAD}${TABLE}- 1 -`, `${ARTICLES}- 2 -`].join('\n\f'));
    const empty = { ...pages[0]!, number: 3, lines: [], tables: [] };
    const [one] = told({ pages: [...pages, empty] });
    expect(one).toMatch(/^warning ledger\/page-empty Page 3, the last/u);
  });

  it('takes the numbers of a file of several acts for none of one act', () => {
    expect(told(paged('Page 1/9', 'Page 2/9'), true)).toEqual([]);
    expect(told(paged('Page 1/3', 'Page 2/3'))).toHaveLength(1);
  });

  it('names articles that open and are not read, and those that are left out', () => {
    const { findings, ...records } = recordsOf(documentOf(HEAD + TABLE + ARTICLES), defaultProfile);
    const lost = articleFindings({ ...records, findings, articles: records.articles.slice(0, 1) });
    expect(lost.map(({ code, severity }) => [code, severity])).toEqual([
      ['ledger/articles-unread', 'warning'],
    ]);
    expect(say(lost[0]!.message, 'fr')).toBe('Page 1 : l’article 2 s’ouvre et n’a pas été lu.');
    const third = { ...records.openings![1]!, number: 4 };
    const gap = articleFindings({
      ...records,
      findings,
      articles: [],
      openings: [records.openings![0]!, third],
    });
    expect(gap.map(({ code, message }) => [code, message.params.numbers])).toEqual([
      ['ledger/articles-unread', [1, 4]],
      ['ledger/articles-missing', [2, 3]],
    ]);
  });

  it('tells items of a decision that nothing reads', () => {
    const items =
      '\nLe conseil municipal, après en avoir délibéré :\n1. attribue les subventions du tableau ;\n2. autorise le maire à signer.\n';
    const records = recordsOf(documentOf(HEAD + TABLE + items), defaultProfile);
    expect(articleFindings(records)).toEqual([]);
    expect(articleFindings({ ...records, articles: [] })).toHaveLength(1);
  });

  it('tells a sentence that the end of the file cuts', () => {
    const [one] = told(`${HEAD}${TABLE}${ARTICLES}Article 3 : d'autoriser le maire à signer avec la\n`);
    expect(one).toMatch(/^warning ledger\/cut-short Page 1: .*signer avec la”/u);
  });

  it('tells an annex of grants that is announced and missing', () => {
    const [one] = told(HEAD + ARTICLES.replace('du tableau', 'figurant en annexe'));
    expect(one).toMatch(/^warning ledger\/annex-missing Page 1/u);
  });
});
