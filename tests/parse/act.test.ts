import { describe, expect, it } from 'vitest';
import type { Records, VoteRecord } from '../../src/model/records.ts';
import { say } from '../../src/messages/say.ts';
import { actOf } from './make.ts';

const counts = (vote: VoteRecord): (number | null)[] =>
  [vote.for, vote.against, vote.abstention, vote.absent].map((one) =>
    typeof one?.value === 'number' ? one.value / 1000 : null,
  );
const cents = (record: { amount: { value: number | null } | null }): number | null =>
  record.amount?.value ?? null;
const kinds = (act: Records, kind: string): string[] =>
  act.attendance.filter((one) => one.kind === kind).map((one) => one.name);

describe('an act of a commission permanente, with themes, annexes and recusals', () => {
  const act = actOf(`DEPARTEMENT DE L'EXEMPLE
DELIBERATION DE LA COMMISSION PERMANENTE
DU CONSEIL DEPARTEMENTAL
REUNION DU 12 MAI 2025
PRESIDENCE DE MADAME ZOE ESSAI
Secrétaire : M. Luc FICTIF

Etaient présents : Mme Zoé ESSAI, M. Luc FICTIF, Mme Anne MODELE-
TEST, M. Jean-Paul EXEMPLE, M. Marc TEMOIN.
Absent(s) : Mme Rose PROTOTYPE.
Assistant également sans voix délibérative : M. Paul VOISIN.
Excusé(s) sans voix délibérative : Mme Lise LOINTAINE.

SOUTIEN AUX ASSOCIATIONS 2025
(N°2025-77)
La Commission permanente du Conseil départemental de l'Exemple,
Vu le Code général des collectivités territoriales et, notamment, ses articles L.3211-1 et
L.3211-2 ;
Vu la délibération n°2021-12 du Conseil départemental en date du 01/07/2021 ;

Mesdames Zoé ESSAI et Anne MODELE-TEST ainsi que monsieur Luc FICTIF, intéressés à
l'affaire, n'ont pris part ni au débat ni au vote des dispositions des articles 1 et 2 ci-dessous.

Après en avoir délibéré,
DECIDE :
Article 1 :
De valider l'opération n°2 « Ateliers » de la thématique 1 « Lien social », présentée en
annexe 2 pour un montant total de 1 250 000,50 € ainsi que la répartition en annexe 7.
Article 2 :
D'autoriser la signature des conventions, dans les termes adoptés par la Commission
permanente du 12 juin 2023.
Dans les conditions de vote ci-dessous :
Pour : 2 voix (Groupe des Uns ; Non-inscrit)
Contre : 0 voix
Abstention : 3 (Groupe des Uns ; Groupe des Autres)
Absents sans délégation de vote : 1 (Groupe des Autres)
(Adopté)
kkkkkkhkkkkkkkkhkkk
Après en avoir délibéré,
DECIDE :
Article 3 :
De valider le financement de 4 dispositifs de la thématique 2 « Logement », présentés en annexe 3
pour un montant total de 600 000 €.
Article 4 :
Les dépenses versées en application des articles 1 et 3 de la présente délibération sont
imputées sur le budget départemental comme suit :
Code
Imputation
Libellé Opération AE € Dépense €
Actions de
C01-100A01 | 6568/93440 proximité 2 000 000,00 | 1 250 000,50
C01-100B02 | 6568/93441 Logement des jeunes | 7 0ss 000 00 | 600 000,00
Pour : 5 voix
Contre : 0 voix
Abstention : 0 voix
Absents sans délégation de vote :
Groupe des Autres)
1 (Groupe des Uns ;
(Adopté)
ARRAS, le 12 mai 2025
Le Directeur général,
`);

  it('reads what act it is', () => {
    expect(act.deliberation).toEqual({
      id: '2025-77',
      date: '2025-05-12',
      authority: "Département de l'Exemple",
      body: 'Commission permanente du Conseil départemental',
      subject: 'SOUTIEN AUX ASSOCIATIONS 2025',
      chair: 'Zoé ESSAI',
      secretary: 'Luc FICTIF',
    });
  });

  it('reads the attendance, names cut at a line end joined', () => {
    expect(kinds(act, 'present')).toEqual([
      'Zoé ESSAI',
      'Luc FICTIF',
      'Anne MODELE-TEST',
      'Jean-Paul EXEMPLE',
      'Marc TEMOIN',
    ]);
    expect(kinds(act, 'absent')).toEqual(['Rose PROTOTYPE']);
    expect(kinds(act, 'non-voting')).toEqual(['Paul VOISIN']);
    expect(kinds(act, 'excused')).toEqual(['Lise LOINTAINE']);
    expect(act.attendance[2]).toMatchObject({ civility: 'Mme', source: { page: 1, line: 8 } });
  });

  it('reads citations of the head and of the articles', () => {
    expect(act.citations.map(({ kind, number, date }) => [kind, number, date])).toEqual([
      ['code', null, null],
      ['délibération', '2021-12', '2021-07-01'],
      ['délibération', null, '2023-06-12'],
    ]);
    expect(act.citations[0]!.text).toMatch(/^le Code général .* L\.3211-2$/u);
  });

  it('reads the articles whole, each with what it points to', () => {
    expect(
      act.articles.map((one) => [
        one.number,
        cents(one),
        one.themeCode,
        one.operationCode,
        one.annexes,
        one.imputes,
      ]),
    ).toEqual([
      [1, 125000050, '1', '2', ['2', '7'], []],
      [2, null, null, null, [], []],
      [3, 60000000, '2', null, ['3'], []],
      [4, null, null, null, [], [1, 3]],
    ]);
    expect(act.articles[0]!.text).toMatch(/^De valider .* annexe 7\.$/u);
    expect(act.articles[0]!.amount).toMatchObject({ text: '1 250 000,50 €', place: { line: 28 } });
    expect(act.articles[3]!.text).toMatch(/comme suit :$/u);
  });

  it('ties votes to the articles above them and recusals to votes', () => {
    expect(act.votes.map((vote) => [vote.articles, ...counts(vote), vote.outcome])).toEqual([
      [[1, 2], 2, 0, 3, 1, 'Adopté'],
      [[3, 4], 5, 0, 0, 1, 'Adopté'],
    ]);
    expect(act.votes[0]!.recused).toEqual(['Zoé ESSAI', 'Anne MODELE-TEST', 'Luc FICTIF']);
    expect(act.votes[0]!.groups).toEqual(['Groupe des Uns', 'Non-inscrit', 'Groupe des Autres']);
    expect(act.votes[1]!.recused).toEqual([]);
  });

  it('reads the budget table, keeps what cannot be read and says so', () => {
    expect(act.budgetLines.map((one) => [one.id, one.code, one.account, one.label])).toEqual([
      ['b1', 'C01-100A01', '6568/93440', 'Actions de proximité'],
      ['b2', 'C01-100B02', '6568/93441', 'Logement des jeunes'],
    ]);
    expect(act.budgetLines[0]).toMatchObject({
      authorised: { value: 200000000 },
      proposed: { value: 125000050 },
      available: null,
    });
    expect(act.budgetLines[1]).toMatchObject({
      authorised: { value: null, text: '7 0ss 000 00' },
      proposed: { value: 60000000 },
    });
    expect(act.findings.filter((one) => one.code === 'parse/budget-figure-unread')).toHaveLength(1);
  });

  it('gives the totals that the articles state', () => {
    expect(
      act.totals.map((one) => [one.id, one.part, one.scope, one.themeCode, one.operationCode, one.budgeted]),
    ).toEqual([
      ['t1', 'article', 'operation', '1', '2', true],
      ['t2', 'article', 'theme', '2', null, true],
    ]);
  });
});

