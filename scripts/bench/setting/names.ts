/** Written for the benchmark, the most borne first; nobody is meant. */
export const givenNames =
  `Marie Jean Nathalie Philippe Isabelle Michel Sylvie Alain Catherine Patrick Christine Pierre Sandrine Nicolas Valérie Christophe Sophie Laurent Stéphanie Frédéric Céline Stéphane Anne Julien Véronique David Martine Olivier Aurélie Thierry Julie Éric Françoise Pascal Camille Bernard Laurence Sébastien Émilie Bruno Brigitte François Virginie Thomas Dominique Daniel Caroline Didier Corinne Guillaume Léa Vincent Florence Alexandre Élodie Jérôme Patricia Gilles Monique Antoine Claire Dominique Laura Franck Marion Romain Pauline Maxime Karine Kévin Mélanie Denis Delphine Hervé Hélène Cédric Charlotte Benoît Sarah Serge Manon Mathieu Audrey Benjamin Lucie Marc Mathilde Fabrice Agnès Anthony Cécile Jacques Amandine Yves Annie Yannick Béatrice Arnaud Evelyne Emmanuel Nadine Florian Chantal Fabien Muriel Bertrand Séverine Jonathan Anaïs Cyril Chloé Damien Marine Régis Jessica Xavier Alice Adrien Sabrina Quentin Emma Clément Morgane Hugo Justine Lucas Inès Rémi Nadia Mickaël Louise Mohamed Jeanne Karim Juliette Samuel Fanny Ludovic Élise Grégory Laetitia Dimitri Myriam Loïc Estelle Gérard Mireille Christian Josiane Claude Ghislaine Georges Odile René Danielle Roger Colette Robert Geneviève Louis Jacqueline Paul Denise Joël Nicole André Michèle Henri Thérèse Guy Yvette Francis Simone Lionel Solange Raphaël Margaux Valentin Océane Théo Clara Baptiste Romane Mehdi Yasmine Rachid Fatima Youssef Khadija Ahmed Samira Ali Aïcha Omar Leïla Hassan Naïma Abdel Djamila Ibrahim Fatou Ousmane Aminata Moussa Mariam Amadou Awa Cheikh Rokhaya Gaël Maëlle Yann Gwenaëlle Erwan Nolwenn Ronan Soizic Tanguy Rozenn Loïg Enora Ange Livia Toussaint Ghjulia Kenan Elif Mustafa Zeynep Wei Mei Thi Linh Duc Van Arun Priya Ravi Anjali Joao Maria Manuel Ana Antonio Carmen Luis Rosa Carlos Pilar Giovanni Giulia Marco Chiara Piotr Agnieszka Tomasz Katarzyna Sven Ingrid Axel Astrid Hans Greta`.split(
    ' ',
  )

