import { expect, it } from 'vitest';
import { extract } from '../../../src/extract.ts';
import { defaultProfile } from '../../../src/profiles/default.ts';
import { document, line, pairs, table } from './make.ts';

const lead = line('Le conseil accorde les subventions suivantes :', 40);

it.each(['néant', 'pour mémoire', '—', 'Ajournée', 'non retenu', 'dossier incomplet', 'Sans objet'])(
  'grants nothing where « %s » stands in the place of the amount',
  (word) => {
    const rows = [
      ['Club', 'Souhait', 'Accordé'],
      ['Judo du Bourg', '300,00 €', '200,00 €'],
      ['Boules du Port', '400,00 €', word],
      ['Chorale du Moulin', '500,00 €', '450,00 €'],
      ['Total', '1 200,00 €', '650,00 €'],
    ];
    const { records, verdicts } = extract(document({ lines: [lead], tables: [table(rows)] }), defaultProfile);
    expect(pairs(records.allocations)).toEqual([
      ['Judo du Bourg', '200.00'],
      ['Chorale du Moulin', '450.00'],
    ]);
    expect([...verdicts.values()].filter(({ status }) => status === 'proved').length).toBeGreaterThan(1);
    expect(records.findings.map(({ code }) => code)).toContain('segment/nothing-granted');
  },
);

it('keeps the row of a name that reaches over the place of an amount', () => {
  const rows = [
    ['Club', 'Objet', 'Accordé'],
    ['Judo du Bourg', 'Saison', '200,00 €'],
    ['Ciné-club du Report ajourné et de ses amis >>', null, null],
  ];
  const { records } = extract(document({ lines: [lead], tables: [table(rows)] }), defaultProfile);
  expect(records.findings.map(({ code }) => code)).not.toContain('segment/nothing-granted');
});

it('takes a line that begins with « dont » for a part of the amount above it', () => {
  const rows = [
    ['Club', 'Subvention'],
    ['Judo du Bourg', '300,00 €'],
    ['dont tournoi', '100,00 €'],
    ['Chorale du Moulin', '500,00 €'],
    ['Y compris déplacement à Lyon', '80,00 €'],
    ['Total', '800,00 €'],
  ];
  const { records } = extract(document({ lines: [lead], tables: [table(rows)] }), defaultProfile);
  expect(pairs(records.allocations)).toEqual([
    ['Judo du Bourg', '300.00'],
    ['Chorale du Moulin', '500.00'],
  ]);
  expect(records.others.map(({ kind }) => kind)).toEqual(['restatement', 'restatement']);
});