describe('an act of a conseil municipal', () => {
  const act = actOf(`DÉPARTEMENT DE L'EXEMPLE
COMMUNE DE MODÈLE-SUR-MER
EXTRAIT DU REGISTRE DES DÉLIBÉRATIONS DU CONSEIL MUNICIPAL
L'an deux mille vingt-quatre, le onze avril à 19 heures, le Conseil municipal s'est réuni sous la
présidence de M. Jean EXEMPLE, Maire.
Date de convocation : 4 avril 2024
Présents :
- M. Jean EXEMPLE, Maire
- Mme Zoé ESSAI, adjointe
- M. FICTIF Luc
Procurations : Mme Anne TEMOIN à M. Jean EXEMPLE, M. Marc TEST a donné pouvoir à Mme Zoé ESSAI.
Absente excusée : Mme Lise LOINTAINE
Mme Zoé ESSAI a été désignée secrétaire de séance.
Délibération n° 2024/04-12
Objet : Subventions aux associations
Considérant l'intérêt des associations pour la commune,
Le Conseil municipal, après en avoir délibéré, à l'unanimité,
DÉCIDE :
ARTICLE 1er - d'attribuer une subvention de dix mille euros (10 000 €) au club de voile ;
ARTICLE 2 - d'attribuer aux autres associations du tableau un montant global de 1,2 M€ ;
ARTICLE 3 - d'imputer la dépense au chapitre 65, article 6574, fonction 33 du budget.
Nombre de votants : 5
Fait à Modèle-sur-Mer, le 11 avril 2024
Le Maire,
`);

  it('reads head and attendance', () => {
    expect(act.deliberation).toEqual({
      id: '2024/04-12',
      date: '2024-04-11',
      authority: 'Commune de Modèle-sur-Mer',
      body: 'Conseil municipal',
      subject: 'Subventions aux associations',
      chair: 'Jean EXEMPLE',
      secretary: 'Zoé ESSAI',
    });
    expect(kinds(act, 'present')).toEqual(['Jean EXEMPLE', 'Zoé ESSAI', 'Luc FICTIF']);
    expect(kinds(act, 'excused')).toEqual(['Anne TEMOIN', 'Marc TEST', 'Lise LOINTAINE']);
  });

  it('reads the articles, letters beside figures, millions', () => {
    expect(act.articles.map((one) => [one.number, cents(one)])).toEqual([
      [1, 1000000],
      [2, 120000000],
      [3, null],
    ]);
  });

  it('ties a vote that stands first to the articles below it', () => {
    expect(act.votes).toHaveLength(1);
    expect(act.votes[0]).toMatchObject({ articles: [1, 2, 3], outcome: "Adopté à l'unanimité" });
  });

  it('reads a budget line in prose', () => {
    expect(act.budgetLines.map((one) => [one.part, one.code, one.account])).toEqual([
      ['article', null, '65/6574/33'],
    ]);
  });
});

