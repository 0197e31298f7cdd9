import { describe, expect, it } from 'vitest';
import { documentOfText } from '../../src/ingest/text.ts';
import type { Place } from '../../src/model/place.ts';
import type { AllocationRecord, Records } from '../../src/model/records.ts';
import { say } from '../../src/messages/say.ts';
import { settleRecords } from '../../src/repair/index.ts';

function place(text: string, line = 1): Place {
  return { page: 1, box: null, line, text };
}

const EMPTY: Records = {
  deliberation: {
    id: '2025-237',
    date: '2025-06-16',
    authority: null,
    body: null,
    subject: null,
    chair: null,
    secretary: null,
  },
  attendance: [],
  citations: [],
  articles: [],
  decisions: [],
  others: [],
  votes: [],
  budgetLines: [],
  programmes: [],
  annexes: [],
  operations: [],
  allocations: [],
  totals: [],
  tables: [],
  findings: [],
  unreadPages: [],
  printed: [],
  repairs: [],
};

function present(...names: string[]): Records['attendance'] {
  return names.map((name) => ({
    key: '',
    name,
    civility: null,
    kind: 'present' as const,
    source: place(name),
  }));
}

function vote(...recused: string[]): Records['votes'][number] {
  return {
    key: '',
    articles: [1],
    for: null,
    against: null,
    abstention: null,
    absent: null,
    groups: [],
    outcome: null,
    recused,
    source: place(recused.join(', ')),
  };
}

function row(id: string, beneficiary: string, more: Partial<AllocationRecord> = {}): AllocationRecord {
  return {
    key: '',
    id,
    annex: '7',
    table: 'g1',
    territories: ['Artois'],
    theme: { code: '1', name: 'Parcours' },
    operation: { code: id, name: 'Accueil' },
    beneficiary,
    reference: null,
    object: null,
    information: null,
    quantities: [],
    amount: {
      value: 100,
      text: '1,00',
      place: place('1,00'),
      confidence: null,
      reader: null,
      alternatives: [],
      exact: false,
    },
    money: [],
    financing: null,
    agreement: null,
    budgeted: true,
    extra: {},
    confidence: null,
    source: place(beneficiary),
    ...more,
  };
}

function names(records: Records): string[] {
  return records.allocations.map((allocation) => allocation.beneficiary);
}

function settledNames(...beneficiaries: string[]): string[] {
  return names(
    settleRecords({
      ...EMPTY,
      allocations: beneficiaries.map((name, index) => row(`a${String(index + 1)}`, name)),
    }),
  );
}

describe('people', () => {
  it('finds a recused person in the attendance list in spite of misread letters', () => {
    const settled = settleRecords({
      ...EMPTY,
      attendance: present(
        'Jean-Claude EXEMPLOY',
        'Emmanuelle LAMODOUILLE',
        'Frangois FICTIFMAIRE',
        'Anne ESSAI',
      ),
      votes: [vote('Jean-Claude EXEMPLQY', 'Emmanuelle LAMODOQUILLE', 'Francgois FICTIFMAIRE', 'Anne ESSAI')],
    });
    expect(settled.attendance.map((person) => person.name)[2]).toBe('François FICTIFMAIRE');
    expect(settled.votes[0]!.recused).toEqual([
      'Jean-Claude EXEMPLOY',
      'Emmanuelle LAMODOUILLE',
      'François FICTIFMAIRE',
      'Anne ESSAI',
    ]);
    expect(settled.repairs.map((repair) => repair.after)).toContain('Jean-Claude EXEMPLOY');
    expect(settled.findings).toEqual([]);
  });

  it('gives officers the list’s form, and doubled strokes back', () => {
    const settled = settleRecords({
      ...EMPTY,
      deliberation: { ...EMPTY.deliberation, chair: 'BENEDICTE MODELE-ESSAI', secretary: 'Zohra FICTIVE' },
      attendance: present('Bénédicte MODELE-ESSAI', 'Zohra FICTIVE', 'Jean-Jdacques TESTEL'),
    });
    expect(settled.deliberation.chair).toBe('Bénédicte MODELE-ESSAI');
    expect(settled.deliberation.secretary).toBe('Zohra FICTIVE');
    expect(settled.attendance[2]!.name).toBe('Jean-Jacques TESTEL');
  });

  it('corrects the list where the votes agree against it', () => {
    const settled = settleRecords({
      ...EMPTY,
      attendance: present('Anne FICTIFQY', 'Paul ESSAI'),
      votes: [vote('Anne FICTIFOY'), vote('Anne FICTIFOY', 'Paul ESSAI')],
    });
    expect(settled.attendance[0]!.name).toBe('Anne FICTIFOY');
    expect(settled.votes[1]!.recused).toEqual(['Anne FICTIFOY', 'Paul ESSAI']);
  });

  it('does not make one person of two, and says who is unknown', () => {
    const settled = settleRecords({
      ...EMPTY,
      attendance: present('Marie DUMODELG', 'Marie DUMODELO', 'Karina ESSAI'),
      votes: [vote('Marie DUMODELC', 'Paul INCONNU', 'Karina ESSAI')],
    });
    expect(settled.votes[0]!.recused).toEqual(['Marie DUMODELC', 'Paul INCONNU', 'Karina ESSAI']);
    expect(settled.findings.map((finding) => finding.code)).toEqual([
      'repair/unknown-person',
      'repair/unknown-person',
    ]);
  });
});

