/** First names in use in France, written for this project, with their accents. */
const FIRST_NAMES = `
Abdel Abdelkader Abel Achille Adam Adèle Adeline Adrien Adrienne Agathe Agnès Ahmed Aïcha Aimé Aimée Alain Alban Albert Alex
Alexandra Alexandre Alexia Alexis Alfred Alice Alicia Aline Alix Alphonse Amandine Amélie Amina Anaïs Anatole André Andrée
Angélique Anita Anna Annabelle Anne Annette Annick Annie Anthony Antoine Antoinette Antonin Apolline Ariane Aristide Arlette
Armand Armelle Arnaud Arthur Astrid Aude Audrey Auguste Augustin Aurélia Aurélie Aurélien Aurore Axel Axelle Baptiste Barbara
Bastien Béatrice Belkacem Benjamin Benoît Bérangère Bérengère Bernadette Bernard Bertrand Blaise Blanche Blandine Boris
Brahim Brice Brigitte Bruno Camille Candice Carine Carla Carole Caroline Catherine Cathy Cécile Cédric Céleste Célestin Célia
Célie Céline Chantal Charlène Charles Charline Charlotte Chloé Christel Christelle Christian Christiane Christine Christophe
Cindy Claire Clara Clarisse Claude Claudette Claudie Claudine Clémence Clément Clémentine Clotilde Colette Coralie Corentin
Corinne Cyril Cyrille Damien Daniel Danièle Danielle Dany David Déborah Delphine Denis Denise Désiré Désirée Didier
Dimitri Dominique Dorothée Édith Edmond Édouard Éléonore Éliane Élie Éliette Élisabeth Élise Élodie Éloi Éloïse Elsa Elvire
Émeline Émile Émilie Émilien Emma Emmanuel Emmanuelle Éric Érika Erwan Estelle Esther Étienne Eugène Eugénie Eva Evelyne
Évelyne Fabien Fabienne Fabrice Fabrine Fanny Farid Farida Fatiha Fatima Fatma Félicie Félix Ferdinand Fernand Fernande
Flavie Flora Florent Florence Florian Floriane Francine Francis Francisco Franck François Françoise Frank Freddy Frédéric
Frédérique Gabriel Gabrielle Gaël Gaëlle Gaëtan Gaston Gauthier Geneviève Geoffrey Geoffroy Georges Georgette Gérald
Géraldine Gérard Germain Germaine Ghislain Ghislaine Gilbert Gilberte Gilles Ginette Gisèle Grégoire Grégory Guilhem
Guillaume Gustave Guy Guylaine Habib Hakim Hamid Hassan Hélène Henri Henriette Hervé Hippolyte Honoré Hubert Hugo Hugues
Ibrahim Ida Inès Irène Iris Isabelle Isidore Ismaël Ivan Jacky Jacob Jacqueline Jacques Jade Jamel Jean Jeanine Jeanne
Jeannine Jennifer Jenny Jérémie Jérémy Jérôme Jessica Jessie Joachim Joël Joëlle Johan Johann Johanna Jonathan Jordan José
Joseph Josette Josiane Joyce Juan Jules Julia Julie Julien Julienne Juliette Justin Justine Karim Karima Karine Katia Kelly
Kévin Khadija Laëtitia Laetitia Laïla Lamia Larbi Laura Laure Laurence Laurent Laurie Léa Léo Léon Léonie Léopold Leslie
Liliane Lilian Lina Linda Lionel Lisa Lise Loïc Loïs Lola Loris Lou Louis Louise Lounis Luc Lucas Lucette Lucie Lucien
Lucienne Lucile Ludivine Ludovic Lydia Lydie Madeleine Madjid Magali Maël Maëlle Maïté Maité Malik Malika Manon Manuel
Manuella Marc Marceau Marcel Marcelle Marcelline Margaux Margot Marguerite Maria Marianne Marie Marielle Marina Marine Marion
Marjorie Marlène Marthe Martial Martin Martine Maryline Marylène Maryse Maryvonne Mathias Mathieu Mathilde Mathis Matthias
Matthieu Maud Maurice Max Maxence Maxime Mehdi Mélanie Mélissa Michaël Michel Michèle Micheline Michelle Mickaël Miguel
Mireille Mohamed Mohammed Monique Morgan Morgane Mounir Mourad Muriel Myriam Mylène Nabil Nadège Nadia Nadine Naïma Nancy
Nassim Natacha Nathalie Nathan Nelly Nicolas Nicole Noël Noëlle Noémie Nora Norbert Océane Odette Odile Olga Olivia Olivier
Omar Ophélie Oriane Oscar Pascal Pascale Pascaline Patrice Patricia Patrick Paul Paule Paulette Pauline Peggy Perrine Philippe
Pierre Pierrette Pierrick Priscilla Prosper Prudence Quentin Rachel Rachid Rachida Raphaël Raphaëlle Raymond Raymonde Rébecca
Régine Régis Reine Rémi Rémy Renaud René Renée Ricardo Richard Rita Robert Roberte Robin Rodolphe Rodrigue Roger Roland
Rolande Romain Romane Roméo Romuald Rosalie Rose Roseline Roxane Ruben Sabine Sabrina Said Saïd Salima Salomé Samia Samir
Samira Samuel Sandra Sandrine Sara Sarah Sébastien Ségolène Serge Séverine Sibylle Sidonie Simon Simone Sofia Solange Solène
Soline Sonia Sophie Stanislas Stella Stéphan Stéphane Stéphanie Steeve Steve Steven Suzanne Suzette Suzie Sybille Sylvain
Sylvaine Sylvette Sylviane Sylvie Tania Tatiana Thérèse Théo Théodore Théophile Thibaud Thibault Thibaut Thierry Thomas
Tiffany Timothée Tony Tristan Ulysse Urbain Ursula Valentin Valentine Valérie Valéry Vanessa Véronique Vianney Victoire Victor
Victoria Vincent Violette Virgile Virginie Vivian Viviane Vladimir Wilfrid Wilfried William Willy Xavier Yacine Yann Yannick
Yasmina Yasmine Yohan Yohann Yolande Youssef Yves Yvette Yvon Yvonne Zoé Zohra Zoubida
`;

let names: ReadonlyMap<string, string> | null = null;

/** First names by their lower-case form. */
export function firstNames(): ReadonlyMap<string, string> {
  names ??= new Map(
    FIRST_NAMES.trim()
      .split(/\s+/u)
      .map((name) => [name.toLowerCase(), name]),
  );
  return names;
}
