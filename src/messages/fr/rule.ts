export const rule = {
  'rule/acronym-edge':
    'Rend sa dernière lettre à un sigle lu avec une barre ou une parenthèse : « AFP2| », « 4A) ».',
  'rule/article-la': 'Ôte l’accent de l’article « la » après une préposition : « dans là limite ».',
  'rule/misread-letter':
    'Rétablit les lettres accentuées et les ligatures lues comme d’autres lettres : « ceuvre », « sicge », « contrdle ».',
  'rule/attested-word':
    'Corrige une lettre mal lue quand le mot n’existe pas et que l’acte le lit bien partout ailleurs : « patcours ».',
  'rule/asterisk-row':
    'Rend leurs astérisques aux lignes de séparation lues comme des lettres, quels que soient leur mélange et leur longueur.',
  'rule/auxiliary-a':
    'Retire son accent à l’auxiliaire « a » devant un participe passé : « la commission à adopté ».',
  'rule/bullet': 'Rend sa puce à un élément de liste dont la puce a été lue « e » ou « ¢ ».',
  'rule/capital-i': 'Distingue le I du l : « lmmobilière », « Ilmmobilière », « Coordlnateur », « AFEJl ».',
  'rule/code-stroke': 'Rend le code « 1 » lu comme un autre trait devant un deux-points : « Opération ! : ».',
  'rule/code-zero': 'Rend son zéro à un code en plusieurs parties où il a été lu « O » : « CO2-446A05 ».',
  'rule/currency-letter': 'Rend son C à un sigle dont le C a été lu « € » : « €D » pour « CD ».',
  'rule/elided-article': 'Rétablit l’article élidé « l’ » lu avec un I majuscule, une barre ou un crochet.',
  'rule/footless-l':
    'Rend son L à un sigle ou à un nom où le pied de la lettre a été mal lu : « FSI. annexe 9 », « 109 points AME ».',
  'rule/grave-accent':
    'Retourne l’accent aigu devant une consonne et un e muet final, où le français n’écrit que « è ».',
  'rule/invisible-character':
    'Retire les caractères invisibles (césure conditionnelle, espace de largeur nulle, marques de sens) des mots.',
  'rule/lost-accent':
    'Rétablit un accent perdu ou retourné, quand un seul mot français s’écrit avec ces lettres.',
  'rule/lost-article': "Rend son « l » à une apostrophe restée seule : « de 'action » pour « de l'action ».",
  'rule/lost-elision':
    'Rétablit l’élision perdue : « Popération » pour « l’opération », « dinsertion » pour « d’insertion ».',
  'rule/month-august': 'Rétablit « août » lu « aodt », « ao(lt », « ao(t » dans une date.',
  'rule/number-mark':
    'Ôte la marque lue au bord d’un nombre, là où l’acte n’en met jamais : « 20) mesures », « 9-FAL ».',
  'rule/ordinal':
    'Rétablit les ordinaux lus avec des signes : « 1¢" janvier », « 2°™ commission », « ler juillet ».',
  'rule/past-participle': 'Rend son accent final au participe passé après « avoir » : « en avoir délibére ».',
  'rule/preposition-a':
    'Rend son accent à la préposition « à » quand les mots voisins excluent le verbe « a ».',
  'rule/preposition-sign':
    'Rétablit la préposition « à » lue « & » ou comme un chiffre seul, entre deux mots de la langue.',
  'rule/split-word':
    'Réunit un mot coupé en deux, quand aucun des deux morceaux n’est un mot et que le tout en est un.',
  'rule/stray-accent':
    'Ôte un accent de trop, quand le mot n’existe que sans lui et se lit ailleurs dans l’acte : « péinture ».',
  'rule/title-point':
    'Rend son point au numéro d’un titre, lu avec une virgule : « 24, Sport » entre « 23. » et « 25. ».',
};