describe('dates', () => {
  const article = (number: number, text: string): Records['articles'][number] => ({
    key: '',
    number,
    text,
    amount: null,
    themeCode: null,
    operationCode: null,
    annexes: [],
    imputes: [],
    source: place(text),
  });
  const citation = (number: string | null, date: string, text: string): Records['citations'][number] => ({
    key: '',
    kind: 'délibération',
    number,
    date,
    text,
    source: place(text),
  });

  it('reads an impossible year as the act’s other mention of the day', () => {
    const settled = settleRecords({
      ...EMPTY,
      citations: [citation('2023-259', '2023-06-12', 'délibération n°2023-259 en date du 12/06/2023')],
      articles: [
        article(2, 'le modèle adopté par la Commission Permanente du 12 juin 2028.'),
        article(4, 'du 1er janvier au 31 décembre 2026'),
      ],
    });
    expect(settled.articles[0]!.text).toBe('le modèle adopté par la Commission Permanente du 12 juin 2023.');
    expect(settled.articles[1]!.text).toContain('2026');
    expect(settled.repairs).toHaveLength(1);
    expect(settled.repairs[0]).toMatchObject({
      before: '12 juin 2028',
      after: '12 juin 2023',
      rule: 'cited-date',
    });
  });

  it('takes the year from the act’s own number', () => {
    const settled = settleRecords({
      ...EMPTY,
      citations: [citation('2024-273', '2034-06-17', 'délibération n°2024-273 du 17/06/2034')],
    });
    expect(settled.citations[0]).toMatchObject({
      date: '2024-06-17',
      text: 'délibération n°2024-273 du 17/06/2024',
    });
  });

  it('says so where nothing tells which date to read', () => {
    const settled = settleRecords({
      ...EMPTY,
      citations: [
        citation(null, '2022-06-12', 'la délibération du 12 juin 2022'),
        citation(null, '2023-06-12', 'le rapport du 12 juin 2023'),
        citation(null, '2028-06-12', 'une convention du 12 juin 2028'),
      ],
    });
    expect(settled.citations[2]!.date).toBe('2028-06-12');
    expect(settled.findings.map((finding) => finding.code)).toEqual(['repair/late-citation']);
  });
});