describe('a budget line in prose', () => {
  it('names a sub-programme and an accounting entry', () => {
    const { budgetLines } = actOf(
      'DELIBERATION DU CONSEIL DEPARTEMENTAL\nSéance du 3 mars 2022\nDECIDE\nArticle 1 : d’imputer la dépense sur le sous-programme C02-581A01, imputation comptable 6568/9358.',
    );
    expect(budgetLines.map((one) => [one.code, one.account])).toEqual([['C02-581A01', '6568/9358']]);
  });
});

describe('other ways of voting', () => {
  const voteOf = (text: string): VoteRecord => {
    const act = actOf(
      `DELIBERATION DU CONSEIL COMMUNAUTAIRE\nSéance du 3 mars 2022\nDECIDE\nArticle premier : d'accorder une aide de 500 €.\n${text}`,
    );
    expect(act.votes).toHaveLength(1);
    return act.votes[0]!;
  };

  it('counts in one line', () => {
    const vote = voteOf('Pour : 30, Contre : 2, Abstentions : 6');
    expect([vote.articles, ...counts(vote)]).toEqual([[1], 30, 2, 6, null]);
  });

  it('numbers before their labels, in words too', () => {
    const vote = voteOf('Adopté par 30 voix pour, deux contre et 6 abstentions.');
    expect([...counts(vote), vote.outcome]).toEqual([30, 2, 6, null, 'Adopté']);
  });

  it('a count whose colon opens the list of what is decided', () => {
    const { votes } = actOf(
      'DELIBERATION DU CONSEIL MUNICIPAL\nSéance du 3 mars 2022\nAprès en avoir délibéré, le Conseil, par 10 voix pour, 1 contre :\nArticle 1 : attribue une aide de 500 €.',
    );
    expect(votes.map(counts)).toEqual([[10, 1, null, null]]);
  });

  it('labels before their numbers, however they run on', () => {
    const vote = voteOf('Pour : 24 voix Contre : 3 voix Abstention : 2');
    expect(counts(vote)).toEqual([24, 3, 2, null]);
  });

  it('unanimity of a stated number', () => {
    const vote = voteOf("Adopté à l'unanimité des 16 votants");
    expect([...counts(vote), vote.outcome]).toEqual([
      16,
      null,
      null,
      null,
      "Adopté à l'unanimité des 16 votants",
    ]);
  });

  it('unanimity and voters apart', () => {
    const vote = voteOf("Nombre de votants : 38\nAdopté à l'unanimité");
    expect(counts(vote)[0]).toBe(38);
  });

  it('a person who takes no part', () => {
    const vote = voteOf(
      'Votants : 20\nPour : 19\nContre : 1\nNe prend pas part au vote : Mme Anne TEMOIN\nAdopté à la majorité',
    );
    expect([...counts(vote), vote.outcome, vote.recused]).toEqual([
      19,
      1,
      null,
      null,
      'Adopté à la majorité',
      ['Anne TEMOIN'],
    ]);
  });

  it('a nought read as a letter', () => {
    expect(counts(voteOf('Pour : 12 voix\nContre : O voix\nAbstention : O0'))).toEqual([12, 0, 0, null]);
  });

  it('no amount where the label of a group names a place', () => {
    const vote = voteOf(
      'Pour : 12 (Union pour le Val 2030)\nContre : néant\nAbstention : 1 (Groupe des Autres)',
    );
    expect(counts(vote)).toEqual([12, 0, 1, null]);
  });
});

