import { lessonPath, lessons } from '@/lib/practices/course'
import type { World, WorldCommunity } from '../world'
import {
  ANIMATORS,
  everybody,
  measurers,
  MEMBERS,
  OVERSEERS,
  only,
  readers,
  seers,
  signedIn,
  type Answers,
} from './answers'
import type { Furniture } from './furniture'
import { pagesOnReports } from './pagesOnReports'

export type Room = WorldCommunity & Furniture

/** A page, one address of it, and what each persona gets. `rooms`: asked once per kind of community. */
export interface PageRow {
  address: (room: Room, world: World) => string
  answers: (room: Room) => Answers
}

const open: PageRow['answers'] = () => everybody(200)
const at =
  (path: string): PageRow['address'] =>
  () =>
    path
const inRoom =
  (path: string): PageRow['address'] =>
  ({ slug }) =>
    `/communautes/${slug}${path}`

const inThread =
  (path: string): PageRow['address'] =>
  ({ slug, threadId }) =>
    `/communautes/${slug}/fils/${threadId}${path}`
const ofReply =
  (path: string): PageRow['address'] =>
  ({ slug, threadId, replyId }) =>
    `/communautes/${slug}/fils/${threadId}/reponses/${replyId}${path}`

const inDirectory =
  (path: string): PageRow['address'] =>
  ({ directoryId }) =>
    `/administration/annuaires/${directoryId}${path}`