describe('structures', () => {
  it('takes the letter for the stroke among capitals, whatever else was read of the name', () => {
    expect(new Set(settledNames('3ID', '31D', '31D', '3ID', '31D', '31D', '3I1D').slice(0, 6))).toEqual(
      new Set(['3ID']),
    );
  });

  it('takes an i among capitals for an I where the same stroke was read as a figure too', () => {
    expect(new Set(settledNames('3iD', '31D', '3iD', '3iD', '31D'))).toEqual(new Set(['3ID']));
    expect(settledNames('3iD', '3iD')).toEqual(['3iD', '3iD']);
  });

  it('tells two letters by their stroke, and two acronyms of two letters apart', () => {
    expect(settledNames('ID Formation', '1D Formation', 'ID Formation')).toEqual([
      'ID Formation',
      'ID Formation',
      'ID Formation',
    ]);
    expect(settledNames('ID Formation', 'IO Formation')).toEqual(['ID Formation', 'IO Formation']);
  });

  it('takes a word read once for one that is read ten times oftener and looks like it, not for one read twice', () => {
    const often = Array.from({ length: 12 }, () => 'SOLIHA');
    expect(new Set(settledNames(...often, 'SOUHA'))).toEqual(new Set(['SOLIHA']));
    expect(settledNames('SOLIHA', 'SOLIHA', 'SOUHA')[2]).toBe('SOUHA');
  });

  it('takes a long word for the commoner one that a look-alike letter parts from it', () => {
    const often = Array.from({ length: 6 }, () => 'Interelais');
    expect(new Set(settledNames(...often, 'Interclais', 'Interclais'))).toEqual(new Set(['Interelais']));
    expect(settledNames('Interelais', 'Interelais', 'Intermlais')[2]).toBe('Intermlais');
    // A y loses its tail; a v gains none.
    expect(new Set(settledNames('CCAS de Noyelles', 'CCAS de Novelles', 'CCAS de Novelles'))).toEqual(
      new Set(['CCAS de Noyelles']),
    );
    expect(settledNames('ACRE', 'ACRE', 'ACRE', 'ACRE', 'ACRE', 'ACRE', 'AERE')[6]).toBe('AERE');
  });

  it('takes off the strokes of cell edges', () => {
    expect(
      settledNames(
        '(CCAS de Marquise',
        '|Le coin familial',
        'Groupe ASSAI (Transport)',
        'Foyer (FJT',
        'La Vie (CHRS PLJ])',
        'Association 4A]J',
        'Ligue [ALJ] (LSA)',
      ),
    ).toEqual([
      'CCAS de Marquise',
      'Le coin familial',
      'Groupe ASSAI (Transport)',
      'Foyer (FJT)',
      'La Vie (CHRS PLJ)',
      'Association 4AJ',
      'Ligue [ALJ] (LSA)',
    ]);
  });

  it('holds an acronym against the words before it, and its other mentions against that', () => {
    expect(
      settledNames(
        "Foyer des Jeunes et d'Education Populaire (FIEP",
        'FIEP',
        "Foyer des Jeunes et d'Education Populaire (FJEP)",
        'Association Domicile Service Immercurien (ADSI)',
        'Achicourt Dainville Service (ADS)',
      ),
    ).toEqual([
      "Foyer des Jeunes et d'Education Populaire (FJEP)",
      'FJEP',
      "Foyer des Jeunes et d'Education Populaire (FJEP)",
      'Association Domicile Service Immercurien (ADSI)',
      'Achicourt Dainville Service (ADS)',
    ]);
  });

  it('mends one letter of a long acronym by its initials, not of a short one', () => {
    expect(settledNames('Bureau Rural Insertion Emploi (BRIF)')).toEqual([
      'Bureau Rural Insertion Emploi (BRIE)',
    ]);
    expect(settledNames('Rural Insertion Emploi (RIF)')).toEqual(['Rural Insertion Emploi (RIF)']);
  });

  it('knows that a J loses its hook and an I does not gain one', () => {
    expect(settledNames('MIEP', 'MIEP', 'MIEP', 'MJEP')).toEqual(['MJEP', 'MJEP', 'MJEP', 'MJEP']);
    expect(settledNames('La Vie (CHRS PLI)', 'La Vie (CHRS PLJ)')[0]).toBe('La Vie (CHRS PLJ)');
  });

  it('trusts running text over the rows of a table', () => {
    const allocations = ['31D', '31D', '3D', '3D', '31D', 'APSA'].map((name, index) =>
      row(`a${String(index + 1)}`, name, { source: { ...place(name), page: 2 } }),
    );
    const document = documentOfText('avec APSA, 3ID et ADEFI\nles structures 3ID et APSA\f31D\n3D');
    expect(names(settleRecords({ ...EMPTY, allocations }, undefined, document))).toEqual([
      '3ID',
      '3ID',
      '3ID',
      '3ID',
      '3ID',
      'APSA',
    ]);
  });

  it('knows that no act names two structures that differ by an I and a 1', () => {
    expect(settledNames('31D', '3ID', '31D', '31D', 'S0S', 'SOS')).toEqual([
      '3ID',
      '3ID',
      '3ID',
      '3ID',
      'SOS',
      'SOS',
    ]);
    expect(settledNames("Maison de l'Emploi et de l'insertion (ME!)")).toEqual([
      "Maison de l'Emploi et de l'insertion (MEI)",
    ]);
  });

  it('never makes one structure of two', () => {
    const kept = [
      'CCAS de Carvin',
      'CCAS de Marck',
      'FIAC',
      'FACE',
      'APSA',
      'ASA',
      'AIFE',
      'AIFOR',
      'MEI',
      'MEM',
      'MDPH',
      'ATS',
      'ADT',
    ];
    expect(settledNames(...kept)).toEqual(kept);
    const together = [row('a1', 'PLI', { operation: null }), row('a2', 'PLJ', { operation: null })];
    expect(names(settleRecords({ ...EMPTY, allocations: together }))).toEqual(['PLI', 'PLJ']);
  });

  it('leaves case as printed and restores accents that other rows show', () => {
    expect(
      settledNames('MAHRA LE TOIT', 'Mahra Le Toit', 'CCAS de Courrieres', 'CCAS de Courrières'),
    ).toEqual(['MAHRA LE TOIT', 'Mahra Le Toit', 'CCAS de Courrières', 'CCAS de Courrières']);
  });

  it('gives no accent that fewer rows show than lack it, nor one to a French word that has none', () => {
    const kept = ['CCAS de Courrieres', 'Foyer de Courrieres', 'Club Courrieres', 'Amis de Courrières'];
    expect(settledNames(...kept)).toEqual(kept);
    const painters = ['Atelier de peinture de Modèle', 'Atelier de péinture de Fiction'];
    expect(settledNames(...painters)[0]).toBe(painters[0]);
  });

  it('completes a name that was read in pieces by the same bracket elsewhere', () => {
    const read = [
      'Agence i ép : du Logement (ADLX 59/62)',
      'Agence i L (ADLX 59/62)',
      'Autre agence (ADLX 59/62)',
      'Le relais (TTS)',
    ];
    const allocations = read.map((name, index) =>
      row(`a${String(index + 1)}`, name, { source: { ...place(name), page: 2 } }),
    );
    const document = documentOfText(
      "En 2024, l'Agence interdépartementale du Logement\n(ADLX 59/62) a réalisé\fx",
    );
    expect(names(settleRecords({ ...EMPTY, allocations }, undefined, document))).toEqual([
      'Agence interdépartementale du Logement (ADLX 59/62)',
      'Agence interdépartementale du Logement (ADLX 59/62)',
      'Autre agence (ADLX 59/62)',
      'Le relais (TTS)',
    ]);
  });

  it('says that a short name may have lost a letter, and changes nothing', () => {
    const settled = settleRecords({
      ...EMPTY,
      allocations: [row('a1', '4 A'), row('a2', 'Association 4AJ'), row('a3', '1D Formation')],
    });
    expect(names(settled)).toEqual(['4 A', 'Association 4AJ', '1D Formation']);
    expect(settled.findings.map((finding) => say(finding.message, 'en'))).toEqual([
      '“4 A” may be “4AJ”; nothing else in the act proves it.',
      '“1D Formation” may be “ID Formation”; nothing else in the act proves it.',
    ]);
    expect(settleRecords(settled)).toEqual(settled);
  });

  it('says what looks alike without enough evidence', () => {
    const settled = settleRecords({
      ...EMPTY,
      allocations: [row('a1', 'A3D'), row('a2', 'A3DI'), row('a3', 'A3DI')],
    });
    expect(names(settled)).toEqual(['A3D', 'A3DI', 'A3DI']);
    expect(settled.findings.map((finding) => finding.code)).toContain('repair/doubtful-name');
  });
});

