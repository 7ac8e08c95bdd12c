import type { Wording } from './wording'

export type Subject = 'gatherings' | 'communities' | 'machines' | 'trade'

/** People who gather, and what one does to keep them together: whoever tells of running something says one of these. */
const GATHERINGS = `
  communaute~ membre membres sous_groupe~ forum~ discussion~ reunion~ visio~ visioconference~ webinaire~ webinar~
  seminaire~ rencontre~ animateur~ animatrice~ animation anime animer animons animait coanim~ co_anim~ contribut~
  contribu~ participa~ participe~ participants inscrit inscrits inscrite~ arrivant~ nouvelle_recrue bienvenue
  parrain~ marrain~ tutorat tuteur~ tutrice~ tandem~ mentor~ newsletter~ infolettre~ gazette~ moder~ poste_leur
  poster~ relanc~ liste_de_diffusion listes_de_diffusion sondage~ badge~ correspondants referents ambassadeur~
  entraide~ pairs abonne~ desabonn~ desinscri~ trombinoscope~ faq foire_aux_questions petit_dejeuner
  petits_dejeuners tour_de_table tours_de_table codeveloppement codev club~ groupe_de_travail convivial~
  prise_de_parole intervenant~ regards_croises ordre_du_jour ordres_du_jour rituel~ facilitat~ noyau hashtag defi
  defis boite_a_idees mur_d_idees pleniere~ sous_groupes visite_croisee~ visites_croisees benevole~ adherent~
  habitue habitues assiduite silencieux timides discrets ambiance cohesion portes_ouvertes se_presenter onboarding
  tchat chat absentees presentiel notification~ notifs notif notre_reseau lettre_d_information nos_reseaux mon_reseau ce_reseau
  reseaux_de reseau_d reseau_de reseau_des reseau_interne reseau_social un_reseau le_reseau_plus anime_le_reseau
  notre_groupe groupe_de_discussion groupes_de_travail groupe_de_pairs petit_groupe petits_groupes
  groupes_thematiques nos_ateliers fil_de_discussion chaque_fil un_fil fils_courts nos_seances nos_sessions
  espace_commun espace_prive espaces_prives messages_sans_reponse question_sans_reponse questions_sans_reponse
  questions_reponses question_reponse poser_les_questions
`

/** What is said of gatherings, and of any other work as well. */
const COMMUNITIES = `
  correspondant~ referent~ echange echanges echanger message~ messagerie reponse reponses repond~ repon~ question questions nouveaux nouvel
  accueil accueil~ lettre bulletin resume~ synthese~ publi~ publication~ liste listes espace espaces temoin~
  entraide partage~ presence presents absent lecteur~ lectrice~ lecture lectures collegue~ equipe~ engagement
  dynamique parole intervention~ relais agenda rythme frequence horaire~ creneau~ invitation~ invite invites
  invitons invitait concours quiz challenge podcast~ video~ capsule~ fiche~ guide tutoriel~ questionnaire~ enquete~
  feedback retours commentaire~ commente~ reaction~ like~ idees emargement distanciel hybride cartographie trucs
  audience auditeur~ auditoire debat~ dialogue~ antenne~ solidarite lien liens journal_de_bord ensemble gens
  volontaires carnet~ cahier_de cahier_commun entre_services remplacant~ tout_le_monde chef_de_service
  chefs_de_service ecoute ecouter bureaux adhesion~ inscription~ vote~ presentation~ integration replay~
  enregistrement~ tchap slack teams mattermost reseau reseaux cafe~ annuaire~ salon~ volontaire~ compte_rendu~
  comptes_rendus charte canal canaux temoignage~ comite~ cercle~ collectif~ absents rubrique~ atelier~ seance~
  session~ groupe groupes binome~ duo~ pair blog~ wiki~ fil fils hackathon~ permanence~ poster post passation
`