describe('articles', () => {
  const articlesOf = (text: string): Records =>
    actOf(`DELIBERATION N° 12\nSéance du 3 mars 2022\nVu le code,\nDECIDE :\n${text}`);

  it('are counted where the act only lists what it decides, and this is said', () => {
    const act = actOf(
      'DELIBERATION N° 12\nVu le code,\nLe Conseil, après en avoir délibéré, décide :\n- d’attribuer une subvention de 1 500 € à la Société des Essais ;\n- d’autoriser la signature de la convention.\n',
    );
    expect(act.articles.map((one) => [one.number, cents(one)])).toEqual([
      [1, 150000],
      [2, null],
    ]);
    expect(act.findings.map((one) => one.code)).toContain('parse/article-unnumbered');
  });

  it('take no amount that is a price, a threshold or one of several', () => {
    const act = articlesOf(
      `Article 1 : d'accorder 1 000 € à l'un et 2 000 € à l'autre.
Article 2 : de signer une convention au-delà de 23 000 €.
Article 3 : de fixer le prix à 12,50 € l'unité.
Article 4 : d'accorder 1 000 € à l'un, 2 000 € à l'autre, soit un total de 3 000 €.`,
    );
    expect(act.articles.map(cents)).toEqual([null, null, null, 300000]);
  });

  it('say when letters and figures differ', () => {
    const act = articlesOf("Article 1 : d'accorder une aide de deux mille euros (3 000 €).");
    expect(act.articles.map(cents)).toEqual([300000]);
    expect(say(act.findings.find((one) => one.code === 'parse/amount-in-letters')!.message, 'fr')).toContain(
      'lettres',
    );
  });

  it('read an amount that is in letters only', () => {
    expect(
      articlesOf("Article 1 : d'accorder une aide de deux mille cinq cents euros.").articles.map(cents),
    ).toEqual([250000]);
  });

  it('are not mixed up with articles of other texts, and gaps are said', () => {
    const act = articlesOf(
      "Article 1 : d'approuver la convention, et notamment son\narticle 6 relatif aux délais.\nArticle 3 : de signer.",
    );
    expect(act.articles.map((one) => one.number)).toEqual([1, 3]);
    expect(act.findings.map((one) => one.code)).toContain('parse/article-missing');
  });
});