describe('names that break off', () => {
  const list = (operation: string, ...beneficiaries: string[]): AllocationRecord[] =>
    beneficiaries.map((name, index) =>
      row(`a${operation}${index}`, name, { operation: { code: operation, name: 'Accueil' } }),
    );

  it('are completed by the order of the structures under the other operations', () => {
    const settled = settleRecords({
      ...EMPTY,
      allocations: [
        ...list('1', 'CCAS de Valmont', 'CCAS de Hauterive', 'ESSAI'),
        ...list('2', 'CCAS de Valmont', 'CCAS de', 'ESSAI'),
      ],
    });
    expect(names(settled)[4]).toBe('CCAS de Hauterive');
    expect(settled.repairs).toMatchObject([{ rule: 'name-by-order', field: 'a21.beneficiary' }]);
    expect(settled.findings.map((finding) => finding.code)).toEqual(['repair/deduced-name']);
  });

  it.each([
    ["Maison de l'Emploi et de", "Maison de l'Emploi et de l'Insertion (MEI)"],
    ['La Vie Active (CHRS', 'La Vie Active (CHRS Valmont PLJ)'],
  ])('are completed by the only name that begins so: %s', (read, whole) => {
    const settled = settleRecords({
      ...EMPTY,
      allocations: [...list('1', 'CCAS de Valmont', whole, 'Autre'), ...list('2', 'ESSAI', read)],
    });
    expect(names(settled).at(-1)).toBe(whole);
    expect(settled.repairs.at(-1)).toMatchObject({ rule: 'name-by-start', field: 'a21.beneficiary' });
    expect(settled.findings.map((finding) => finding.code)).toContain('repair/deduced-name');
  });

  it('stay where they may be whole, or where another territory alone bears the longer one', () => {
    const kept = ['Secours populaire', 'Secours populaire de Valmont', 'Foyer (FJT)', 'Foyer (FJT Nord)'];
    const allocations = kept.map((name, at) => row(`a${String(at)}`, name));
    expect(names(settleRecords({ ...EMPTY, allocations }))).toEqual(kept);
    const elsewhere = [
      row('a1', 'Maison de l’Emploi', { territories: ['Ternois'] }),
      row('a2', 'Maison de l’'),
    ];
    expect(names(settleRecords({ ...EMPTY, allocations: elsewhere }))[1]).toMatch(/^Maison de l.?$/u);
  });

  it.each([
    ['the neighbours differ', ['CCAS de Valmont', 'CCAS de Hauterive', 'Autre']],
    [
      'two would do',
      ['CCAS de Valmont', 'CCAS de Hauterive', 'ESSAI', 'CCAS de Valmont', 'CCAS de Rive', 'ESSAI'],
    ],
    ['the operation has it already', ['CCAS de Valmont', 'CCAS de Voisin', 'ESSAI']],
  ])('stay, and are said, where %s', (_, other) => {
    const settled = settleRecords({
      ...EMPTY,
      allocations: [
        ...list('1', ...other),
        ...list('2', 'CCAS de Voisin', 'CCAS de Valmont', 'CCAS de', 'ESSAI'),
      ],
    });
    expect(names(settled).at(-2)).toBe('CCAS de');
    expect(settled.findings.map((finding) => finding.code)).toEqual(['repair/half-read-name']);
  });
});

