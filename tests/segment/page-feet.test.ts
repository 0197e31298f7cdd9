/** Lines that count pages are no text of the act; what only looks like one stays. */
import { describe, expect, it } from 'vitest';
import { lineText } from '../../src/model/document.ts';
import { withoutPageFeet } from '../../src/segment/page-feet.ts';
import { actOf, documentOf } from '../parse/make.ts';

/** The last lines of the pages, once feet are taken off. */
const lastLines = (feet: readonly string[]): string[] =>
  withoutPageFeet(
    documentOf(feet.map((foot, at) => `Texte de la page ${'abcdef'.charAt(at)}\n${foot}`).join('\n====\n')),
  ).pages.map(({ lines }) => lineText(lines.at(-1)!));
const TEXTS = ['Texte de la page a', 'Texte de la page b', 'Texte de la page c'];

describe('the feet of pages', () => {
  it.each([
    ['numbers', ['1', '2', '3']],
    ['numbers that begin elsewhere', ['- 11 -', '- 12 -', '- 13 -']],
    ['numbers of all', ['CP n° 2025-237 – 1/3', 'CP n° 2025-237 – 2/3', 'CP n° 2025-237 – 3/3']],
    ['misread words', ['Fait à Lille - page 1', 'Fait à Lllle - page 2', 'Fait à Lille - page 3']],
  ])('are taken off: %s', (_, feet) => {
    expect(lastLines(feet)).toEqual(TEXTS);
  });

  it('are taken off two pages where they say that they count them', () => {
    expect(lastLines(['Page 1 sur 2', 'Page 2 sur 2'])).toEqual(TEXTS.slice(0, 2));
    expect(lastLines(['Club n° 1', 'Club n° 2'])).toEqual(['Club n° 1', 'Club n° 2']);
  });

  it.each([
    ['amounts', ['Total : 1 €', 'Total : 2 €', 'Total : 3 €']],
    ['amounts with decimals', ['Total 1,00', 'Total 2,00', 'Total 3,00']],
    ['numbers that do not rise with the pages', ['Article 4', 'Article 9', 'Article 12']],
    ['other words', ['1 club de tir', '2 harmonies', '3 bibliothèques']],
    ['no numbers', ['(Adopté)', '(Adopté)', '(Adopté)']],
  ])('are not %s', (_, last) => {
    expect(lastLines(last)).toEqual(last);
  });

  it('do not stand among the names of a recusal that goes on over the page', () => {
    const act = actOf(`Article 1 :
De valider l'opération n°2 pour un montant total de 1 000 €.
Pour : 2 voix
Contre : 0 voix
(Adopté)
***************
Madame Zoé ESSAI ainsi que messieurs Luc FICTIF et Philippe
Exemple fabriqué - 1/3
====
TEMOIN, intéressés à l'affaire, n'ont pris part ni au débat ni au vote de l'article 2 ci-dessous.
Article 2 :
De valider l'opération n°3 pour un montant total de 2 000 €.
Pour : 2 voix
Contre : 0 voix
(Adopté)
Exemple fabriqué - 2/3
====
Texte
Exemple fabriqué - 3/3`);
    expect(act.votes[1]!.recused).toEqual(['Zoé ESSAI', 'Luc FICTIF', 'Philippe TEMOIN']);
  });
});
