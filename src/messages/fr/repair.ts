export const repair = {
  'repair/acronym-edge': 'le sigle se lit en entier ailleurs dans l’acte, et aucune parenthèse n’est ouverte',
  'repair/article-la': 'entre une préposition et un nom le français n’écrit que l’article « la »',
  'repair/misread-letter':
    'le mot n’existe pas ; une seule lettre à signe, souvent lue ainsi, en fait un mot français',
  'repair/attested-word':
    'ce mot n’existe pas ; à une lettre près, souvent lue ainsi, c’est un mot que l’acte emploie souvent',
  'repair/asterisk-row': 'la ligne entière est faite de lettres qui ressemblent à des astérisques',
  'repair/auxiliary-a': 'un participe passé ne suit jamais la préposition « à »',
  'repair/bullet': 'ce signe seul en début de ligne n’est pas un mot français',
  'repair/capital-i': 'le mot n’existe qu’avec un i à la place du l',
  'repair/code-stroke': 'entre un mot et un deux-points il n’y a place que pour un numéro',
  'repair/code-zero': 'à côté d’un chiffre, dans un code fait surtout de chiffres, « O » est un zéro',
  'repair/currency-letter':
    'le signe € ne se colle pas devant une lettre, et le sigle en C se lit ailleurs dans l’acte',
  'repair/elided-article': 'devant une apostrophe, ce trait vertical est un l',
  'repair/footless-l': 'l’acte écrit presque partout ailleurs ce mot avec un L',
  'repair/grave-accent': 'devant une syllabe muette finale le français écrit è',
  'repair/invisible-character': 'un caractère invisible coupait le mot',
  'repair/lost-accent': 'sans cet accent le mot n’existe pas ; avec lui, un seul mot est possible',
  'repair/lost-article': 'une apostrophe seule après ce mot est un article élidé',
  'repair/lost-elision':
    'le mot n’existe pas, et ce qui suit sa première lettre est un mot à voyelle initiale',
  'repair/month-august': 'entre un jour et une année, ce mot est un mois, et un seul commence et finit ainsi',
  'repair/number-mark': 'partout ailleurs, l’acte écrit ce mot à côté d’un nombre sans rien entre eux',
  'repair/ordinal': 'devant un mois ou un nom numéroté, ces signes sont les lettres en exposant d’un ordinal',
  'repair/past-participle': 'après « avoir » vient un participe passé',
  'repair/preposition-a': 'entre ces mots, « a » ne peut être que la préposition',
  'repair/preposition-sign': 'le mot d’avant demande « à » et celui d’après ne se compte pas',
  'repair/split-word': 'aucun des deux morceaux n’est un mot ; le tout en est un',
  'repair/stray-accent':
    'avec cet accent le mot n’existe pas ; sans lui il est français et se lit ailleurs dans l’acte',
  'repair/title-point': 'les titres voisins portent leur numéro suivi d’un point',
  'repair/code-by-column':
    'les autres codes de la colonne ont tous des lettres et des chiffres aux mêmes places, et ce signe ressemble à celui qui s’y trouve',
  'repair/date-by-mention':
    'l’acte cité ne peut être postérieur à la séance, et l’acte le cite ailleurs à cette date',
  'repair/date-by-number': 'le numéro de l’acte cité porte son année',
  'repair/late-citation': ({ date, sitting }: { date: string; sitting: string }) =>
    `Un acte cité est daté du ${date}, après la séance du ${sitting} ; rien dans l’acte ne dit quelle date lire.`,
  'repair/first-name-by-lexicon':
    'ce prénom ne s’écrit ainsi que mal lu ; le prénom usuel lui ressemble lettre à lettre',
  'repair/person-by-attendance':
    'cette personne n’est pas dans la liste de présence ; une seule de la liste lui ressemble',
  'repair/person-by-mentions':
    'les autres mentions de cette personne dans l’acte s’accordent sur une autre graphie',
  'repair/person-one-form': 'une personne n’a qu’une graphie dans l’acte : celle de la liste de présence',
  'repair/unknown-person': ({ name }: { name: string }) =>
    `« ${name} » ne prend pas part au vote mais ne figure pas dans la liste de présence.`,
  'repair/cell-by-rows': 'd’autres lignes de la même opération portent la même phrase, lue en entier',
  'repair/cell-by-operation': 'le nom de l’opération, sur la même ligne, dit ces mots en entier',
  'repair/territory-by-rows':
    'd’autres lignes portent ce territoire, et la reconnaissance doute de celui-ci ou la ligne voisine le porte',
  'repair/spelling-by-rows':
    'd’autres lignes portent ce texte, et la reconnaissance doute des lettres qui l’en séparent ici',
  'repair/spelling-by-letters': 'd’autres lignes portent ce texte, aux espaces et aux signes près',
  'repair/doubtful-name': ({ name, other, bothRead }: { name: string; other: string; bothRead: boolean }) =>
    bothRead
      ? `« ${name} » et « ${other} » se ressemblent ; l’acte ne dit pas s’il s’agit du même nom.`
      : `« ${name} » peut se lire « ${other} » ; rien d’autre dans l’acte ne le prouve.`,
  'repair/deduced-name': ({ id, beneficiary }: { id: string; beneficiary: string }) =>
    `Le bénéficiaire de la ligne ${id} n’a été lu qu’en partie ; « ${beneficiary} » est déduit des autres opérations du même territoire.`,
  'repair/half-read-name': ({ id, beneficiary }: { id: string; beneficiary: string }) =>
    `Le bénéficiaire de la ligne ${id} n’a été lu qu’en partie : « ${beneficiary} ».`,
  'repair/cell-edge': 'le bord de la cellule a été lu comme un signe du nom',
  'repair/acronym-by-initials': 'le sigle entre parenthèses est fait des initiales des mots qui le précèdent',
  'repair/name-in-pieces':
    'la cellule a été lue par morceaux ; le nom entier se lit ailleurs, avec la même parenthèse',
  'repair/name-by-mentions':
    'le même nom se lit ailleurs dans l’acte, et cette graphie n’en est qu’une mauvaise lecture',
  'repair/name-by-order':
    'le nom s’arrête en chemin ; sous les autres opérations, un seul commence ainsi entre les mêmes voisins',
  'repair/name-by-start':
    'le nom s’arrête en chemin ; de tous ceux de l’acte un seul commence ainsi, et le même territoire le porte ailleurs',
  'repair/name-by-operation': 'les autres lignes de la même opération donnent ce nom en entier',
  'repair/name-by-annex': 'le texte de l’annexe écrit ce nom ainsi, en caractères plus grands',
  'repair/label-by-code': 'la même ligne budgétaire porte ce libellé ailleurs dans l’acte',
  'repair/territory-by-act': 'ce territoire se lit ainsi ailleurs dans l’acte',
};