describe('sentences that rows repeat', () => {
  const whole =
    'Financement des 2 postes au titre de la convention de partenariat, soit un maximum de 140 places';
  const informed = (...texts: (string | null)[]): Records =>
    settleRecords({
      ...EMPTY,
      allocations: texts.map((information, index) =>
        row(`a${index}`, `Structure ${'ABCDEFG'.charAt(index)}`, {
          information,
          operation: { code: '1', name: 'fonds de prévention des expulsions locatives' },
        }),
      ),
    });
  const last = (records: Records): string | null | undefined => records.allocations.at(-1)?.information;

  it.each([
    ['a torn word', whole.replace('maximum', 'q')],
    ['a lost word', whole.replace('maximum ', '')],
  ])('give back %s', (_, read) => {
    const settled = informed(whole, whole.replace('140', '70'), read);
    expect(last(settled)).toBe(whole);
    expect(settled.repairs).toMatchObject([{ rule: 'repeated-cell', before: read, after: whole }]);
  });

  it('leave numbers, and words that are words, to their row', () => {
    const own = whole.replace('des 2 postes', 'de 1 poste').replace('140', '70').replace('maximum ', '');
    expect(last(informed(whole, whole, own))).toBe(
      whole.replace('des 2 postes', 'de 1 poste').replace('140', '70'),
    );
    const other = whole.replace('convention', 'charte');
    expect(last(informed(whole, whole, other))).toBe(other);
    expect(last(informed(whole, whole, 'soit un de 70 places'))).toBe('soit un de 70 places');
  });

  it('outvote a figure read for a preposition', () => {
    const right =
      'Missions d’accueil et d’orientation des jeunes de 16 à 30 ans dans leur projet de logement';
    const wrong = right.replace('à', '3');
    expect(last(informed(right, right, right, wrong, wrong))).toBe(right);
  });

  it('are completed by the name of their operation, where part of a word is left', () => {
    expect(last(informed('du fonds de pré des locatives pour 2025'))).toBe(
      'du fonds de prévention des expulsions locatives pour 2025',
    );
    expect(last(informed('le fonds de prévention des locatives'))).toBe(
      'le fonds de prévention des locatives',
    );
  });
});

