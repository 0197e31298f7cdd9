import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract.ts';
import { documentOfText } from '../../src/ingest/text.ts';
import { defaultProfile } from '../../src/profiles/default.ts';

function read(decision: string, rows: readonly (readonly [string, string, string])[]) {
  const text = [
    'COMMUNE DE VALBRUNE',
    'Délibération n° 24-031 du 11 mars 2024',
    'Objet : aides aux associations',
    `Le conseil municipal, après en avoir délibéré, ${decision} :`,
    '',
    `${'Association'.padEnd(36)}${'Montant'.padEnd(18)}Observations`,
    ...rows.map(([name, amount, cell]) => `${name.padEnd(36)}${amount.padEnd(18)}${cell}`),
  ].join('\n');
  const { records } = extract(documentOfText(text), defaultProfile);
  return {
    grants: records.allocations.map(({ beneficiary }) => beneficiary),
    others: records.others.map(({ beneficiary, kind }) => [beneficiary, kind]),
  };
}

describe('rows that a decision tells apart by a mark in their cells', () => {
  it('are granted but for those that it excepts', () => {
    const { grants, others } = read('accorde les subventions ci-dessous, sauf celles marquées « Reporté »', [
      ['Chorale du Moulin', '1 200,00 €', 'Voté'],
      ['Judo Club de Montclar', '650,00 €', 'Reporté'],
      ['Foyer rural', '300,00 €', 'Voté'],
    ]);
    expect(grants).toEqual(['Chorale du Moulin', 'Foyer rural']);
    expect(others).toEqual([['Judo Club de Montclar', 'refused']]);
  });

  it('are granted only where they bear the mark that it names', () => {
    const { grants, others } = read('accorde les subventions marquées « Aide »', [
      ['Chorale du Moulin', '1 200,00 €', 'Aide'],
      ['Réseau des Communes Inventées', '650,00 €', 'Adhésion'],
      ['Foyer rural', '300,00 €', 'Aide'],
    ]);
    expect(grants).toEqual(['Chorale du Moulin', 'Foyer rural']);
    expect(others).toEqual([['Réseau des Communes Inventées', 'other']]);
  });

  it('are told by the account that it names', () => {
    const { grants, others } = read('vote les subventions de l’article 65748', [
      ['Chorale du Moulin', '1 200,00 €', '65748 - Subventions'],
      ['Syndicat des eaux de Montclar', '6 500,00 €', '6561 - Contributions'],
    ]);
    expect(grants).toEqual(['Chorale du Moulin']);
    expect(others).toEqual([['Syndicat des eaux de Montclar', 'other']]);
  });

  it('stay as they are where the words that it quotes are in no cell', () => {
    const { grants } = read('accorde, au titre du dispositif « Été actif », les subventions ci-dessous', [
      ['Chorale du Moulin', '1 200,00 €', 'Stage'],
      ['Foyer rural', '300,00 €', 'Séjour'],
    ]);
    expect(grants).toEqual(['Chorale du Moulin', 'Foyer rural']);
  });
});

it('A row that is given nothing is no grant', () => {
  const { grants, others } = read('accorde les subventions ci-dessous', [
    ['Chorale du Moulin', '1 200,00 €', 'Stage'],
    ['Judo Club de Montclar', '0,00 €', 'Matériel'],
    ['Foyer rural', '300,00 €', 'Séjour'],
  ]);
  expect(grants).toEqual(['Chorale du Moulin', 'Foyer rural']);
  expect(others).toEqual([['Judo Club de Montclar', 'refused']]);
});

it('What is proposed and then adjourned is never granted for sure', () => {
  const text = (end: string): string =>
    [
      'COMMUNE DE VALBRUNE',
      'Délibération n° 24-031 du 11 mars 2024',
      'Objet : subventions aux associations',
      'Le rapporteur propose au conseil d’accorder les subventions suivantes :',
      '',
      `${'Association'.padEnd(36)}Montant`,
      `${'Chorale du Moulin'.padEnd(36)}1 200,00 €`,
      `${'Foyer rural'.padEnd(36)}300,00 €`,
      `${'Total'.padEnd(36)}1 500,00 €`,
      '',
      end,
    ].join('\n');
  const isGranted = (end: string): boolean =>
    extract(documentOfText(text(end)), defaultProfile).records.tables.some(
      (table) => table.kind === 'grants' && table.decided,
    );
  expect(isGranted('Le conseil municipal décide d’ajourner le vote de ces subventions.')).toBe(false);
  expect(isGranted('Le conseil municipal adopte cette proposition.')).toBe(true);
});
