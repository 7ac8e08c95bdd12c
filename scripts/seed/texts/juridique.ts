import { theme } from '../theme'

export const juridique = theme(
  'juridique',
  ['pm', 'justice', 'interieur', 'finances', 'education', 'social', 'ecologie', 'agriculture', 'etranger'],
  `
sujet = la rédaction juridique
public = les rédacteurs et les bureaux métier
guide = le guide de rédaction ~ la liste des clauses types ~ le mémento des délais ~ la trame de mémoire en défense
rencontre = l'atelier d'écriture ~ la revue de jurisprudence du mois
chantier = la simplification des arrêtés ~ la codification à droit constant ~ le réexamen des formulaires
métiers = juriste ~ rédacteur/rédactrice ~ chef/cheffe du bureau des affaires juridiques ~ légiste ~ conseiller/conseillère juridique ~ chargé/chargée du contentieux

Q Arrêté {de objet_ar} : quels visas garder ? || Visas d'un arrêté {de objet_ar}, comment trier ?
objet_ar = délégation de signature ~ composition de commission ~ fermeture administrative ~ subvention ~ agrément ~ réglementation de la circulation ~ ouverture d'enquête ~ tarification
< Le modèle dont j'hérite compte {14..26} visas, dont plusieurs textes abrogés. Mon instinct est d'en garder cinq. Un visa manquant peut-il vraiment fragiliser l'acte ?
- L'absence d'un visa n'est pas en soi un motif d'annulation, mais il faut la base légale et la compétence du signataire. Gardez ce qui fonde l'acte et ce qui prouve la procédure (avis, consultation), dans l'ordre hiérarchique.
- Un test utile : si je supprime ce visa, quelqu'un peut-il douter que je sois compétent ou que j'aie consulté qui de droit ? Sinon, dehors.
+ Vérifiez les dates des textes modifiés. Viser « dans sa version en vigueur » évite de tout reprendre.
* Six visas au final, tous utiles. Merci.

Q Délai {pour acte} : comment compter ? || Calcul du délai {pour acte} : jour franc ou pas ?
acte = un recours gracieux ~ une mise en demeure ~ une réponse à une demande ~ une consultation du public ~ une notification ~ un préavis ~ un appel
< Un courrier reçu un {vendredi|samedi|mardi}, un jour férié au milieu, et deux collègues qui n'arrivent pas à la même date. Je fais un pense-bête {pour acte}. Quel est votre raisonnement pas à pas ?
- Je pose toujours trois lignes : point de départ (réception ou publication, prouvée), unité (jours, jours francs, mois), et report si le dernier jour n'est pas ouvrable. Les erreurs viennent presque toujours du point de départ.
- En mois, on va de quantième à quantième : parti le 12, arrivé le 12. Et gardez la preuve de la date, sinon on discute dans le vide.
* Le pense-bête tient en trois lignes, du coup. Merci !

Q Réponse à un recours {contre décision} : vos trames ? || Recours gracieux {contre décision}, rejet à motiver
contre décision = contre un refus ~ contre une sanction ~ contre une note ~ contre un retrait ~ contre un indu ~ contre une fermeture
< L'auteur du recours soulève {cinq|six|neuf} moyens, dont trois hors sujet. Ma réponse fait quatre pages et mon chef en veut une. Faut-il répondre à tout ?
- Répondre au cœur et seulement au cœur : la règle, les faits, l'application. Les moyens inopérants, une phrase suffit.
- N'écrivez rien que vous ne défendriez pas devant le juge. La réponse au recours est la première pièce du contentieux.
- Et mentionnez clairement les voies et délais de recours, avec l'adresse complète. C'est bête, mais c'est ce qui fait courir le délai.
+ Une idée : commencer par ce qu'on accorde, si l'on accorde quelque chose. Le ton change.
* Une page et demie. Mon chef a signé sans râler !

Q Signature {de signataire} : la délégation couvre-t-elle ? || Délégation de signature {de signataire} : limites
signataire = l'adjointe par intérim ~ un chef de bureau ~ une directrice en congé ~ un agent contractuel ~ le cadre d'astreinte ~ un chef de pôle
< Un acte a été signé hier en l'absence du titulaire. La délégation dit « en cas d'absence ou d'empêchement » mais ne cite pas ce type d'acte. On retire et on re-signe, ou bien ?
? L'acte a-t-il été notifié ?
= Pas encore, il est sur mon bureau.
- Alors c'est simple : on re-signe. Aucun risque, aucune discussion.
- Pour la suite, listez les actes par catégorie dans la délégation et vérifiez la publication. Une délégation non publiée n'existe pas pour les tiers.
* Re-signé. Et je reprends la délégation avec des catégories.

Q {^tournure} dans un texte : correct ou à bannir ? || Question de rédaction : {tournure}
tournure = « et/ou » ~ « il est procédé à » ~ « sans préjudice de » ~ « nonobstant » ~ « en tant que de besoin » ~ le futur ou le présent ? ~ « notamment » ~ « dûment »
< J'anime un atelier de rédaction le {date+9}. La discussion revient chaque fois sur ce point. Votre position ? J'ai la mienne, mais je veux l'arbitrage du réseau.
- Le présent de l'indicatif vaut impératif, et chaque mot doit produire un effet. Si on peut l'enlever sans rien changer, on l'enlève.
- Un terme imprécis fait naître un contentieux ; un terme précis fait naître une phrase plus courte. J'ai cessé d'utiliser la plupart de ces expressions sans que personne s'en aperçoive.
- Attention tout de même à « notamment » : il change le sens de la liste. Je le garde quand la liste n'est pas limitative, et seulement là.
* Merci, vos trois réponses seront projetées (sans les noms).

Q Communiquer {document_c} à un demandeur : occulter quoi ? || Demande de communication : {document_c}
document_c = un rapport d'inspection ~ un courrier de dénonciation ~ un dossier de marché ~ des notes de frais ~ un organigramme nominatif ~ un avis préparatoire ~ un procès-verbal de commission
< Demande reçue {jour-3}, délai d'un mois. Le document est mêlé : des passages communicables et d'autres qui touchent à la vie privée. Comment procédez-vous, et qui relit ?
- Règle pratique : vie privée, appréciation sur une personne nommée, comportement dont la révélation nuirait, secret des affaires. On occulte cela, on communique le reste. Pas de refus global si une occultation suffit.
- Une occultation doit être irréversible : on n'applique pas un rectangle noir sur du texte, on supprime le texte. Nous avons eu une mauvaise surprise.
+ Et une double lecture par quelqu'un qui ne connaît pas le dossier. Les prénoms dans les notes de bas de page…
* Deux passages oubliés, trouvés par la relectrice. Merci du conseil.

Q Consultation obligatoire de {instance} : avant ou après {étape} ? || Faut-il saisir {instance} ?
instance = la commission compétente ~ le comité social ~ le conseil départemental concerné ~ l'autorité indépendante ~ la collectivité
étape = la concertation ~ l'arbitrage ~ la publication du projet ~ le vote du budget
< Le texte doit sortir en {mois+3}. Le bureau métier me dit que la saisine a été « faite oralement ». J'ai un doute sur sa valeur… et sur le calendrier.
- Orale, elle n'existe pas. Saisine écrite, avec le texte complet, et un délai qui laisse le temps de lire. L'irrégularité de la consultation, c'est le moyen d'annulation le plus courant.
- Et si le texte bouge beaucoup après l'avis, il faut re-saisir. Donc ne saisissez pas trop tôt non plus.
* Saisine partie ce matin avec le texte. Calendrier décalé de trois semaines.

Q Modèle {de clause} : version à jour ? || Clause {de clause} : vos rédactions
clause = protection des données ~ propriété intellectuelle ~ confidentialité ~ réversibilité ~ règlement des différends ~ révision ~ résiliation
< Notre convention type a {six|huit|dix} ans et la clause est manifestement recopiée d'un autre contrat (elle parle de disquettes…). Je prends toute rédaction récente et lisible.
- La nôtre fait six lignes : qui fait quoi, pour quelle finalité, combien de temps, qui prévenir en cas d'incident. Je la dépose.
- Écrivez la clause pour celui qui devra l'appliquer un dimanche. S'il doit appeler un juriste, elle est ratée.
* Les disquettes ont disparu. Merci !

D Réduire les formulaires : le courage de supprimer || Un formulaire {de quatre|de six|de huit} pages ramené à une seule
< Pour chaque case nous avons demandé : quelle règle l'exige, et qui la lit ? {55..75} % des cases n'avaient ni l'un ni l'autre. Le plus difficile a été de convaincre… nous-mêmes. Si vous avez un formulaire à sacrifier, je viens avec des ciseaux.
- Volontaire ! Le nôtre demande deux fois l'adresse, et une fois « le domicile ».
- Même exercice : les erreurs de saisie ont été divisées par deux, et le courrier « pièces manquantes » a presque disparu.

D Intelligence artificielle et rédaction : où mettre la limite ? || Un premier jet par IA : vos règles
< Des collègues s'en servent, autant le dire. Résumer un avis, oui ; citer une décision, non (nous en avons trouvé {une|deux|trois} inventées de toutes pièces). Quelle règle écrite avez-vous, si vous en avez une ?
- Trois lignes : rien de confidentiel dans l'outil, toute référence vérifiée à la source, et le rédacteur signe donc assume.
- Nous l'utilisons dans l'autre sens : lui donner notre texte et demander ce qu'il ne comprend pas. Très utile pour la clarté.
+ Le danger n'est pas l'erreur grossière mais la phrase plausible.

D Quinze ans de circulaires : lesquelles sont vivantes ? || Le grand tri des circulaires {du bureau|de la direction}
< Inventaire terminé : {140..480/10} circulaires, {31..58} encore utiles. Nous avons gardé l'historique mais affiché une seule liste, avec date de révision. Les services gagnent un temps fou. Méthode sur demande.
- Demande faite ! Qui a décidé qu'une circulaire était morte ?
- Chez nous la règle est brutale : non republiée, non opposable. Le tri s'est fait tout seul.
* Le bureau métier propose, le service juridique a dix jours pour s'y opposer.

N Jurisprudence : {thème_j} || Trois décisions à connaître sur {thème_j}
thème_j = la motivation des décisions ~ la procédure contradictoire ~ le silence de l'administration ~ l'abrogation des actes ~ la compétence du signataire ~ la publicité des actes
< Synthèse d'une page dans les fichiers : les faits en deux lignes, ce qui change pour nous, et la phrase à modifier dans vos modèles. [Pas de commentaire savant, promis|Discussion ouverte ci-dessous].
- « La phrase à modifier » : c'est exactement le format qu'il nous faut.
- Le deuxième cas ressemble beaucoup à un dossier en cours ici.

N {^guide} : nouvelle édition || Édition {mois} {an} de {guide}
< La table des matières a été refaite pour être cherchée et non lue. {20..60} exemples « avant / après », tous réels. Merci aux {6..15} contributeurs.
- L'exemple sur les délais m'a fait rire (jaune) : c'était le mien.
- Bravo. Une version imprimable ?

N {^rencontre} du {date+8} : thème et inscription || Au programme de {rencontre}
< On apporte un texte, on repart avec un texte plus court. {8..14} places, deux heures, une seule règle : on ne défend pas sa version. Inscription ici.
- J'apporte un arrêté de onze pages. Pardon d'avance.
- Inscrit{/e}, avec une lettre de refus.

I Un bêta-lecteur pour chaque texte important || Faire lire nos lettres par quelqu'un qui n'y connaît rien
< Dix minutes, un collègue d'un autre métier, une question : « qu'est-ce que tu dois faire après avoir lu ? ». On pourrait organiser un échange entre services volontaires.
- Je me propose, pour une lettre par semaine.
+ Nos secrétaires sont d'excellentes bêta-lectrices, pensons à elles.

Q {^document_j} {défaut_j} : peut-on encore l'utiliser ? || {^défaut_j} : que faire {de document_j} ?
document_j = une convention ~ un arrêté ~ un règlement intérieur ~ une délégation ~ un modèle de bail ~ une charte ~ un contrat type
défaut_j = sans date ~ signé par un intérimaire ~ visant un texte abrogé ~ jamais publié ~ avec une annexe manquante ~ reconduit tacitement
< Sorti d'un tiroir pour un dossier en cours. Le service y tient beaucoup. Je dois dire avant le {date+4} si l'on peut s'appuyer dessus.
- Distinguez valable, opposable et utile. On peut en perdre deux et garder le troisième, il suffit de le savoir.
- Si un doute sérieux touche la compétence ou la publicité, refaites-le. Une demi-journée maintenant vaut mieux qu'un mémoire dans deux ans.
- Et regardez si quelqu'un l'a déjà contesté. L'absence de contestation ne le régularise pas, mais elle éclaire.
* Refait ce matin, daté, signé, publié. Merci.
D {^mot_j} : le dire autrement || La chasse au jargon : {mot_j}
mot_j = « diligenter » ~ « attributaire » ~ « afférent » ~ « le présent » ~ « obérer » ~ « susvisé » ~ « surseoir »
< Chaque mois un mot, ce mois-ci {mot_j}. Proposez votre traduction, en dix mots, sans perdre le sens. La plus claire ira dans {guide}.
- Proposition : on dit ce que l'on fait, simplement, et le mot disparaît.
- Attention, ici le mot a un sens précis que la traduction perd. Gardons-le dans les actes, pas dans les lettres.
D {^exercice_j} : ce que le groupe a produit || Atelier du mois : {exercice_j}
exercice_j = réécrire un refus ~ raccourcir un arrêté ~ motiver en cinq lignes ~ expliquer un délai ~ annoncer une sanction ~ répondre à une colère
< Six groupes, un même texte, vingt-cinq minutes. Six réponses différentes, toutes meilleures que l'original. Nous avons voté à main levée, et gardé les deux premières dans les fichiers.
- J'aime bien la deuxième, plus courte encore.
- On refait l'exercice en visio {jour+6} ? J'ai un texte redoutable.
* Avec joie. Rendez-vous à 14 h.

F Modèle d'arrêté annoté.odt || Avec les visas utiles || Base légale, compétence, procédure : trois raisons d'être d'un visa.
F Mémento des délais.pdf || Trois lignes et des exemples || Point de départ, unité, report. Toujours garder la preuve de la date.
F Inventaire des circulaires.ods || Avec décision || numéro;objet;date;décision;révision
F Avant-après.odt || Collection d'exemples || Avant : il est procédé à l'examen du dossier. Après : nous examinons le dossier.
F Suivi des recours.csv || Par stade || dossier;objet;reçu le;stade;échéance
`,
)