describe('codes of a column', () => {
  function settledCodes(...codes: string[]): (string | null)[] {
    const allocations = codes.map((reference, at) => row(`a${String(at + 1)}`, 'Club', { reference }));
    return settleRecords({ ...EMPTY, allocations }).allocations.map(({ reference }) => reference);
  }
  const READ = ['EX031380', 'EX045657', 'EX033781', 'EX022329', 'EX040107', 'EX015824', 'EX025277'];

  it('have letters and digits where the others have them', () => {
    expect(settledCodes(...READ, 'EXO19823', 'EX0O25515', 'EX03B1S3').slice(READ.length)).toEqual([
      'EX019823',
      'EX025515',
      'EX038153',
    ]);
    expect(settledCodes('A-12-341', 'B-12-342', 'C-17-343', 'D-12-344', 'B-I2-345').at(-1)).toBe('B-12-345');
  });

  it('stay as read where they fit no pattern, or the column shows two', () => {
    const others = ['EX0312', 'EXT45657', 'SIRET', '123456789', 'EXOO12345'];
    expect(settledCodes(...READ, ...others)).toEqual([...READ, ...others]);
    const both = [...READ, 'EXO11111', 'EXO22222', 'EXO33333', 'EXO44444', 'EXO55555'];
    expect(settledCodes(...both)).toEqual(both);
    expect(settledCodes('AB12O4', 'AB1234', 'AB1235')).toEqual(['AB12O4', 'AB1234', 'AB1235']);
  });

  it('are in the ledger with what was read', () => {
    const allocations = [...READ, 'EXO19823'].map((reference, at) =>
      row(`a${String(at + 1)}`, 'Club', { reference }),
    );
    expect(settleRecords({ ...EMPTY, allocations }).repairs).toMatchObject([
      { rule: 'code-by-column', field: 'a8.reference', before: 'EXO19823', after: 'EX019823' },
    ]);
  });
});