/** Every page of the site, one row each: `access.test.ts` fails when one is missing here, or no longer there. */
export const pages: Record<string, PageRow> = {
  ...pagesOnReports,

  '/accessibilite': { address: at('/accessibilite'), answers: open },
  '/cgu': { address: at('/cgu'), answers: open },
  '/cookies': { address: at('/cookies'), answers: open },
  '/donnees-personnelles': { address: at('/donnees-personnelles'), answers: open },
  '/mentions-legales': { address: at('/mentions-legales'), answers: open },
  '/plan-du-site': { address: at('/plan-du-site'), answers: open },

  '/stats': { address: at('/stats'), answers: open },
  '/': { address: at('/'), answers: open },
  '/recherche': { address: at('/recherche?q=bordereaux'), answers: () => signedIn },

  // Signing in. Whoever is in already is led on; a link that means nothing says so, and says how to get another.
  '/connexion': { address: at('/connexion'), answers: () => ({ ...everybody(307), nobody: 200 }) },
  '/connexion/lien': { address: at('/connexion/lien'), answers: open },
  '/connexion/lien/[token]': { address: at('/connexion/lien/inconnu'), answers: open },
  // Without a proposal of ProConnect to answer, there is nothing to show.
  '/connexion/rattachement': { address: at('/connexion/rattachement'), answers: () => everybody('sign in') },
  '/connexion/rattachement/[token]': { address: at('/connexion/rattachement/inconnu'), answers: open },
  '/connexion/sans-compte': { address: at('/connexion/sans-compte'), answers: open },
  '/deconnexion/proconnect': { address: at('/deconnexion/proconnect'), answers: open },
  '/mot-de-passe/oublie': { address: at('/mot-de-passe/oublie'), answers: open },
  '/mot-de-passe/[token]': { address: at('/mot-de-passe/inconnu'), answers: open },
  // Without a fresh invitation, the rest of one's security is next door.
  '/bienvenue/acces': {
    address: at('/bienvenue/acces'),
    answers: () => ({ ...everybody(307), nobody: 'sign in' }),
  },
  '/invitation/[token]': { address: at('/invitation/inconnue'), answers: () => everybody(404) },
  '/desabonnement': { address: at('/desabonnement'), answers: open },

  // The managers' room: to be read before any account; the figures are only ever one's own.
  '/encadrants': { address: at('/encadrants'), answers: open },
  '/encadrants/charte': { address: at('/encadrants/charte?minutes=60'), answers: open },
  '/encadrants/textes': { address: at('/encadrants/textes'), answers: () => signedIn },
  '/encadrants/bilan': { address: at('/encadrants/bilan'), answers: () => signedIn },

  // One's own pages.
  '/compte': { address: at('/compte'), answers: () => signedIn },
  // One's own, whoever asks: no address names anybody.
  '/compte/activite': { address: at('/compte/activite'), answers: () => signedIn },
  '/compte/expertise': { address: at('/compte/expertise'), answers: () => signedIn },
  '/compte/premiers-pas': { address: at('/compte/premiers-pas'), answers: () => signedIn },
  '/compte/securite': { address: at('/compte/securite'), answers: () => signedIn },
  '/compte/depart': { address: at('/compte/depart'), answers: () => signedIn },
  '/compte/depart/recapitulatif': { address: at('/compte/depart/recapitulatif'), answers: () => signedIn },
  '/compte/changement': { address: at('/compte/changement'), answers: () => signedIn },
  '/compte/changement/[token]': { address: at('/compte/changement/inconnu'), answers: () => signedIn },
  '/compte/effacement': { address: at('/compte/effacement'), answers: () => signedIn },
  // The way back of somebody whose account is closed: they cannot sign in.
  '/compte/retour/[token]': { address: at('/compte/retour/inconnu'), answers: open },
  '/notifications': { address: at('/notifications'), answers: () => signedIn },
  '/notifications/reglages': { address: at('/notifications/reglages'), answers: () => signedIn },
  '/notifications/decisions/[cle]': {
    address: at('/notifications/decisions/inconnue'),
    answers: () => only([]),
  },
  '/notifications/[cle]': { address: at('/notifications/inconnue'), answers: () => only([]) },

  // Who administers no platform is led to what they do administer.
  '/administration': { address: at('/administration'), answers: () => ({ ...only(['ada']), max: 307 }) },
  '/administration/imports': { address: at('/administration/imports'), answers: () => only(['ada', 'max']) },
  '/administration/imports/nouveau': {
    address: at('/administration/imports/nouveau'),
    answers: () => only(['ada', 'max']),
  },
  // Bob's request, for his ministry: he follows it on his own page, those who decide on theirs.
  '/administration/imports/[id]': {
    address: ({ requestId }) => `/administration/imports/${requestId}`,
    answers: () => ({ ...only(['ada', 'max']), bob: 307 }),
  },
  '/comptes/demandes': { address: at('/comptes/demandes'), answers: () => signedIn },
  '/comptes/demandes/nouvelle': { address: at('/comptes/demandes/nouvelle'), answers: () => signedIn },
  '/comptes/demandes/[id]': {
    address: ({ requestId }) => `/comptes/demandes/${requestId}`,
    answers: () => ({ ...only(['bob']), ada: 307, max: 307 }),
  },
  '/bienvenue/[token]': { address: at('/bienvenue/inconnue'), answers: open },
  '/administration/comptes': { address: at('/administration/comptes'), answers: () => only(OVERSEERS) },
  '/administration/comptes/[memberId]/depart': {
    address: ({ agentId }) => `/administration/comptes/${agentId}/depart`,
    answers: () => only(OVERSEERS),
  },
  '/administration/comptes/[memberId]/depart/recapitulatif': {
    address: ({ agentId }) => `/administration/comptes/${agentId}/depart/recapitulatif`,
    answers: () => only(OVERSEERS),
  },
  '/administration/comptes/[memberId]/reunir': {
    address: ({ agentId }) => `/administration/comptes/${agentId}/reunir`,
    answers: () => only(OVERSEERS),
  },
  '/administration/comptes/inactivite': {
    address: at('/administration/comptes/inactivite'),
    answers: () => only(OVERSEERS),
  },
  '/administration/orphelines': { address: at('/administration/orphelines'), answers: () => only(OVERSEERS) },
  '/administration/comptes/[memberId]': {
    address: ({ agentId }) => `/administration/comptes/${agentId}`,
    answers: () => only(OVERSEERS),
  },
  // Who administers no platform is led to what they do administer.
  // Bob's request, for his ministry: he follows it on his own page, those who decide on theirs.

  // Directories that write accounts are the DINUM team's.
  '/administration/annuaires': { address: at('/administration/annuaires'), answers: () => only(['ada']) },
  '/administration/annuaires/nouveau': {
    address: at('/administration/annuaires/nouveau'),
    answers: () => only(['ada']),
  },
  '/administration/annuaires/[directoryId]': { address: inDirectory(''), answers: () => only(['ada']) },
  '/administration/annuaires/[directoryId]/reglages': {
    address: inDirectory('/reglages'),
    answers: () => only(['ada']),
  },
  '/administration/annuaires/[directoryId]/passages/[runId]': {
    address: ({ directoryId, runId }) => `/administration/annuaires/${directoryId}/passages/${runId}`,
    answers: () => only(['ada']),
  },

  // The mails of the demonstration: outside it, they are nobody's to read.
  '/courriels': { address: at('/courriels'), answers: () => only([]) },
  '/courriels/[id]': { address: at(`/courriels/${crypto.randomUUID()}`), answers: () => only([]) },

  '/annuaire': { address: at('/annuaire?q=martin'), answers: () => signedIn },
  '/annuaire/[memberId]': { address: (_, { ids }) => `/annuaire/${ids.bob}`, answers: () => signedIn },

  '/communautes': { address: at('/communautes'), answers: () => signedIn },
  '/communautes/nouvelle': { address: at('/communautes/nouvelle'), answers: () => signedIn },
  '/communautes/[slug]': { address: inRoom(''), answers: (room) => only(seers(room)) },
  '/communautes/[slug]/membres': { address: inRoom('/membres'), answers: (room) => only(readers(room)) },
  '/communautes/[slug]/membres/[memberId]': {
    address: ({ slug }, { ids }) => `/communautes/${slug}/membres/${ids.bob}`,
    // Who oversees may name an owner, where they may read.
    answers: ({ access }) => only(access === 'public' ? measurers : ANIMATORS),
  },
  '/communautes/[slug]/membres/demandes': {
    address: inRoom('/membres/demandes'),
    answers: () => only(ANIMATORS),
  },
  '/communautes/[slug]/membres/exclusions': {
    address: inRoom('/membres/exclusions'),
    answers: () => only(measurers),
  },
  '/communautes/[slug]/membres/invitations': {
    address: inRoom('/membres/invitations'),
    answers: () => only(ANIMATORS),
  },
  '/communautes/[slug]/membres/inviter': {
    address: inRoom('/membres/inviter'),
    answers: ({ joining }) => only(joining === 'free' ? MEMBERS : ANIMATORS),
  },
  '/communautes/[slug]/reglages': { address: inRoom('/reglages'), answers: () => only(measurers) },
  '/communautes/[slug]/reglages/historique': {
    address: inRoom('/reglages/historique'),
    answers: () => only(measurers),
  },
  '/communautes/[slug]/fichiers': { address: inRoom('/fichiers'), answers: (room) => only(readers(room)) },
  '/communautes/[slug]/fichiers/[id]': {
    address: (room) => `/communautes/${room.slug}/fichiers/${room.depositId}`,
    answers: (room) => only(readers(room)),
  },
  '/communautes/[slug]/fils/nouveau': { address: inRoom('/fils/nouveau'), answers: () => only(MEMBERS) },
  '/communautes/[slug]/fils/[id]': { address: inThread(''), answers: (room) => only(readers(room)) },
  '/communautes/[slug]/fils/[id]/historique': {
    address: inThread('/historique'),
    answers: (room) => only(readers(room)),
  },
  '/communautes/[slug]/fils/[id]/modifier': { address: inThread('/modifier'), answers: () => only(['bob']) },
  '/communautes/[slug]/fils/[id]/retirer': { address: inThread('/retirer'), answers: () => only(MEMBERS) },
  // Gus was asked, and may pass it on.
  '/communautes/[slug]/fils/[id]/demander': {
    address: inThread('/demander'),
    answers: () => only([...MEMBERS, 'gus']),
  },
  '/communautes/[slug]/fils/[id]/animer': { address: inThread('/animer'), answers: () => only(ANIMATORS) },
  '/communautes/[slug]/fils/[id]/reponses/[replyId]/historique': {
    address: ofReply('/historique'),
    answers: (room) => only(readers(room)),
  },
  '/communautes/[slug]/fils/[id]/reponses/[replyId]/modifier': {
    address: ofReply('/modifier'),
    answers: () => only(['ann']),
  },
  '/communautes/[slug]/fils/[id]/reponses/[replyId]/retirer': {
    address: ofReply('/retirer'),
    answers: () => only(ANIMATORS),
  },
  '/communautes/[slug]/tableau-de-bord': {
    address: inRoom('/tableau-de-bord'),
    answers: () => only(measurers),
  },
  '/communautes/[slug]/sommeil': { address: inRoom('/sommeil'), answers: () => only(measurers) },
  // Another community wants to join: only who owns this one decides.
  '/communautes/[slug]/fusions': { address: inRoom('/fusions'), answers: () => only(['olga']) },
  // Proposed by Bob: for him, those who run other communities, and DINUM.
  '/pratiques': { address: at('/pratiques'), answers: () => signedIn },
  '/pratiques/preuve': { address: at('/pratiques/preuve'), answers: () => signedIn },
  '/pratiques/usage': { address: at('/pratiques/usage'), answers: () => only(['ada']) },
  '/pratiques/programmes': { address: at('/pratiques/programmes'), answers: () => signedIn },
  '/pratiques/programmes/nouveau': {
    address: at('/pratiques/programmes/nouveau'),
    answers: () => only(['ada']),
  },
  '/pratiques/programmes/[id]': {
    address: ({ programmeId }) => `/pratiques/programmes/${programmeId}`,
    answers: () => signedIn,
  },
  '/pratiques/nouvelle': { address: at('/pratiques/nouvelle'), answers: () => signedIn },
  '/pratiques/citations': { address: at('/pratiques/citations'), answers: () => signedIn },
  // Whoever runs a community, and DINUM.
  '/pratiques/reperees': { address: at('/pratiques/reperees'), answers: () => only(['olga', 'ann', 'ada']) },
  '/pratiques/parcours': { address: at('/pratiques/parcours'), answers: () => signedIn },
  '/pratiques/parcours/[etape]': { address: at('/pratiques/parcours/lancer'), answers: () => signedIn },
  '/pratiques/parcours/[etape]/[lecon]': {
    address: at(lessonPath(lessons[0]!)),
    answers: () => signedIn,
  },
  '/pratiques/[id]': {
    address: ({ practiceId }) => `/pratiques/${practiceId}`,
    answers: () => only(['bob', 'olga', 'ann', 'ada']),
  },
  '/pratiques/[id]/modifier': {
    address: ({ practiceId }) => `/pratiques/${practiceId}/modifier`,
    answers: () => only(['bob', 'ada']),
  },
  '/competences': { address: at('/competences'), answers: () => signedIn },
  '/competences/carte': {
    address: (_, { culture }) => `/competences/carte?ministere=${culture}`,
    answers: () => signedIn,
  },
  '/communautes/[slug]/competences': {
    address: inRoom('/competences'),
    answers: (room) => only(readers(room)),
  },
  '/competences/recommandations': {
    address: at('/competences/recommandations'),
    answers: () => signedIn,
  },
  '/competences/[skillId]': { address: ({ skillId }) => `/competences/${skillId}`, answers: () => signedIn },
  '/competences/[skillId]/recommandation': {
    address: ({ skillId }) => `/competences/${skillId}/recommandation`,
    answers: () => only(['bob']),
  },
  '/administration/competences': { address: at('/administration/competences'), answers: () => only(['ada']) },
  '/administration/competences/[frameworkId]': {
    address: ({ frameworkId }) => `/administration/competences/${frameworkId}`,
    answers: () => only(['ada']),
  },
  '/administration/competences/libres/[skillId]': {
    address: ({ proposalId }) => `/administration/competences/libres/${proposalId}`,
    answers: () => only(['ada']),
  },
  '/mesures': { address: at('/mesures'), answers: () => signedIn },
  '/mesures/sommeil': { address: at('/mesures/sommeil'), answers: () => signedIn },
  '/mesures/sommeil/[slug]': {
    address: ({ slug }) => `/mesures/sommeil/${slug}`,
    answers: () => only(measurers),
  },
  '/mesures/fiabilite': { address: at('/mesures/fiabilite'), answers: () => signedIn },
  '/mesures/plateforme': { address: at('/mesures/plateforme?jours=91'), answers: () => only(['ada']) },
  '/mesures/formules': { address: at('/mesures/formules'), answers: () => signedIn },
  // Max administers Culture.
  '/mesures/ministeres/[id]': {
    address: (_, { culture }) => `/mesures/ministeres/${culture}`,
    answers: () => only(OVERSEERS),
  },
  '/mesures/ministeres': { address: at('/mesures/ministeres?mois=3&type=practice'), answers: () => signedIn },
}