describe('acts of other houses', () => {
  it('a conseil municipal with surnames first, powers, a number alone on its line and a vote that opens the decision', () => {
    const act = actOf(`République Française
Département de l'Essai
MAIRIE DE SAINT-ESSAI
EXTRAIT DU REGISTRE DES DELIBERATIONS DU CONSEIL MUNICIPAL
Séance ordinaire du jeudi 14 décembre 2023
Présents : 6
Etaient présents : Mesdames EXEMPLE Rose, ESSAI Zoé et FICTIF Anne ; Messieurs MODELE Paul, TEST Jean-Luc
Absents excusés : M. LOINTAIN Luc (pouvoir à Mme ESSAI Zoé)
Absent : M. PERDU Guy
Secrétaire de séance : Monsieur TEST Jean-Luc
2023_12_45
OBJET : SUBVENTIONS – ANNEE 2024
Madame le Maire expose les demandes reçues.
Vu l'avis de la commission des finances en date du 5 décembre 2023,
Après en avoir délibéré, le Conseil municipal, par 4 voix pour, 1 voix contre et 1 abstention (M. MODELE Paul)
- APPROUVE l'attribution des aides ci-dessous pour un montant total de 12 500 €,
- DIT que les crédits sont inscrits au budget 2024, chapitre 65, compte 65748.
Pour extrait conforme`);
    expect(act.deliberation).toMatchObject({
      id: '2023_12_45',
      date: '2023-12-14',
      authority: 'Mairie de Saint-Essai',
      subject: 'SUBVENTIONS – ANNEE 2024',
      secretary: 'Jean-Luc TEST',
    });
    expect(kinds(act, 'present')).toEqual([
      'Rose EXEMPLE',
      'Zoé ESSAI',
      'Anne FICTIF',
      'Paul MODELE',
      'Jean-Luc TEST',
    ]);
    expect(kinds(act, 'excused')).toEqual(['Luc LOINTAIN']);
    expect(act.articles.map((one) => [one.number, cents(one)])).toEqual([
      [1, 1250000],
      [2, null],
    ]);
    expect([act.votes[0]!.articles, ...counts(act.votes[0]!)]).toEqual([[1, 2], 4, 1, 1, null]);
    expect(act.budgetLines).toMatchObject([{ account: '65/65748' }]);
  });

  it('a commission permanente whose head names its report, and a member who takes no part', () => {
    const act = actOf(`CONSEIL DEPARTEMENTAL DE LA FICTION
COMMISSION PERMANENTE
Réunion du vendredi 7 mars 2025
Rapport n° 4.12
Politique : Sports
Délibération n° CP-2025-03-07/4.12
Soutien aux clubs sportifs
Présents :
Monsieur Jean EXEMPLE
Madame Anne MODELE-TEST
Excusés ayant donné pouvoir :
Monsieur Luc FICTIF à Monsieur Jean EXEMPLE
VU le Code général des collectivités territoriales ;
Après en avoir délibéré, décide :
Article 1er. - d'attribuer les subventions figurant en annexe pour un montant total de 345 600,00 € ;
Article 2. - d'imputer les dépenses sur le programme P123, chapitre 65, nature 65748, fonction 32.
Votants : 3
Pour : 2
Madame Anne MODELE-TEST ne prend pas part au vote.
ADOPTÉ À L'UNANIMITÉ`);
    expect(act.deliberation).toMatchObject({
      id: 'CP-2025-03-07/4.12',
      subject: 'Soutien aux clubs sportifs',
    });
    expect(kinds(act, 'excused')).toEqual(['Luc FICTIF']);
    expect(act.articles.map((one) => one.text.slice(0, 12))).toEqual(["d'attribuer ", "d'imputer le"]);
    expect(act.votes).toMatchObject([
      {
        articles: [1, 2],
        for: { value: 2000 },
        recused: ['Anne MODELE-TEST'],
        outcome: "Adopté à l'unanimité",
      },
    ]);
    expect(act.budgetLines).toMatchObject([{ code: 'P123', account: '65/65748/32' }]);
  });

  it('an act stamped by its transmission, whose head gives neither number nor date', () => {
    const act = actOf(`Envoyé en préfecture le 07/10/2023
ID : 062-226200012-20231005-2023_84-DE
COMMUNE DE MODELE
DELIBERATION DU CONSEIL MUNICIPAL
DECIDE :
Article 1 : de signer.`);
    expect(act.deliberation).toMatchObject({
      id: '2023-84',
      date: '2023-10-05',
      authority: 'Commune de Modele',
    });
    expect(act.articles[0]!.text).toBe('de signer.');
  });

  it('reads a list on behind specks taken for full stops', () => {
    const list = `Étaient présents : Mme Zoé ESSAI, M. Luc FICTIF, Mme
Maïté. DOUBLURE, M. Jean-Paul. EXEMPLE, Mme Marie Line. MODÈLE et M. Marc TÉMOIN.
Absent : M. Luc. FICTION, M. Paul Voisin.
VU le code général,`;
    const act = actOf(`DELIBERATION DU CONSEIL MUNICIPAL DE FICTIVILLE\n${list}\nArticle 1 : D'approuver.`);
    expect(kinds(act, 'present')).toEqual([
      'Zoé ESSAI',
      'Luc FICTIF',
      'Maïté DOUBLURE',
      'Jean-Paul EXEMPLE',
      'Marie Line MODÈLE',
      'Marc TÉMOIN',
    ]);
    expect(kinds(act, 'absent')).toEqual(['Luc FICTION', 'Paul Voisin']);
  });

  it('reads a list on behind a speck before a civility, and over initials', () => {
    const act = actOf(`DELIBERATION DU CONSEIL MUNICIPAL DE FICTIVILLE
Étaient présents : Mme Zoé ESSAI,-M. Luc FICTIF, M. J.-M. EXEMPLE, Mme Anne DOUBLURE.
VU le code général,
Article 1 : D'approuver.`);
    expect(kinds(act, 'present')).toEqual(['Zoé ESSAI', 'Luc FICTIF', 'J.-M. EXEMPLE', 'Anne DOUBLURE']);
  });

  it('says when a list announces another number of people than it names', () => {
    const act = actOf(`DELIBERATION DU CONSEIL MUNICIPAL
Présents (3) : Mme Zoé ESSAI, M. Luc FICTIF.
Vu le code ;
DECIDE
Article 1 : de signer.`);
    expect(act.findings.map((one) => one.code)).toContain('parse/attendance-count');
  });
});