describe('vocabulary', () => {
  it('takes the signs, and one letter, of an operation’s name from the annexe’s text, which is printed larger', () => {
    const told = (code: string, name: string): Records['operations'][number] => ({
      key: '',
      id: `o${code}`,
      code,
      themeCode: null,
      name,
      amount: null,
      beneficiaries: null,
      quantities: [],
      period: null,
      parts: [],
      source: place(name),
    });
    const { allocations, repairs } = settleRecords({
      ...EMPTY,
      operations: [
        told('9', 'Aide aux chantiers (ACI, CE, UEUT)'),
        told('8', 'Aide aux associations'),
        told('6', 'Aide aux structures (ACI, CE, VEUT)'),
        told('5', 'Logement autonome des jeunes en situation de précarité'),
      ],
      allocations: [
        row('a1', 'Club', { operation: { code: '9', name: 'Aide aux chantiers (ACI. CE. UEUT)' } }),
        row('a2', 'Ligue', { operation: { code: '7', name: 'Aide aux chantiers (ACI. CE. UEUT)' } }),
        row('a3', 'Union', {
          operation: { code: '9', name: 'Aide aux chantiers (ACI, CE, VEUT)' },
          theme: { code: '1', name: 'A' },
        }),
        row('a4', 'Foyer', {
          operation: { code: '9', name: 'Aide aux chantiers de 2025 (ACI)' },
          theme: { code: '2', name: 'B' },
        }),
        // The text's word is an acronym that an engine which knows words made one.
        row('a5', 'Cercle', { operation: { code: '6', name: 'Aide aux structures (ACI, CE, UEUT)' } }),
        row('a6', 'Amicale', {
          operation: { code: '5', name: 'Logement autonome des ieunes en situation de nrécarité' },
        }),
        row('a7', 'Atelier', {
          operation: { code: '5', name: 'Logement autonome des seules en situation de précarité' },
          theme: { code: '3', name: 'C' },
        }),
      ],
    });
    expect(allocations.map(({ operation }) => operation?.name)).toEqual([
      'Aide aux chantiers (ACI, CE, UEUT)',
      'Aide aux chantiers (ACI. CE. UEUT)',
      'Aide aux chantiers (ACI, CE, UEUT)',
      'Aide aux chantiers de 2025 (ACI)',
      'Aide aux structures (ACI, CE, UEUT)',
      'Logement autonome des jeunes en situation de précarité',
      'Logement autonome des seules en situation de précarité',
    ]);
    const byText = repairs.filter(({ because }) => say(because, 'fr').includes('le texte de l’annexe'));
    expect(byText.map(({ field }) => field)).toEqual(['a1.operation', 'a3.operation', 'a6.operation']);
  });

  it('takes the fuller of two readings that differ by accents and dashes', () => {
    const read = ['Volet équilibre global', 'Volet équilibre global', 'Volet équilibré - global'];
    const settled = settleRecords({
      ...EMPTY,
      allocations: read.map((name, at) =>
        row(`a${String(at + 1)}`, `S${String(at)}`, { operation: { code: '4', name } }),
      ),
    });
    expect(settled.allocations.map((allocation) => allocation.operation!.name)).toEqual(
      Array(3).fill('Volet équilibré - global'),
    );
  });

  it('lets no single row add a dash to the name of many, nor many take an accent from some', () => {
    const named = (names: readonly string[]) =>
      settleRecords({
        ...EMPTY,
        allocations: names.map((name, at) => row(`a${at + 1}`, `S${at}`, { operation: { code: '4', name } })),
      }).allocations.map((one) => one.operation?.name);
    const many = Array.from({ length: 30 }, () => 'Parcours accompagnement RSA');
    expect(new Set(named([...many, 'Parcours - accompagnement RSA']))).toEqual(
      new Set(['Parcours accompagnement RSA']),
    );
    const lost = Array.from({ length: 12 }, () => 'Référent solidarite');
    expect(new Set(named([...lost, 'Référent solidarité']))).toEqual(new Set(['Référent solidarité']));
  });

  it('takes a letter read as another and a point for the letter that other rows show', () => {
    const named = (read: string) =>
      settleRecords({
        ...EMPTY,
        allocations: ['FSL ASLL', 'FSL ASLL', read].map((name, at) =>
          row(`a${at + 1}`, `S${at}`, { operation: { code: '3', name } }),
        ),
      }).allocations[2]!.operation?.name;
    expect(named('FSE. ASLL')).toBe('FSL ASLL');
    expect(named('FSE ASLL')).toBe('FSE ASLL');
  });

  it('takes figures off a theme that a single row reads behind it', () => {
    const themes = settleRecords({
      ...EMPTY,
      allocations: [
        ...Array<string>(8).fill('Parcours jeunes'),
        'Parcours jeunes 000',
        'Parcours jeunes actifs',
      ].map((name, at) => row(`a${at + 1}`, 'CCAS', { theme: { code: '4', name } })),
    }).allocations.map(({ theme }) => theme?.name);
    expect(themes.slice(8)).toEqual(['Parcours jeunes', 'Parcours jeunes actifs']);
  });

  it('completes a theme that few rows read cut, not one that many do', () => {
    const rows = (many: number, name: string): AllocationRecord[] =>
      Array.from({ length: many }, (_, at) =>
        row(`a${name}${String(at)}`, 'CCAS', { theme: { code: '1', name } }),
      );
    const themes = (short: number): Set<string | undefined> =>
      new Set(
        settleRecords({
          ...EMPTY,
          allocations: [...rows(20, 'Parcours emploi jeunes'), ...rows(short, 'Parcours emploi')],
        }).allocations.map(({ theme }) => theme?.name),
      );
    expect(themes(3)).toEqual(new Set(['Parcours emploi jeunes']));
    expect(themes(6)).toEqual(new Set(['Parcours emploi jeunes', 'Parcours emploi']));
  });

  it('gives an operation its whole name and a territory one form', () => {
    const operation = (name: string): Partial<AllocationRecord> => ({ operation: { code: '4', name } });
    const settled = settleRecords({
      ...EMPTY,
      allocations: [
        row('a1', 'UN', {
          ...operation('Accompagnement remobilisation sociale'),
          territories: ['Lens-Liévin'],
        }),
        row('a2', 'DEUX', { ...operation('Accompagnement ilsation sociale'), territories: ['Lens Liévin'] }),
        row('a3', 'TROIS', { ...operation('Autre chose'), territories: ['Lens-Liévin'] }),
      ],
    });
    expect(settled.allocations.map((allocation) => allocation.operation!.name)).toEqual([
      'Accompagnement remobilisation sociale',
      'Accompagnement remobilisation sociale',
      'Autre chose',
    ]);
    expect(settled.allocations[1]!.territories).toEqual(['Lens-Liévin']);
  });
});

