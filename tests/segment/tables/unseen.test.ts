/** Layouts of tables that bodies print and that no sample has: each was misread once. */
import { describe, expect, it } from 'vitest';
import { wordsOf, type Line } from '../../../src/model/document.ts';
import { say } from '../../../src/messages/say.ts';
import { codes, document, line, pairs, read, sums, table } from './make.ts';

/** A line whose words stand at given places, in points. */
function placed(y: number, ...parts: readonly (readonly [number, string])[]): Line {
  const words = parts.flatMap(([x, text]) => {
    let at = x;
    return wordsOf(text).map((word) => {
      const box = { x0: at, y0: y, x1: at + word.text.length * 5, y1: y + 10 };
      at = box.x1 + 3;
      return { ...word, box };
    });
  });
  const box = { x0: words[0]!.box.x0, y0: y, x1: words.at(-1)!.box.x1, y1: y + 10 };
  return { page: 1, words, box, number: null };
}

describe('columns without rules', () => {
  it('take their headings in order, where one set left stands nearer to the column before', () => {
    const parsed = read(
      document({
        lines: [
          placed(100, [50, 'Association'], [310, 'Montant 2025'], [428, 'Montant 2026']),
          placed(114, [50, 'ADMR'], [397, '600 €'], [516, '700 €']),
          placed(128, [50, 'Foyer rural'], [392, '1 250 €'], [511, '1 400 €']),
          placed(142, [50, 'Tennis club'], [397, '800 €'], [516, '950 €']),
        ],
      }),
    );
    expect(pairs(parsed.allocations).map(([, amount]) => amount)).toEqual(['700.00', '1400.00', '950.00']);
    expect(say(parsed.findings[0]!.message, 'fr')).toContain('« Montant 2026 »');
  });
});

describe('several columns of amounts', () => {
  const rows = [
    ['Structure', 'Montant', 'Montant'],
    ['Foyer rural', '900,00 €', '1 000,00 €'],
    ['Ludothèque', '300,00 €', '400,00 €'],
    ['Total', '1 200,00 €', '1 400,00 €'],
  ];

  it('are told apart by the total that a sentence states', () => {
    const parsed = read(
      document({
        lines: [line('Article 1 : Des subventions sont accordées pour un montant global de 1 200 €.', 20)],
        tables: [table(rows)],
      }),
    );
    expect(pairs(parsed.allocations).map(([, amount]) => amount)).toEqual(['900.00', '300.00']);
    expect(parsed.allocations.map(({ amount }) => amount.contested)).toEqual([undefined, undefined]);
  });

  it('leave the amounts contested where nothing printed tells them apart', () => {
    const parsed = read(document({ tables: [table(rows)] }));
    expect(codes(parsed)).toEqual(['segment/amount-column-contested']);
    expect(parsed.allocations.map(({ amount }) => amount.contested)).toEqual([true, true]);
  });

  it('are told apart by the stated total whatever their headings, and a year gone by is never the grant', () => {
    const voted = [
      ['Associations', 'Subvention 2012', 'Demande 2013', 'Vote du conseil'],
      ['SPORTS >>>', null, null, null],
      ['Tennis club', '1 200 €', '1 500 €', '1 250 €'],
      ['Archers', '-', '600 €', '300 €'],
      ['Sous-total sports', '1 200 €', '2 100 €', '1 550 €'],
    ];
    const sentence = line('Le conseil décide d’allouer les aides ci-dessous, pour un total de 1 550 € :', 20);
    for (const lines of [[], [sentence]]) {
      const parsed = read(document({ lines, tables: [table(voted)] }));
      expect(pairs(parsed.allocations).map(([, amount]) => amount)).toEqual(['1250.00', '300.00']);
    }
    // Without years, the sentence alone tells.
    const undated = voted.map((row) => row.map((text) => text?.replace(/ 201\d/u, '') ?? null));
    const parsed = read(document({ lines: [sentence], tables: [table(undated)] }));
    expect(pairs(parsed.allocations).map(([, amount]) => amount)).toEqual(['1250.00', '300.00']);
    expect(parsed.allocations.some(({ amount }) => amount.contested)).toBe(false);
  });

  it('give way to the column that adds them up, whatever it is called', () => {
    const parsed = read(
      document({
        tables: [
          table([
            ['Association', 'Subvention de fonctionnement', 'Subvention d’équipement', 'Total'],
            ['MJC', '120 000,00', '15 000,00', '135 000,00'],
            ['Théâtre', '85 000,00', '', '85 000,00'],
            ['École de musique', '42 500,00', '2 750,00', '45 250,00'],
          ]),
        ],
      }),
    );
    expect(pairs(parsed.allocations).map(([, amount]) => amount)).toEqual([
      '135000.00',
      '85000.00',
      '45250.00',
    ]);
    expect(codes(parsed)).toEqual(['segment/amount-column-chosen']);
  });
});

