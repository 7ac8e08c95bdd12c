/** Written for the demo, common in France at working age, and combined at random: nobody is meant. */
export const feminineNames =
  `Agathe Aïcha Alice Amandine Anaïs Anissa Annick Apolline Astrid Audrey Aurélie Axelle Barbara Béatrice Bénédicte Bérengère Blandine Brigitte Camille Carine Caroline Catherine Cécile Céline Chantal Charlène Charlotte Chloé Christelle Christine Claire Clarisse Clémence Coralie Corinne Daphné Delphine Diane Djamila Dorothée Élise Élodie Emmanuelle Estelle Eugénie Eva Fanny Farida Fatima Fatou Flora Florence Françoise Gaëlle Gwenaëlle Hanane Hélène Hortense Houda Inès Ingrid Irène Isabelle Jade Jeanne Jessica Joëlle Julie Karima Karine Khadija Laetitia Laura Laure Laurence Leïla Léa Linda Lise Louise Lucie Ludivine Maëlle Magali Manon Margaux Marianne Marie Marina Marine Marion Martine Mathilde Maud Mélanie Mireille Monique Muriel Myriam Nadège Nadine Naïma Natacha Nathalie Nawal Nora Océane Odile Ophélie Pascale Patricia Pauline Perrine Rachel Rachida Raphaëlle Romane Rose Sabine Sabrina Salomé Samira Sandrine Sarah Ségolène Séverine Sofia Solène Sonia Sophie Stéphanie Sylvie Tatiana Thérèse Valérie Vanessa Véronique Victoire Violaine Virginie Yasmine Yolande Zoé`.split(
    /\s+/,
  )

export const masculineNames =
  `Abdel Adrien Alain Alban Alexandre Alexis Ali Amadou Anthony Antoine Arnaud Arthur Aurélien Baptiste Bastien Benjamin Benoît Bernard Bertrand Boris Brice Bruno Cédric Charles Christian Christophe Clément Cyril Damien Daniel David Denis Didier Dimitri Dominique Édouard Émile Éric Étienne Fabien Fabrice Farid Florent Florian Franck François Frédéric Gabriel Gaël Gaspard Gauthier Georges Gérald Gilles Grégory Guillaume Guy Hamza Henri Hervé Hicham Hubert Hugo Ibrahim Idriss Ismaël Jacques Jamel Jean Jérémie Jérôme Joël Jonathan Joseph Julien Karim Kévin Laurent Léo Lionel Loïc Louis Luc Lucas Ludovic Malik Marc Martin Mathias Mathieu Maxime Mehdi Michaël Michel Mohamed Mourad Nabil Nassim Nicolas Noël Olivier Omar Ousmane Pascal Patrice Paul Philippe Pierre Quentin Rachid Raphaël Raymond Régis Rémi Renaud Robin Rodolphe Romain Samuel Sébastien Serge Simon Sofiane Stéphane Sylvain Théo Thibault Thierry Thomas Tristan Valentin Victor Vincent Walid Xavier Yann Yannick Yves Yvan Zacharie`.split(
    /\s+/,
  )

const starts =
  `Abgr Amb Ard Arn Aub Bac Bal Bar Bart Bel Berg Bern Bess Bill Blanch Bois Bonn Bord Boul Brand Brun Cail Cam Cant Carl Cast Chab Chant Charp Chaum Clav Coll Cord Corn Coud Couv Darr Daub Delm Desch Domb Dorl Dub Duf Dur Esc Estr Fab Fav Ferr Flam Font Forg Four Fram Gaill Gal Gard Garn Gaub Germ Gir Gord Grand Grim Gros Guib Guill Haub Herb Hoch Jac Jard Joub Jourd Kerm Kerv Labr Lac Lagr Lamb Land Lang Larr Laub Lav Leb Lec Lef Lem Lesc Lev Lor Louv Mach Mag Mall Marc Marg Marl Mass Maub Mén Merc Mign Mont Mor Moul Nav Nor Pag Paj Parm Pasc Pell Perr Pich Plant Poir Pom Pont Pord Quent Rab Ramb Rav Ren Ribe Riv Rob Roch Romb Roub Rouss Sab Saint-Am Salm Sav Ser Soub Tard Tart Tess Thib Tour Trem Vaill Val Vanh Vass Verd Vern Vid Vill Viv`.split(
    /\s+/,
  )
const ends =
  `ac ade aire al an ange ard as at aud ault ay é eau el elle enne er ère eron et ette eux ey ic ier ière ieux illon in ois oir ol ot oux uc uel un ur y`.split(
    /\s+/,
  )
const others =
  `Abadi Achour Adjovi Aït-Hadda Amrani Barka Belkacem Ben-Salah Benmoussa Boukari Camara Carvalho Chebbi Cissokho Da-Costa Dialo-Kane El-Amri Fernandes Ferreira-Lima Gomis Haddou Hassani Kaddour Kamara Keïta-Roux Khelifi Koné Kouassi Lahmar Le-Bihan-Roy Le-Guen Le-Roux-Caro Lopes Mansouri Mbemba Meziani Moreira Nguyen-Van N’Diaye-Faure Ouali Pereira-Reis Rahmouni Ribeiro Saïdi Sanogo Santos-Vidal Sow-Bernard Tahiri Tran-Duc Traoré-Lemaire Vaz Yildiz Zeroual Zidouni Kowalik Nowicki Rossignoli Bianchetti Romanelli Schmittbuhl Muller-Hess Wagnard Zimmerlin`.split(
    /\s+/,
  )

/** Surnames built from French roots and endings, so that each sounds right and few are anybody's. */
export const surnames: string[] = [
  ...starts.flatMap((start, index) =>
    [0, 1, 2, 3].map((step) => start + ends[(index * 7 + step * 11) % ends.length]),
  ),
  ...others.flatMap((name) => [name, name]),
].map((name) => name.replaceAll('-', name.startsWith('Le-') ? ' ' : '-'))
