import { describe, expect, it } from 'vitest';
import { bind, Draft } from '../../scripts/samples/acts/draft.ts';
import { layOut } from '../../scripts/samples/lay-out.ts';
import { GRADES } from '../../scripts/samples/scan/grades.ts';
import { scanPdf } from '../../scripts/samples/scan/scan-pdf.ts';
import { openSource } from '../../src/ingest/index.ts';
import { beginningOf } from '../../src/recognise/look.ts';
import { say } from '../../src/messages/say.ts';
import { recogniseSource } from '../../src/recognise/index.ts';

describe('beginningOf', () => {
  it.each([
    [['Annexe 9', 'Modèle de convention'], 'model'],
    [['ANNEXE 12 à la délibération', '', 'Avenant n° 1 à la convention'], 'model'],
    [['République française', 'CONVENTION DE PARTENARIAT'], 'model'],
    [['MODELE DE CONVENTION'], 'model'],
    [['Annexe 7', 'Répartition financière'], 'part'],
    [['RAPPORT N° 56'], 'part'],
    [['Article 4 : la convention prend fin', 'au 31 décembre'], null],
    [['conclue par convention entre les parties'], null],
    [[], null],
  ] as const)('%j', (lines, wanted) => {
    expect(beginningOf(lines)).toBe(wanted);
  });

  it('does not look further than the first lines', () => {
    expect(beginningOf([...Array.from({ length: 20 }, () => 'texte'), 'Annexe 9', 'convention'])).toBeNull();
  });
});

describe('reading what carries records alone', () => {
  it('leaves the pages of a model unread, and names them', async () => {
    const clause = 'Les parties conviennent de ce qui suit et le signent en deux exemplaires.';
    const draft = new Draft({})
      .title('RAPPORT')
      .say('Une page qui porte des décisions.')
      .add({ kind: 'page' })
      .title('ANNEXE 8 - Modèle de convention')
      .say(clause)
      .add({ kind: 'page' })
      .say(clause)
      .add({ kind: 'page' })
      .title('ANNEXE 9 - Bilan')
      .say('Une page qui peut porter des montants.');
    const family = { family: 'essai', description: '', headings: [], exit: 1 as const };
    const { pdf, title } = await layOut(bind([draft], { typeface: 'arimo', size: 12 }, family));
    const opened = await openSource(await scanPdf(pdf, { ...GRADES.clean, dpi: 150, seed: 3, title }));
    const { document, findings } = await recogniseSource(opened, { cache: null, jobs: 1, recordsOnly: true });
    expect(document.pages.map(({ number }) => number)).toEqual([1, 2, 4]);
    const [finding] = findings.filter(({ code }) => code === 'recognise/pages-not-read');
    expect(finding).toMatchObject({ severity: 'warning', source: null });
    expect(say(finding!.message, 'fr')).toContain('page 3 n’a pas été lue');
  });
});