describe('a sheet of one grant', () => {
  it('is one row, however many follow each other', () => {
    const sheet = (name: string, amount: string, top: number) =>
      table(
        [
          ['Bénéficiaire', name],
          ['Projet', 'Un projet'],
          ['Coût total', '12 500,00 €'],
          ['Subvention proposée', amount],
        ],
        { top },
      );
    const parsed = read(
      document({
        tables: [sheet('Commune de Thil', '4 500,00 €', 100), sheet('Foyer rural', '900,00 €', 300)],
      }),
    );
    expect(pairs(parsed.allocations)).toEqual([
      ['Commune de Thil', '4500.00'],
      ['Foyer rural', '900.00'],
    ]);
    expect(codes(parsed)).toEqual(['segment/amount-column-chosen']);
  });
});

describe('one amount over the rows of several names', () => {
  it('is contested and asked about', () => {
    const parsed = read(
      document({
        tables: [
          table([
            ['Association', 'Montant'],
            ['Club de Judo', '1 500,00 €'],
            ['Amicale laïque', '2 300,00 € v'],
            ['Chorale', null],
          ]),
        ],
      }),
    );
    expect(codes(parsed)).toEqual(['segment/shared-amount']);
    expect(parsed.allocations.map(({ amount }) => amount.contested === true)).toEqual([false, true]);
  });
});

describe('totals', () => {
  it('may stand without a label beside the merged cell of their theme', () => {
    const parsed = read(
      document({
        tables: [
          table([
            ['Domaine', 'Association', 'Montant en €'],
            ['Social vv', 'Emmaüs', '3 000,00 €'],
            [null, 'Secours', '2 500,00 €'],
            [null, '', '5 500,00 €'],
            ['Sport vv', 'Judo', '1 000,00 €'],
            [null, 'Tennis', '1 200,00 €'],
            [null, '', '2 200,00 €'],
            ['TOTAL >', null, '7 700,00 €'],
          ]),
        ],
      }),
    );
    expect(parsed.allocations).toHaveLength(4);
    expect(sums(parsed.totals).map(([, amount]) => amount)).toEqual(['5500.00', '2200.00', '7700.00']);
  });

  it('stand in thousands like the column above them', () => {
    const parsed = read(
      document({
        tables: [
          table([
            ['Organisme', 'Participation (k€)'],
            ['SDIS', '9 400'],
            ['Aéroport', '1 250'],
            ['Total', '10 650'],
          ]),
        ],
      }),
    );
    expect(sums(parsed.totals)).toEqual([['table', '10650000.00', ['a1', 'a2']]]);
  });
});

describe('a numbered title', () => {
  it('names the group of the table below the paragraph that follows it', () => {
    const parsed = read(
      document({
        lines: [
          line('1) Football', 20),
          line(
            'Dans le cadre de sa politique sportive, la collectivité soutient la pratique du football.',
            50,
          ),
        ],
        tables: [
          table([
            ['Club', 'Subvention'],
            ['FC Belmont', '4 000 €'],
            ['US Rieux', '2 500 €'],
          ]),
        ],
      }),
    );
    expect(parsed.allocations.map(({ theme }) => theme)).toEqual([
      { code: '1', name: 'Football' },
      { code: '1', name: 'Football' },
    ]);
  });
});