describe('a recusal under a row of asterisks', () => {
  it.each([
    '***************',
    'fe ofe fe fe née fe fe fe of fe de NE',
    'HHHHHRHHERHHHH',
    '[EEE EEE EEE ELLE EEE',
  ])('is read, whatever the row was read as: %s', (row) => {
    const act = actOf(`Article 1 :
De valider l'opération n°2 pour un montant total de 1 000 €.
Pour : 2 voix
Contre : 0 voix
(Adopté)
${row}
Madame Zoé ESSAI et monsieur Luc FICTIF, intéressés à l'affaire, n'ont pris part ni au débat ni au
vote de l'article 2 ci-dessous.
Après en avoir délibéré,
DECIDE :
Article 2 :
De valider l'opération n°3 pour un montant total de 2 000 €.
Pour : 2 voix
Contre : 0 voix
(Adopté)`);
    expect(act.votes.map((vote) => vote.recused)).toEqual([[], ['Zoé ESSAI', 'Luc FICTIF']]);
  });

  it('begins no vote at a specked line that runs on inside an article', () => {
    const act = actOf(`Article 1 :
Le Président reçoit pouvoir de conclure la convention selon le modèle que la Commission a
‘adopté le 12 juin 2023.
Dans les conditions de vote ci-dessous :
Pour : 2 voix
Contre : 0 voix
(Adopté)`);
    expect(act.votes.map((vote) => [...counts(vote)].slice(0, 2))).toEqual([[2, 0]]);
    expect(act.articles[0]!.text).toMatch(/2023\.$/u);
  });

  it('is none where a sentence runs on into it', () => {
    const act = actOf(`Article 1 :
De confier le suivi de l'opération à la commission dont les membres sont désignés ci-après, à savoir
Madame Zoé ESSAI et monsieur Luc FICTIF, qui n'ont pris part ni au débat ni au vote.
Pour : 2 voix
Contre : 0 voix
(Adopté)`);
    expect(act.votes.map((vote) => vote.recused)).toEqual([[]]);
  });
});
