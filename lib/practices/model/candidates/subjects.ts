import type { Wording } from './wording'

export type Subject = 'communities' | 'machines' | 'trade'

/** What running something together speaks of. */
const COMMUNITIES = `
  communaute~ membre membres reseau reseaux groupe groupes sous_groupe~ forum~ fil fils discussion~ echange echanges
  echanger message~ messagerie reponse reponses repond~ repon~ question questions reunion~ visio~ webinaire~ webinar~
  atelier~ seminaire~ seance~ session~ rencontre~ animateur~ animatrice~ animation anime animer animons coanim~
  contribut~ contribu~ participa~ participe~ inscrit inscrits inscrite~ arrivant~ nouveaux nouvel nouvelle_recrue
  accueil accueil~ bienvenue parrain~ marrain~ tutorat tuteur~ tutrice~ binome~ duo~ tandem~ mentor~ newsletter~
  infolettre~ lettre gazette~ bulletin resume~ synthese~ compte_rendu~ comptes_rendus charte moder~ post poster poste_leur poster~
  publi~ publication~ relanc~ notification~ notifs notif liste_de_diffusion listes_de_diffusion liste listes espace espaces
  salon~ rubrique~ sondage~ badge~ temoignage~ temoin~ correspondant~ referent~ ambassadeur~ collectif~ entraide
  pair pairs partage~ presence presents absents absent absentees participants abonne~ desabonn~ desinscri~ lecteur~ lectrice~
  lecture lectures trombinoscope~ annuaire~ faq foire_aux_questions wiki~ blog~ cafe~ petit_dejeuner petits_dejeuners
  tour_de_table tours_de_table codeveloppement codev club~ cercle~ comite~ groupe_de_travail collegue~ equipe~ engagement
  dynamique convivial~ parole prise_de_parole intervenant~ intervention~ regards_croises permanence~ passation relais
  ordre_du_jour agenda rituel~ rythme frequence horaire~ creneau~ invitation~ invite invites invitons invitait
  facilitat~ co_anim~ noyau hashtag defi defis concours quiz challenge podcast~ video~ capsule~ fiche~ guide tutoriel~
  questionnaire~ enquete~ feedback retours commentaire~ commente~ reaction~ like~ idees boite_a_idees mur_d_idees
  emargement visioconference~ presentiel distanciel hybride pleniere~ sous_groupes cartographie trucs visite_croisee~
  visites_croisees hackathon~ benevole~ volontaire~ adherent~ habitue habitues assiduite audience auditeur~ auditoire
  debat~ dialogue~ antenne~ silencieux timides discrets ambiance solidarite cohesion lien liens journal_de_bord
  ensemble gens volontaires carnet~ cahier_de cahier_commun portes_ouvertes entre_services remplacant~ tout_le_monde chef_de_service
  chefs_de_service ecoute ecouter tchat bureaux adhesion~ inscription~ vote~ presentation~ se_presenter onboarding integration replay~ enregistrement~ chat canal canaux tchap slack teams mattermost
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
  commit git merge compil~ algorithme~ regex postes_sous pades signature_electronique ocr
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
const forms = Object.entries({ communities: COMMUNITIES, machines: MACHINES, trade: TRADE }).flatMap(
  ([subject, lines]) =>
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
/** By the first letters of the word: few words of a text share them. */
const byLetters = new Map<string, Form[]>()
for (const form of forms) {
  const letters = form.written.slice(1, 1 + LEAST)
  byLetters.set(letters, [...(byLetters.get(letters) ?? []), form])
}

/** The words of each subject that a sentence holds, each once. */
export function subjectsOf({ text, each }: Wording): Record<Subject, string[]> {
  const found: Record<Subject, string[]> = { communities: [], machines: [], trade: [] }
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