describe('a list in place of a table', () => {
  const act = (...items: string[]) =>
    [
      ' CONSEIL MUNICIPAL DE BELMONT',
      'DÉLIBÉRATION N° 24-31 : ATTRIBUTION DE SUBVENTIONS',
      '',
      'Le conseil municipal, après en avoir délibéré, DÉCIDE d’attribuer :',
      ...items,
    ].join('\n');

  it.each([
    ['the amount first', '- 1 500,00 € à l’association Les Petits Loups ;', '- 800 € au Secours populaire.'],
    [
      'the name first',
      '- Les Petits Loups : 1 500,00 € pour leur séjour',
      '- Secours populaire, pour un montant de 800 €',
    ],
    [
      'a sentence',
      '- une subvention de 1 500,00 € à la Maison des jeunes',
      '- une subvention de 800 € au profit du Secours populaire',
    ],
  ])('is read with %s', (_, first, second) => {
    const parsed = read(act(first, second));
    expect(parsed.allocations.map(({ amount }) => amount.value)).toEqual([150_000, 80_000]);
    expect(parsed.allocations.map(({ beneficiary }) => beneficiary)).toEqual([
      expect.stringMatching(/^(?:association )?(?:Les Petits Loups|Maison des jeunes)$/u),
      'Secours populaire',
    ]);
  });

  it('ends no name at a word for a kind of body', () => {
    const parsed = read(
      act('- 1 500 € à l’association pour l’aide à domicile', '- 800 € à la chorale pour son voyage'),
    );
    expect(parsed.allocations.map(({ beneficiary }) => beneficiary)).toEqual([
      expect.stringMatching(/association pour l’aide à domicile$/u),
      expect.stringMatching(/chorale$/u),
    ]);
  });

  it('keeps what a grant is for', () => {
    const parsed = read(
      act('- Tremplin : 18 000 € pour son chantier', '- Régie de quartier : 950,50 € au titre de 2025'),
    );
    expect(
      parsed.allocations.map(({ beneficiary, object, information }) => [beneficiary, object ?? information]),
    ).toEqual([
      ['Tremplin', 'pour son chantier'],
      ['Régie de quartier', 'au titre de 2025'],
    ]);
  });

  it('is none in a press cutting', () => {
    const parsed = read(
      ' La mairie soigne ses clubs\n\nClub de rugby : 12 000 €\nÉcole de musique : 8 500 €',
    );
    expect(parsed.allocations).toEqual([]);
    expect(codes(parsed)).toContain('parse/no-allocation-table');
  });
});

describe('a column for each kind of grant', () => {
  it('gives one grant for each amount, and each column its total', () => {
    const parsed = read(
      document({
        tables: [
          table([
            ['Association', 'Fonctionnement', 'Investissement'],
            ['Gymnase club', '1 500,00 €', ''],
            ['Harmonie', '', '4 200,00 €'],
            ['Foyer rural', '800,00 €', '1 100,00 €'],
            ['Total', '2 300,00 €', '5 300,00 €'],
          ]),
        ],
      }),
    );
    expect(parsed.allocations.map((row) => [row.beneficiary, row.object, row.amount.value])).toEqual([
      ['Gymnase club', 'Fonctionnement', 150_000],
      ['Foyer rural', 'Fonctionnement', 80_000],
      ['Harmonie', 'Investissement', 420_000],
      ['Foyer rural', 'Investissement', 110_000],
    ]);
    expect(sums(parsed.totals)).toEqual([
      ['table', '2300.00', ['a1', 'a2']],
      ['table', '5300.00', ['a3', 'a4']],
    ]);
    expect(codes(parsed)).toEqual(['segment/amount-columns-of-kinds']);
  });
});

describe('a row that says that nothing is granted', () => {
  it('is named and left out, so that the sums of the others close', () => {
    const parsed = read(
      document({
        tables: [
          table([
            ['Maître d’ouvrage', 'Coût HT', 'Aide accordée'],
            ['Commune de Vimy', '3 000,00', '1 500,00'],
            ['Commune de Savy', '6 000,00', 'Dossier ajourné'],
            ['Commune d’Oppy', '2 000,00', 'avis défavorable'],
            ['Commune de Pelves', '1 000,00', '500,00'],
            ['Total', '', '2 000,00'],
          ]),
        ],
      }),
    );
    expect(pairs(parsed.allocations)).toEqual([
      ['Commune de Vimy', '1500.00'],
      ['Commune de Pelves', '500.00'],
    ]);
    const said = parsed.findings.filter(({ code }) => code === 'segment/nothing-granted');
    expect(said.map(({ message }) => say(message, 'fr')).join()).toMatch(/Savy.*ajourné.*Oppy.*défavorable/u);
  });
});