export const surnames =
  `Martin Bernard Thomas Petit Robert Richard Durand Dubois Moreau Laurent Simon Michel Lefebvre Leroy Roux David Bertrand Morel Fournier Girard Bonnet Dupont Lambert Fontaine Rousseau Vincent Muller Lefèvre Faure André Mercier Blanc Guérin Boyer Garnier Chevalier François Legrand Gauthier Garcia Perrin Robin Clément Morin Nicolas Henry Roussel Mathieu Gautier Masson Marchand Duval Denis Dumont Marie Lemaire Noël Meyer Dufour Meunier Brun Blanchard Giraud Joly Rivière Lucas Brunet Gaillard Barbier Arnaud Martinez Gérard Roche Renard Schmitt Roy Leroux Colin Vidal Caron Picard Roger Fabre Aubert Lemoine Renaud Dumas Lacroix Olivier Philippe Bourgeois Pierre Benoît Rey Leclerc Payet Rolland Leclercq Guillaume Lecomte Lopez Jean Dupuy Guillot Hubert Berger Carpentier Sanchez Dupuis Moulin Louis Deschamps Huet Vasseur Perez Boucher Fleury Royer Klein Jacquet Adam Paris Poirier Marty Aubry Guyot Carré Charles Renault Charpentier Ménard Maillard Baron Bertin Bailly Hervé Schneider Fernandez Collet Léger Bouvier Julien Prévost Millet Perrot Daniel Cousin Germain Breton Besson Langlois Rémy Pelletier Lévêque Perrier Leblanc Barré Lebrun Marchal Weber Mallet Hamon Boulanger Jacob Monnier Michaud Rodriguez Guichard Gillet Étienne Grondin Poulain Tessier Chevallier Collin Chauvin Bouchet Gay Lemaître Bénard Maréchal Humbert Reynaud Antoine Hoarau Perret Barthélemy Cordier Pichon Lejeune Gilbert Lamy Delaunay Pasquier Carlier Laporte Benali Haddad Nguyen Diallo Traoré Cissé Konaté Belkacem Bouzid Cherif Mansouri Saïdi Hamdi Tran Pham Da-Costa Ferreira Pereira Rodrigues Almeida Kowalski Nowak Rossi Ricci Yilmaz Demir Kaya Ben-Ali Ben-Salah El-Amrani El-Idrissi Aït-Ahmed Ould-Kaci Le-Gall Le-Goff Le-Roux Le-Guen Le-Bihan Le-Bris De-La-Tour De-Lattre De-Villiers Du-Plessis D’Angelo D’Almeida La-Rosa Van-den-Berghe Von-Arx De-Sousa Des-Forges Delacroix Delahaye De-Rochefort`
    .split(' ')
    .map((name) =>
      /^(Ben|El|Ould|Le|De|Du|D’|La|Van|Von|Des|Da)-/.test(name) ? name.replaceAll('-', ' ') : name,
    )

const starts =
  `Abr Alb And Arb Ard Aub Bach Bald Bar Bass Beau Bell Berg Bess Bign Blanc Boiss Bonn Bord Bouch Bour Brass Bret Bress Brou Cab Cail Cal Camb Cant Card Carr Cass Chab Chall Chap Chast Chav Clair Cler Coch Comb Coud Cour Crép Dall Danj Darr Daub Del Desh Dor Doub Drou Ducr Durr Escal Espin Falg Faug Ferr Feuill Flor Fonc Forest Fouc Fram Frey Gab Gaign Gall Gand Garr Gast Gend Gerb Gign Gob Gouj Grand Grim Guign Guil Hell Hour Jal Janv Jolib Jouv Kerg Lab Lach Lagr Lall Land Larch Lass Lav Leb Lefl Len Lher Loub Mach Maill Mand Marc Mart Mass Maug Mén Mich Mign Moll Mont Morv Mour Nad Noir Ober Pag Pall Part Pasc Pell Perr Pich Pign Plant Poiss Pont Pouj Prad Quer Ragu Rib Rich Riv Rob Rond Roqu Rouv Sab Sall Sarr Saun Ség Sér Sorb Soul Tabl Tail Tarr Teiss Thib Torr Touch Trem Vach Vald Vann Varg Vaud Verd Vign Vill Voisl Wagn Zell`.split(
    ' ',
  )
const middles = [
  '',
  'al',
  'am',
  'ar',
  'el',
  'en',
  'ér',
  'ill',
  'in',
  'ol',
  'on',
  'ouv',
  'ur',
  'vil',
  'bert',
  'mond',
  'tig',
  'vant',
]
const ends =
  `a ac ade aine an ange ard as at aud ault ay é eau el elle en er ère eron es et ette eux ey ez i ic ier in ine is o oin ol on ot oul oux u uc un y`.split(
    ' ',
  )

/** A hundred and thirty thousand more, each as it could be said in France. */
export const composedSurnames = (): string[] =>
  starts.flatMap((start) => middles.flatMap((middle) => ends.map((end) => start + middle + end)))
