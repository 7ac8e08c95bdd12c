import { theme } from '../theme'

export const social = theme(
  'social',
  ['social', 'interieur', 'education', 'justice', 'finances'],
  `
sujet = l'accompagnement social
public = les travailleurs sociaux et leurs partenaires
guide = le guide des droits ~ la fiche « premier accueil » ~ l'annuaire des permanences ~ la trame de rapport social
rencontre = l'analyse de situations du mois ~ la journée des services sociaux
chantier = la lutte contre le non-recours ~ la domiciliation ~ l'accueil inconditionnel de proximité
métiers = assistant/assistante social/sociale ~ conseiller/conseillère en économie sociale et familiale ~ chargé/chargée de mission insertion ~ chef/cheffe de service social ~ délégué/déléguée à la lutte contre la pauvreté ~ inspecteur/inspectrice de l'action sanitaire et sociale

Q Agent en difficulté financière : {aide} possible ? || {^aide} pour un agent en surendettement ?
aide = un secours d'urgence ~ un prêt à taux zéro ~ une avance sur salaire ~ l'aide au relogement ~ l'aide à la mobilité ~ un accompagnement budgétaire
< J'accompagne un agent de catégorie C, parent seul, avec {deux|trois} crédits à la consommation et un loyer impayé. Il n'ose pas en parler à son chef. J'ai demandé {aide}, délai annoncé six semaines. Qu'est-ce qui peut aller plus vite ?
? A-t-il déjà pris contact avec son bailleur ?
= Non, il n'ouvre plus le courrier. On l'a ouvert ensemble hier.
- Appel au bailleur le jour même avec une proposition de plan, même petite. Un impayé dont on parle n'est pas le même dossier qu'un impayé silencieux.
- Le secours d'urgence passe en commission restreinte chez nous, 72 heures. Demandez si la vôtre en a une, elle est souvent méconnue.
- Le dépôt d'un dossier à la Banque de France n'est pas un échec, et je le dis ainsi aux agents. Plus on attend, moins il y a de solutions.
+ Pensez à ouvrir les droits oubliés : prime d'activité, tarif cantine, chèque énergie. {60..180/10} € par mois dans ma dernière situation.
* Commission restreinte saisie ce matin, merci à vous trois.

Q Hébergement d'urgence {pour public_h} : qui appeler à {heure_h} ? || Pas de place {pour public_h} ce soir
public_h = une famille avec un nourrisson ~ une femme victime de violences ~ un jeune sortant de l'aide sociale ~ un couple avec un chien ~ un homme en fauteuil ~ une personne sortie d'hospitalisation
heure_h = 18 h ~ 17 h 30 ~ 20 h ~ 16 h, un vendredi
< Le 115 ne répond pas depuis quarante minutes. Je cherche une solution {pour public_h}, sur le secteur de {ville}. Tout est bon à prendre, y compris pour une nuit.
- Le numéro professionnel du SIAO, si tu ne l'as pas je te l'envoie en message privé. Il est décroché jusqu'à 19 h.
- La commune a parfois un logement d'urgence jamais utilisé : appelle l'astreinte de la mairie. Deux fois sur trois on l'ignorait.
- Pour les situations de violences, une voiture de la gendarmerie peut accompagner. Ne laisse pas la personne repartir seule.
* Une chambre trouvée par l'astreinte de la mairie. Merci, sincèrement.

Q Secret professionnel et {partenaire} : que peut-on dire ? || Jusqu'où partager l'information avec {partenaire} ?
partenaire = le chef de service ~ le bailleur ~ l'école ~ la médecine de prévention ~ les forces de l'ordre ~ une association ~ les ressources humaines
< En réunion, on m'a demandé des détails sur la situation d'une personne que j'accompagne. J'ai répondu à côté. Comment formulez-vous un refus clair sans casser le lien avec {partenaire} ?
- « Je peux vous dire ce dont elle a besoin, pas pourquoi. » Cette phrase marche avec presque tout le monde.
- Avec l'accord écrit de la personne, sur une information précise, pour un but précis. Sans accord, rien, et cela se dit calmement.
- Nous avons écrit une page commune signée par les partenaires : qui peut savoir quoi. Depuis, on ne me demande plus.
* La phrase est parfaite. Merci.

Q Domiciliation refusée {par motif_d} : recours ? || Refus de domiciliation {par motif_d}
motif_d = manque de lien avec la commune ~ absence de place ~ dossier incomplet ~ non-présentation pendant trois mois
< La personne vit en camping depuis {mois-7}. Sans adresse, plus de droits. Le refus motivé {par motif_d} ne me semble pas tenir. Qui a obtenu gain de cause ?
- Demande écrite du motif, puis recours gracieux avec preuves du lien : suivi médical, enfants scolarisés, démarches. Le lien se prouve avec peu de choses.
- En parallèle une association agréée. Inutile d'attendre l'issue du recours.
* Recours envoyé, domiciliation provisoire obtenue. Merci.

Q Non-recours : comment toucher {public_nr} ? || Aller vers {public_nr} : ce qui fonctionne
public_nr = les travailleurs saisonniers ~ les retraités isolés ~ les étudiants ~ les aidants familiaux ~ les agents de nuit ~ les familles monoparentales
< Nous savons par les chiffres que la moitié des ayants droit ne demandent rien. Nos permanences restent vides. Qu'avez-vous essayé pour aller vers {public_nr} ?
- Y aller physiquement, avec un ordinateur, et finir le dossier sur place. {10..25} dossiers en une après-midi au marché.
- Supprimer le mot « social » de l'affiche. « Et si vous aviez droit à quelque chose ? » a triplé la fréquentation.
- Former les gens à qui l'on parle : gardiens, pharmaciens, coiffeurs, secrétaires de mairie.
+ Et mesurer : combien venus, combien de droits ouverts, quel montant. Sinon on s'épuise sans savoir.
* On tente le marché le {date+10}.

Q Protection d'un majeur vulnérable : signalement ou pas ? || Inquiétude pour {situation_v} : jusqu'où aller ?
situation_v = un voisin d'agent ~ une retraitée isolée ~ un agent qui ne s'alimente plus ~ un usager confus ~ une personne sous emprise
< Situation préoccupante repérée en visite : courrier non ouvert, frigo vide, refus d'aide. La personne est majeure et dit que tout va bien. Où placez-vous le curseur ?
- Ne pas rester seule avec ça : évaluation à deux, et une synthèse écrite le jour même. Après, médecin traitant et point d'information local.
- Le refus d'aide se travaille. Trois visites courtes sans rien proposer, puis une petite chose concrète. Souvent, ça s'ouvre.
- Le signalement au procureur existe, avec un certificat circonstancié pour la protection juridique. Mais rarement en premier.
* Merci. Deuxième visite prévue avec une collègue.

Q Dossier {de droit} bloqué depuis {trois|quatre|cinq} mois || Qui débloque un dossier {de droit} ?
droit = l'allocation adultes handicapés ~ retraite anticipée ~ prestation de compensation ~ complémentaire santé ~ pension d'invalidité ~ réversion
< Toutes les pièces sont fournies, l'accusé de réception l'atteste, et le téléphone nous renvoie au site qui nous renvoie au téléphone. Avez-vous un contact ou une méthode ?
- Le référent partenaires de la caisse, il en existe un dans chaque département. Un courriel avec numéro de dossier et date de complétude : réponse sous une semaine.
- Le délégué du Défenseur des droits : c'est gratuit, et le simple courrier fait bouger les choses.
+ Vérifiez la pièce d'identité périmée, c'est le grand classique.
* C'était le titre de séjour périmé pendant l'instruction. Réglé.

D Supervision d'équipe : {modalité} || Analyse de pratiques, {modalité}
modalité = interne ou externe ? ~ qui finance chez vous ? ~ deux ans après ~ comment convaincre la direction ? ~ en visio, est-ce possible ?
< Nous avons obtenu {six|huit|dix} séances par an avec une intervenante extérieure. Les arrêts courts ont baissé et surtout on se parle. Je peux partager l'argumentaire.
- Oui, volontiers, notre demande revient sans cesse « hors priorités ».
- Un conseil : règles écrites dès la première séance. Ce qui se dit ici reste ici, et le chef n'y est pas.

D Écrire un rapport social que la personne peut lire || Faire relire le rapport par la personne concernée
< Depuis un an je relis chaque rapport avec la personne avant envoi. Au début j'avais peur. Résultat : des faits plus précis, moins d'adjectifs, et {deux|trois} désaccords notés tels quels. Qui pratique déjà ?
- Nous aussi. La mention « Madame souhaite ajouter que… » est devenue la partie la plus lue par la commission.
- J'hésite encore pour les situations de protection de l'enfance. Vous faites une différence ?
* Oui : je dis ce que je vais écrire, sans toujours donner le document.

D Numérique et vulnérabilité : on fait à la place de ? || Faire avec, faire à la place : où est la limite ?
< Identifiants notés sur un carnet, mots de passe confiés à la permanence… Nous le faisons tous sans l'avouer. J'aimerais qu'on en parle : qu'est-ce qui est acceptable, avec quelles traces ?
- Le mandat simple, une page, signé, limité à une démarche. Il protège la personne et le professionnel.
- Notre règle : jamais le mot de passe, toujours les mains de la personne sur le clavier pour la dernière validation.
+ Et un accueil papier qui reste ouvert. Sinon on fabrique nous-mêmes la dépendance.

N Permanence {de droit_p} le {date+9} à {ville} || Nouvelle permanence : {droit_p}
droit_p = logement ~ accès aux droits ~ budget ~ retraite ~ aidants ~ violences intrafamiliales
< Tous les {lundis|mardis|jeudis} de 9 h à 12 h, sans rendez-vous, salle du rez-de-chaussée. Affiche et modèle de message dans les fichiers. Merci de relayer aux agents de terrain.
- Affiché. Peut-on y orienter aussi les retraités du service ?
- Merci, j'ai déjà deux situations à y envoyer.

N Barème {an} des aides : ce qui change || Mise à jour des plafonds {de aide_n}
aide_n = l'aide aux vacances ~ l'aide à la garde d'enfants ~ les secours ~ la restauration ~ l'aide aux études
< Les nouveaux plafonds s'appliquent à partir du 1er {mois+1}. Le tableau est dans les fichiers, avec trois exemples chiffrés. [Les demandes déjà déposées gardent l'ancien barème|Le quotient familial se calcule désormais sur douze mois].
- Les exemples chiffrés, quelle bonne idée.
- Une agente à temps partiel dépasse de {4..30} €. Il y a une tolérance ?

I Un répertoire des « petites solutions » || Ce qui dépanne et n'est dans aucun guide
< Le garage solidaire, l'opticien qui fait crédit, la laverie de l'association… Chacun a son carnet. Et si on les rassemblait, par département, avec la date de vérification ?
- Oui, mais en espace privé : certains ne tiendraient pas si tout le monde les appelait.
+ Je donne mes {12..30} adresses dès demain.

Q {^personne_so} {besoin_so} : à qui s'adresser ? || {^personne_so} qui {besoin_so} : vers qui orienter ?
personne_so = une mère seule ~ un jeune de vingt ans ~ un couple âgé ~ un homme sortant d'hôpital ~ une famille sans papiers à jour ~ un agent logé
besoin_so = perd son logement ~ n'a plus de ressources ~ ne comprend pas ses droits ~ refuse toute aide ~ doit être soigné ~ n'a pas d'adresse
< Vu{e|} en permanence {jour-1}. Plusieurs services sont concernés et aucun ne se sent compétent. Je cherche le bon premier appel, celui qui fait avancer le reste.
- Commencez par celui qui peut agir seul, aujourd'hui, sans attendre les autres. Il y en a toujours un.
- Réunissez tout le monde vingt minutes, avec la personne si elle le veut bien. On gagne trois semaines.
- Écrivez le plan d'une page et donnez-lui une copie. La personne devient la mieux informée, et cela change tout.
* Vingt minutes ensemble, un plan d'une page. Un premier pas demain.
Q {^droit_so} {obstacle_so} : vos astuces ? || {^obstacle_so} pour {droit_so}
droit_so = l'aide au logement ~ la complémentaire ~ la prime ~ le tarif social ~ l'aide à domicile ~ le fonds d'urgence
obstacle_so = dossier toujours incomplet ~ délai dépassé ~ pièce impossible à fournir ~ demande en ligne ~ adresse changeante ~ refus sans motif
< Troisième tentative. Je ne veux pas décourager encore la personne. Qu'est-ce qui a marché la dernière fois, chez vous ?
- Un rendez-vous physique avec le bon interlocuteur, documents dans l'ordre, et un accusé de réception signé. On repart de là.
- Un courriel court au référent partenaires, objet clair, dossier en pièce unique. Réponse en {trois|quatre|six} jours.
- Faire écrire le motif du refus. Le plus souvent il n'existe pas, et tout se débloque.
* Motif demandé, il n'existait pas. Droit ouvert rétroactivement.
D {^lieu_so} : aller vers, pour de vrai || Une matinée {lieu_so2}
lieu_so = au marché ~ devant une école ~ dans un camping ~ au pied d'un immeuble ~ dans une supérette ~ à la gare
lieu_so2 = au marché couvert ~ dans un café ~ chez un gardien d'immeuble ~ à la bibliothèque ~ au club de sport
< Deux chaises, un thermos, pas de banderole. {Neuf|Quatorze|Vingt et une} conversations, {quatre|six} dossiers ouverts. Nous avons surtout appris où nous ne sommes jamais.
- Où nous ne sommes jamais. Voilà le vrai indicateur.
- Pas de banderole, d'accord. Et un badge ?

F Trame de rapport social.odt || Relue avec la personne || Ce que la personne demande. Ce que nous avons constaté. Ce qu'elle souhaite ajouter.
F Plafonds des aides {an}.ods || Avec exemples || aide;plafond;montant;pièces;contact
F Annuaire des permanences.csv || À vérifier chaque trimestre || permanence;ville;jour;téléphone;date
F Mandat simple.pdf || Une démarche, une signature || Je confie à la permanence la démarche suivante, pour une durée de trois mois.
F Affiche « Et si vous aviez droit ».png || Format A4 || affiche
`,
)