describe('columns without rules that are blank in places', () => {
  it('are shown by the rows that fill them', () => {
    const parsed = read(
      document({
        lines: [
          placed(100, [50, 'Association'], [300, 'Fonctionnement'], [420, 'Investissement']),
          placed(114, [50, 'Gymnase club'], [330, '1 500,00 €']),
          placed(128, [50, 'Harmonie'], [450, '4 200,00 €']),
          placed(142, [50, 'Foyer rural'], [340, '800,00 €'], [450, '1 100,00 €']),
          placed(156, [50, 'Total'], [330, '2 300,00 €'], [450, '5 300,00 €']),
        ],
      }),
    );
    expect(parsed.allocations.map(({ amount }) => amount.value)).toEqual([150_000, 80_000, 420_000, 110_000]);
  });
});

describe('a table that grants nothing', () => {
  it.each([
    [
      'allowance',
      ['Commune', 'Population', 'Participation due'],
      ['Ambly', '1 204', '12 040,00 €'],
      ['Fay', '812', '8 120,00 €'],
    ],
    [
      'allowance',
      ['Nom', 'Taux', 'Montant brut mensuel'],
      ['M. Paul EXEMPLE', '55 %', '2 260,00 €'],
      ['Mme Anne MODELE', '22 %', '904,00 €'],
    ],
  ])('is told by the heading of its amounts: %s', (kind, ...rows) => {
    const parsed = read(document({ tables: [table(rows)] }));
    expect(parsed.allocations).toEqual([]);
    expect(parsed.tables.map((one) => [one.kind, one.decided])).toEqual([[kind, true]]);
  });

  it('is told by what it looks back on, where another one grants', () => {
    const parsed = read(
      document({
        tables: [
          table([
            ['Structure', 'Montant versé en 2024'],
            ['Régie', '5 000,00 €'],
            ['Maison', '7 500,00 €'],
          ]),
          table(
            [
              ['Structure', 'Montant attribué'],
              ['Régie', '6 000,00 €'],
              ['Maison', '7 000,00 €'],
            ],
            { top: 300 },
          ),
        ],
      }),
    );
    expect(pairs(parsed.allocations).map(([, amount]) => amount)).toEqual(['6000.00', '7000.00']);
  });
});

describe('headings', () => {
  it('of a year and an earlier year are headings, over bare whole numbers too', () => {
    const parsed = read(
      document({
        tables: [
          table([
            ['ASSOCIATIONS v', 'Rappel 2024 v', '2025 (en €) >', null],
            [null, null, 'Demandé', 'Voté'],
            ['Cercle nautique', '1200', '1500', '1300'],
            ['Union cycliste', '800', '1000', '900'],
          ]),
        ],
      }),
    );
    expect(pairs(parsed.allocations)).toEqual([
      ['Cercle nautique', '1300.00'],
      ['Union cycliste', '900.00'],
    ]);
  });
});

describe('a column that recognition read as a block of its own', () => {
  it('stands beside its rows again, though given after the text below', () => {
    const parsed = read(
      document({
        lines: [
          placed(100, [50, 'Association'], [300, 'Montant 2025']),
          placed(114, [50, 'ADMR'], [320, '600 €']),
          placed(128, [50, 'Foyer rural'], [315, '1 250 €']),
          placed(142, [50, 'Tennis club'], [320, '800 €']),
          placed(102, [420, 'Montant 2026']),
          placed(180, [50, 'Après en avoir délibéré, le conseil municipal adopte ces propositions.']),
          placed(117, [440, '700 €']),
          placed(131, [435, '1 400 €']),
          placed(145, [440, '950 €']),
        ],
      }),
    );
    expect(pairs(parsed.allocations)).toEqual([
      ['ADMR', '700.00'],
      ['Foyer rural', '1400.00'],
      ['Tennis club', '950.00'],
    ]);
  });
});
