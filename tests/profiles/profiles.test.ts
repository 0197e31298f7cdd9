import { say } from '../../src/messages/say.ts';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { documentOfText } from '../../src/ingest/text.ts';
import type { Result } from '../../src/model/result.ts';
import { checkProfile } from '../../src/profiles/check.ts';
import { chooseProfile } from '../../src/profiles/choose.ts';
import { profileSchema } from '../../src/profiles/contract.ts';
import { defaultProfile } from '../../src/profiles/default.ts';
import { draftProfile } from '../../src/profiles/draft.ts';
import { profileFileSchema, readProfileFile, resolveProfile } from '../../src/profiles/file.ts';
import { loadProfile, loadShippedProfiles, profileTemplate } from '../../src/profiles/load.ts';
import { matchAny, matchTemplate, piecesOf } from '../../src/profiles/template.ts';

const folder = mkdtempSync(join(tmpdir(), 'delibere-profile-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

describe('templates', () => {
  it.each([
    ['Thématique {code} : {name}', 'Thématique 1 : Forêts', '1', 'Forêts'],
    ['Thématique {code} : {name}', 'THEMATIQUE 12- Forêts', '12', 'Forêts'],
    ['Axe {code} : {name}', "l'axe A2 : Forêts", 'A2', 'Forêts'],
    ['Opération complémentaire {code} : {name}', 'Opération complémentaire 1: fonds', '1', 'fonds'],
    ['Opération {code} : {name}', 'Opératlon 3 :Aide', '3', 'Aide'],
    ['Axe {code} : {name}', 'Axe IV. Eaux', 'IV', 'Eaux'],
  ])('%j matches %j', (template, text, code, name) => {
    const pieces = piecesOf(text);
    const match = matchTemplate(template, pieces, 0);
    expect(match?.code).toBe(code);
    expect(text.slice(pieces[match!.next]!.start)).toBe(name);
  });

  it.each([
    ['Axe {code} : {name}', 'Axe de travail'],
    ['Axe {code} : {name}', 'Axes'],
    ['Opération {code} : {name}', 'Opération complémentaire 1 : fonds'],
    ['Action {code} : {name}', 'Traction 1 : fonds'],
  ])('%j does not match %j', (template, text) => {
    expect(matchAny([template], piecesOf(text), 0)).toBeNull();
  });
});

describe('profile files', () => {
  it('need little, and stand on the default', () => {
    const read = readProfileFile('{"id": "ma-ville", "title": "Ma ville", "totals": ["Somme toute"]}');
    expect(read.ok).toBe(true);
    const profile = resolveProfile((read as unknown as { file: never }).file, defaultProfile);
    expect(profileSchema.safeParse(profile).success).toBe(true);
    expect(profile.totals[0]).toBe('Somme toute');
    expect(profile.totals).toContain('Total');
    expect(profile.headings.beneficiary).toEqual(defaultProfile.headings.beneficiary);
  });

  it('may stand on nothing', () => {
    const read = readProfileFile('{"id": "seul", "title": "Seul", "base": "none", "totals": ["Somme"]}');
    const profile = resolveProfile((read as unknown as { file: never }).file, defaultProfile);
    expect(profile.totals).toEqual(['Somme']);
    expect(profile.headings.amount).toEqual([]);
  });

  it.each([
    ['{', /JSON/u],
    ['{"id": "Ma Ville", "title": "x"}', /"id": lower-case/u],
    ['{"id": "x", "title": "x", "totaux": []}', /unknown key totaux/u],
    ['{"id": "x", "title": "x", "totals": "Total"}', /"totals": /u],
    ['{"id": "x", "title": "x", "headings": {"payee": ["x"]}}', /"headings/u],
    ['{"id": "x", "title": "x", "rates": [{"amount": "80"}]}', /"rates.0.amount": a decimal string/u],
  ])('say what is wrong: %s', (text, message) => {
    const read = readProfileFile(text);
    expect(read.ok).toBe(false);
    const { faults } = read as Extract<typeof read, { ok: false }>;
    expect(faults.map((fault) => say(fault, 'en')).join(' ')).toMatch(message);
    expect(faults.map((fault) => say(fault, 'fr')).join(' ')).not.toMatch(/must|Invalid|only|unknown/u);
  });

  it('are loaded by name or path, and refused with their faults', () => {
    expect(loadProfile('default')).toBe(defaultProfile);
    expect(loadProfile('dpid').id).toBe('dpid');
    expect(loadProfile(file('good.json', '{"id": "good", "title": "Bon"}')).id).toBe('good');
    expect(() => loadProfile(file('bad.json', '{"title": "Sans nom"}'))).toThrow(/"id"/u);
    expect(() => loadProfile(join(folder, 'absent.json'))).toThrow(/does not exist/u);
    expect(() => loadProfile(folder)).toThrow(/is a folder/u);
  });

  it('name no kind of table that there is not, be it what every object answers to', () => {
    const kinds = { constructor: ['Constructions'] };
    const path = file('kinds.json', JSON.stringify({ id: 'kinds', title: 'Natures', headingWords: kinds }));
    expect(() => loadProfile(path)).toThrow(/constructor/u);
  });

  it('that are shipped, and the template, are valid', () => {
    expect(profileSchema.safeParse(defaultProfile).success).toBe(true);
    expect(loadShippedProfiles().map((profile) => profile.id)).toEqual(['dpid']);
    for (const profile of loadShippedProfiles()) expect(profileSchema.safeParse(profile).success).toBe(true);
    expect(readProfileFile(profileTemplate()).ok).toBe(true);
  });
});

describe('choosing by content', () => {
  const named = (id: string, match: string[]) => ({ ...defaultProfile, id, match });
  const act = documentOfText('Le Conseil de Montfeint\nattribue les aides du PLAN\nVELO 2024.');

  it('takes the profile whose phrases all stand in the act, the surest first', () => {
    const one = named('one', ['conseil de montfeint']);
    const two = named('two', ['conseil de montfeint', 'plan vélo']);
    const other = named('other', ['conseil de montfeint', 'plan eau', 'aides']);
    expect(chooseProfile(act, [one, two, other], defaultProfile).id).toBe('two');
    expect(chooseProfile(act, [other], defaultProfile)).toBe(defaultProfile);
  });

  it('never takes a profile without phrases', () => {
    expect(chooseProfile(act, [named('none', [])], defaultProfile)).toBe(defaultProfile);
  });
});

const row = (beneficiary: string, amount: string, places: string, status = 'proved') => ({
  beneficiary,
  amount,
  status,
  territories: ['Plaine'],
  theme: { code: '1', name: 'Forêts' },
  operation: null,
  quantities: [{ value: places, unit: 'arbres' }],
  agreement: 'Contrat annexe 4',
  financing: null,
  budgeted: true,
});
const result = (rows: ReturnType<typeof row>[], failing = 0): Result =>
  ({
    source: { file: 'act.pdf' },
    deliberation: { authority: 'Ville de Montfeint', body: 'Conseil municipal', subject: 'Plan forêts' },
    annexes: [{ number: '4', title: 'Répartition des crédits', pages: [2] }],
    allocations: rows,
    checks: [...Array.from({ length: failing }, () => ({ status: 'fail' })), { status: 'pass' }],
  }) as unknown as Result;

describe('a drafted profile', () => {
  it('holds the act’s own words and prices, and is a valid file', () => {
    const rows = [
      row('A', '40.00', '4'),
      row('B', '120.00', '12'),
      row('C', '10.00', '1'),
      row('D', '99.00', '2'),
    ];
    const draft = draftProfile(result(rows));
    expect(profileFileSchema.safeParse(draft).success).toBe(true);
    expect(draft).toMatchObject({
      id: 'conseil-municipal',
      match: ['Ville de Montfeint', 'Répartition des crédits'],
      vocabulary: { territories: ['Plaine'], units: ['arbres'], agreements: ['Contrat annexe {code}'] },
      rates: [{ themeCode: '1', operationCode: null, unit: 'arbres', amount: '10.00' }],
    });
  });
});

describe('checking a profile', () => {
  const base = result([row('A', '40.00', '4'), row('B', '1.00', '9', 'doubtful')], 1);

  it('calls it better when more is proved', () => {
    const better = result([row('A', '40.00', '4'), row('B', '90.00', '9')]);
    expect(checkProfile(base, better)).toMatchObject({
      verdict: 'better',
      base: { proved: 1 },
      profiled: { proved: 2 },
    });
    expect(checkProfile(base, base).verdict).toBe('same');
  });

  it('calls it worse when rows appear that nothing proves, or less is proved', () => {
    const invented = result([...base.allocations, row('C', '5.00', '1', 'plausible')] as never, 1);
    expect(checkProfile(base, invented).verdict).toBe('worse');
    expect(checkProfile(base, result([row('B', '1.00', '9', 'doubtful')], 1)).verdict).toBe('worse');
    expect(say(checkProfile(base, invented).message, 'fr')).toContain('moins bien');
  });
});
