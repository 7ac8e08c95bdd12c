import { theme } from '../theme'

/** What a project team says to itself. `objet` is the project, `étape` and `instance` its steps and meetings. */
export const projet = theme(
  'projet',
  [],
  `
étape = l'atelier de cadrage ~ la maquette ~ le pilote ~ la recette ~ le déploiement en région ~ la reprise ~ la formation des relais ~ la mise en service
instance = comité de suivi ~ comité de projet ~ point hebdomadaire ~ réunion des contributeurs ~ revue de jalon

D Compte rendu du {instance} du {date-1} || {^instance} du {date-1} : décisions et suites
calme
< Présents : {5..12}. Décisions :↵↵1. la date prévue pour {étape} reste fixée au {date+18} ;↵2. on écarte l'option la plus chère, on garde l'autre en réserve ;↵3. un point d'étape court chaque {lundi|mardi|jeudi}, 15 minutes.↵↵Suites : chacun renvoie ses remarques avant le {date+5}. Sans retour, c'est validé.
- Une précision sur le point 2 : l'option écartée reste utile pour l'outre-mer, à noter.
- Relu, rien à ajouter.
- Je ne serai pas là au prochain point, {autre} me remplace.
* Précision ajoutée au point 2, merci.

D Planning : faut-il repousser {étape} au {date+25} ? || Glissement possible sur {étape}
calme
< Nous n'avons pas la réponse attendue pour {objet}. Deux choix : décaler de {deux|trois} semaines, ou réduire le périmètre et tenir la date. Je penche pour tenir la date. Vos avis avant {jour+2} ?
- Tenir la date. Un périmètre réduit se complète, une date ratée se raconte.
- D'accord, mais à condition de dire clairement ce que l'on retire. Je propose le lot {2|3|4}.
- Plutôt décaler : {public} ne sont pas prêts de toute façon.
* On tient la date, sans le lot en question. Je préviens le {instance}.

Q Qui valide {livrable} ? || Circuit de validation {de livrable}
calme
livrable = la note de cadrage ~ le cahier des charges ~ la maquette ~ le plan de communication ~ le budget ~ le calendrier ~ le bilan d'étape
< Version {2|3|4} dans les fichiers. {Quatre|Cinq} relecteurs, {deux|trois} réponses, et des avis opposés sur la partie {2|3}. Il nous faut un seul arbitre, et une date.
- Je peux arbitrer, envoyez-moi les deux versions de la partie en question avant {jour+1}.
- Mon avis n'est pas bloquant, avancez.
- Côté technique, rien à redire. Attention seulement à la date indiquée en annexe.
* Arbitrage rendu, version finale déposée.

Q Point bloquant : {blocage} || Blocage sur {objet} : {blocage}
blocage = accès non ouverts ~ pas de réponse du prestataire ~ données manquantes ~ salle indisponible ~ avis juridique en attente ~ budget gelé ~ un agent clé absent
< Constaté {jour-1}. Sans solution avant {jour+3}, {étape} glisse. J'ai relancé deux fois. Quelqu'un a-t-il un contact direct ou un plan B ?
- J'ai un contact, je l'appelle avant midi.
- Plan B : on commence par la partie qui n'en dépend pas. Cela nous laisse une semaine.
+ Pensez à le noter dans le registre des risques, même si ça se règle.
* Débloqué ! Merci pour l'appel.

D Avancement : {mois}, où en est {objet} || Point d'avancement de {mois} ({40..85} %)
calme
< Fait : {étape} et {deux|trois} réunions en région. En cours : la documentation. En retard : le recrutement des volontaires. Prochain jalon : {date+22}. Météo du projet : {soleil|éclaircies|nuageux mais on avance}.
- Beau travail sur les réunions en région, les retours sont bons.
- Pour les volontaires, je peux en proposer deux {chez moi}.
* Avec plaisir pour les deux volontaires !

D Retour des premiers utilisateurs sur {objet} || {^objet} : {8..26} premiers retours
< Ce qu'ils aiment : la simplicité et le fait d'être consultés. Ce qui gêne : le vocabulaire, l'ordre des étapes et un mot qui fâche. Ce qui nous a surpris : ils s'en servent pour autre chose que prévu. On en parle au prochain {instance} ?
- L'usage imprévu m'intéresse beaucoup. On pourrait l'assumer.
- Le vocabulaire, je m'en charge avec deux utilisateurs.
+ Attention à ne pas tout changer d'un coup.

Q Répartition du travail {sur étape_q} : qui prend quoi ? || Besoin de bras {pour étape_q}
calme
étape_q = les tests ~ la documentation ~ les visites en région ~ la reprise des données ~ la foire aux questions ~ l'accueil des nouveaux
< {Neuf|Onze|Quatorze} tâches, {cinq|six|sept} personnes, {trois|quatre} semaines. J'ai fait une proposition dans le tableau, corrigez vos lignes directement. Si c'est trop, dites-le maintenant et pas la veille.
- Corrigé. Je prends une ligne de plus et j'en rends une que je ne sais pas faire.
- C'est trop pour moi cette semaine, mais je peux la suivante.
- Je fais équipe avec {autre} sur la première.
* Tableau équilibré, merci à tous !

N Nouvelle version {de livrable_n} déposée || {^livrable_n} : version du {court}
calme
livrable_n = le plan projet ~ le tableau des risques ~ le support de formation ~ le guide utilisateur ~ la maquette ~ le budget
< Les changements sont surlignés. L'essentiel : une étape de moins, et un responsable nommé pour chaque ligne. À relire d'ici le {date+7}, puis on n'y touche plus.
- Relu. Une ligne sans responsable, la {7|12|19}.
- Merci pour le surlignage.

N Jalon franchi : {étape} || C'est fait : {étape} !
calme
< Merci à tous. {24..140} personnes concernées, {deux|trois} incidents mineurs, aucun retour arrière. On souffle deux jours, et on prépare la suite au prochain {instance}.
- Bravo à l'équipe !
- Très fier{/e} d'avoir participé. Et les deux jours de souffle sont bienvenus.
+ Un mot de la direction serait bien, non ? Je le demande.

D Leçons à retenir de {étape} || {^étape} : à garder, à changer
calme
< Une demi-heure, trois colonnes. À garder : les points de quinze minutes, le tableau unique. À changer : trop de destinataires, pas assez de décisions écrites. À essayer : aller voir {public} avant et pas après. Complétez !
- À garder : le café avant la réunion. C'est là que tout s'est réglé.
- À changer : les documents envoyés la veille à 22 h (pardon).
- À essayer : une seule personne qui écrit au prestataire.

Q Budget {de objet} : il reste {4..60} k€, on en fait quoi ? || Arbitrage budgétaire {de mois} pour {objet}
calme
< À engager avant le {date+28}. Trois idées : {visites en région|ateliers supplémentaires}, accessibilité, ou documentation. On ne peut en faire qu'une correctement.
- L'accessibilité, sans discussion : c'est une obligation et on la repousse depuis le début.
- La documentation. Sans elle, tout repose sur trois personnes.
- D'accord pour l'accessibilité, et je trouve un peu de documentation sur mon budget.
* Accessibilité retenue. Commande partie.

D Congés et relais : qui est là en {mois+1} ? || Absences de {mois+1} : on s'organise
calme
< Notez vos dates dans le tableau. Règle habituelle : jamais deux absents sur la même tâche, et un relais nommé pour chaque sujet. Pour ma part, absent{/e} du {date+20} au {date+30}.
- Noté, je suis là tout le mois.
- Absent{/e} la première semaine, relais : {autre}.
- Je prends le relais sur la documentation.

D Visite {de site|chez les utilisateurs|en région|du pilote} du {date-2} : ce qu'on rapporte || Une journée sur le terrain pour {objet} ({ville})
< {^moi} nous a ouvert ses portes. En une journée nous avons corrigé trois idées fausses. La plus grosse : nous pensions que {public} manquaient d'information, ils en ont trop. Photos et notes dans les fichiers.
- C'est exactement pour ça qu'il faut y aller. Quand est la prochaine ?
- Les notes sont précieuses. On revoit le support de formation en conséquence.
* Prochaine le {date+16}, deux places restantes.

Q Risque à ajouter : {risque} ? || Registre des risques : {risque}
calme
risque = dépendance à une seule personne ~ fin de contrat ~ élections et période de réserve ~ charge d'été ~ changement d'organisation ~ prestataire fragile ~ données personnelles
< Pas encore arrivé, mais plausible. Gravité {2|3}, probabilité {2|3}. Quelle mesure simple dès maintenant ?
- Une deuxième personne formée dès cette semaine. Simple, sans budget.
- Un courrier d'anticipation au partenaire, une date de décision au planning.
- À suivre, sans plus. Ne transformons pas le registre en roman.
* Ajouté avec la deuxième personne. Relecture en {mois+1}.

F Tableau de suivi du projet.ods || Une ligne par action || action;responsable;échéance;état;date
F Registre des risques.csv || Relu chaque mois || risque;gravité;probabilité;mesure;responsable
F Compte rendu du comité.odt || Décisions et suites || Décisions prises. Suites, avec un nom et une date. Sans retour, c'est validé.
F Feuille de route.pdf || Une page || Ce que nous finissons, ce que nous commençons, ce que nous ne faisons pas.
F Calendrier du projet.png || Jalons || calendrier
`,
)