/** What a machine does, and how to make it do so. */
const MACHINES = `
  serveur~ routeur~ la_connexion routeur~ connexion_est la_connexion vpn python sql postgresql mysql oracle windows linux ubuntu macro~ excel calc libreoffice tableur~ cellules script~
  vider_le_cache navigateur~ firefox chrome internet_explorer certificat~ port_3~ port_8~ requete~ base_de_donnees imprimante~
  photocopieu~ scanner~ bug~ bogue~ plante plantait correctif~ patch~ version_1~ version_2~ fichier~ onglet~ mot_de_passe
  logiciel~ mise_a_jour migr~ memoire_vive consommation_memoire disque~ sauvegarde~ wifi webcam~ ticket~ pare_feu
  installer installez installation_de cliqu~ clic chorus api apis docker kubernetes colonne~ export~ csv json
  authentification~ processeur~ url lien_ne erreur_404 redemarr~ purge~ journaux ecran_bleu ordinateur~ clavier~
  ecran_noir parametr~ configur~ config fonction_recherche~ index utf_8 pdf odt docx java javascript php react deploy~
  conteneur~ cluster~ cpu ram latence debit reseau_wifi bande_passante format_parquet temps_de_reponse temps_de_calcul
  chiffrement chiffre_les dns ssl tls proxy smtp imap outlook thunderbird messagerie_plante borne_wifi prise_usb
  usb pilote_d~ driver~ pixel~ reinitialis~ batterie~ cable~ compte_utilisateur desinstall~ code_source
  commit git merge compil~ groupe_electrogene groupes_electrogenes algorithme~ regex postes_sous pades signature_electronique ocr
`

/** What administrations do for others, and that no community is run by: cases, money, law, figures of the trade. */
const TRADE = `
  dossier~  passeport~ carte_d_identite permis_de delais_de_paiement fournisseur~ effectif effectifs budget budgets subvention~
  arrete_prefectoral  loi lois circulaire~ infraction~  marche_public marches_publics facture~ contrat~ impot~
  impots taxe~  etudiant~   jugement~ candidat~ masse_salariale contractuel~ absenteisme chomage
  milliard~ million~ euro euros kilo kilos hectare~ indemnis~ vaccin~ licence  exploitant~  
  saisi_2~ tabac contrefacon parc_automobile vehicule~  inventaire pension~  rtt concours_de concours_interne
   salaire~ remuneration~ prestation~ allocation~  locataire~ proprietaire~ bailleur~  salarie~
  contribuable~ attestation~ certificat_de  justice avocat~ police gendarmerie_de  commune_de
  naissance deces eleves patients prime primes decret decrets mariage divorce succession~ logement~ loyer~  chantier~ appel_d_offres 
`

/** Words whole, by their beginnings (`anim~`), or several in a row (`liste_de_diffusion`). */
interface Form {
  subject: Subject
  /** As it is in a text, from the space before it. */
  written: string
}

const LEAST = 3
const forms = Object.entries({
  gatherings: GATHERINGS,
  communities: COMMUNITIES,
  machines: MACHINES,
  trade: TRADE,
}).flatMap(([subject, lines]) =>
  lines
    .trim()
    .split(/\s+/u)
    .map((form): Form => {
      const words = form.replaceAll('_', ' ')
      return {
        subject: subject as Subject,
        written: ` ${words.endsWith('~') ? words.slice(0, -1) : `${words} `}`,
      }
    }),
)
/** By the first letters of the word: few words of a text share them. The longest first: «groupe de travail» before «groupe». */
const byLetters = Map.groupBy(
  forms.toSorted((one, other) => other.written.length - one.written.length),
  ({ written }) => written.slice(1, 1 + LEAST),
)

/** The words of each subject that a sentence holds, each once. */
export function subjectsOf({ text, each }: Wording): Record<Subject, string[]> {
  const found: Record<Subject, string[]> = { gatherings: [], communities: [], machines: [], trade: [] }
  for (const { word, at } of each) {
    for (const { subject, written } of byLetters.get(text.slice(at + 1, at + 1 + LEAST)) ?? []) {
      if (!text.startsWith(written, at)) continue
      const words = written.endsWith(' ') ? written.trim() : word
      if (!found[subject].includes(words)) found[subject].push(words)
      break
    }
  }
  return found
}