describe('budget labels', () => {
  it('are read as the same line is elsewhere', () => {
    const budgetLine = (
      id: string,
      part: 'article' | 'report',
      label: string,
    ): Records['budgetLines'][number] => ({
      key: '',
      id,
      part,
      code: 'C02-1',
      account: null,
      label,
      authorised: null,
      available: null,
      proposed: null,
      balance: null,
      source: place(label),
    });
    const settled = settleRecords({
      ...EMPTY,
      budgetLines: [
        budgetLine('b1', 'article', 'Logement des jeunes'),
        budgetLine('b2', 'report', 'L°9j$igtsdes'),
        { ...budgetLine('b3', 'report', 'oitiqueinclusiveen'), code: 'C02-2' },
      ],
    });
    expect(settled.budgetLines.map((line) => line.label)).toEqual([
      'Logement des jeunes',
      'Logement des jeunes',
      'oitiqueinclusiveen',
    ]);
    expect(settled.repairs).toHaveLength(1);
  });
});

it('settles once: a second time changes nothing', () => {
  const once = settleRecords({
    ...EMPTY,
    attendance: present('Frangois ESSAI'),
    votes: [vote('Frangois ESSAI')],
    allocations: [
      row('a1', '(CCAS de Courrieres'),
      row('a2', 'CCAS de Courrières'),
      row('a3', 'MIEP'),
      row('a4', 'MJEP'),
    ],
  });
  expect(settleRecords(once)).toEqual(once);
});
