import { newId } from '@/lib/db'
import type { World } from '../world'
import {
  everybody,
  forPrograms,
  INSIDE,
  measurers,
  MEMBERS,
  only,
  OVERSEERS,
  readers,
  seers,
  signedIn,
  type Answers,
} from './answers'
import type { Room } from './pages'

/** A route for programs: how it is asked, and what each persona gets. */
export interface RouteRow {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  address: (room: Room, world: World) => string
  body?: (room: Room, world: World) => string
  headers?: Record<string, string>
  answers: (room: Room) => Answers
  /** Signs the persona out: asked with a session of its own. */
  endsSessions?: true
  /** Asked by mail programs, from anywhere: the signed address is the leave (RFC 8058). */
  takesForeign?: true
}

const inRoom = ({ id, threadId }: Room) => ({ communityId: id, threadId })

/** What the builder of a report keeps as one types. */
const reportFields = {
  ...{ revision: '0', title: 'Bilan', from: '2026-01', months: '2', comparison: 'none' },
  ...{ targetMembers: '', targetBy: '', foreword: '', sections: ['funnel'], kept: ['funnel'] },
  number: '2',
}

/** Sent by a browser without script. */
const plainForm = (fields: (room: Room) => Record<string, string>) => ({
  method: 'POST' as const,
  headers: { 'content-type': 'application/x-www-form-urlencoded' },
  body: (room: Room) => new URLSearchParams(fields(room)).toString(),
})

export const routes: Record<string, RouteRow> = {
  ...Object.fromEntries(
    (['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const).map((method) => [
      `${method} /api/auth/[...all]`,
      // Better Auth answers two addresses to programs; every other one is closed.
      { method, address: () => '/api/auth/list-sessions', answers: () => everybody(404) },
    ]),
  ),
  // Addresses that lead nowhere: a program reads so, and nobody learns more.
  ...Object.fromEntries(
    ['api', 'scim'].flatMap((top) =>
      (['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const).map((method) => [
        `${method} /${top}/[...unknown]`,
        { method, address: () => `/${top}/nulle/part`, answers: () => everybody(404), takesForeign: true },
      ]),
    ),
  ),
  'GET /api/pratiques/lancement': {
    method: 'GET',
    address: () => '/api/pratiques/lancement?type=project',
    answers: () => forPrograms(signedIn),
  },
  'POST /api/imports': {
    method: 'POST',
    address: (_, { culture }) => `/api/imports?importId=${newId()}&name=liste.csv&organisationId=${culture}`,
    body: () => 'email;nom;prenom\nzoe@culture.gouv.example;Petit;Zoé',
    headers: { 'content-type': 'application/octet-stream' },
    answers: () => forPrograms(only(['ada', 'max'])),
  },
  'GET /api/imports/modele': {
    method: 'GET',
    address: () => '/api/imports/modele',
    answers: () => forPrograms(signedIn),
  },
  'GET /api/imports/[id]/erreurs': {
    method: 'GET',
    address: ({ requestId }) => `/api/imports/${requestId}/erreurs`,
    answers: () => forPrograms(only(['bob', 'ada', 'max'])),
  },
  // Without a file, the form is shown again with what is missing.
  'POST /comptes/depot': {
    ...plainForm(() => ({ importId: newId(), request: 'oui' })),
    address: () => '/comptes/depot',
    answers: () => everybody(303),
  },
  'GET /connexion/proconnect': {
    method: 'GET',
    address: () => '/connexion/proconnect',
    answers: () => everybody(404),
  },
  'GET /connexion/proconnect/retour': {
    method: 'GET',
    address: () => '/connexion/proconnect/retour',
    answers: () => everybody(404),
  },
  'POST /deconnexion': {
    method: 'POST',
    address: () => '/deconnexion',
    answers: () => everybody(303),
    endsSessions: true,
  },
  'GET /deconnexion/retour': {
    method: 'GET',
    address: () => '/deconnexion/retour',
    answers: () => everybody(303),
  },
  'GET /deconnexion/proconnect/suite': {
    method: 'GET',
    address: () => '/deconnexion/proconnect/suite',
    answers: () => everybody(303),
  },
  'GET /desabonnement/[jeton]': {
    method: 'GET',
    address: () => '/desabonnement/inconnu',
    answers: () => everybody(303),
  },
  'POST /desabonnement/[jeton]': {
    method: 'POST',
    address: () => '/desabonnement/inconnu',
    answers: () => everybody(404),
    takesForeign: true,
  },
  // For directories: no cookie opens it, only the token of one.
  ...Object.fromEntries(
    (['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const).map((method) => [
      `${method} /scim/v2/[...path]`,
      {
        method,
        address: () => '/scim/v2/Users',
        headers: { 'content-type': 'application/scim+json' },
        body: method === 'GET' ? undefined : () => '{}',
        answers: () => everybody(401),
        takesForeign: true,
      },
    ]),
  ),
  // For programs that read figures: no cookie opens it either.
  ...Object.fromEntries(
    (['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const).map((method) => [
      `${method} /api/bilans/v1/[[...path]]`,
      {
        method,
        address: () => '/api/bilans/v1/reports',
        answers: () => everybody(method === 'GET' ? 401 : 405),
        takesForeign: true,
      },
    ]),
  ),
  'GET /healthz': { method: 'GET', address: () => '/healthz', answers: () => everybody(200) },
  'POST /preferences': {
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: () => 'langue=fr',
    method: 'POST',
    address: () => '/preferences',
    answers: () => everybody(303),
  },
  // A refusal is said on the page one comes from: those who read it are led back there too.
  'POST /communautes/[slug]/fils/[id]/actes': {
    ...plainForm((room) => ({ ...inRoom(room), follow: 'watching' })),
    address: ({ slug, threadId }) => `/communautes/${slug}/fils/${threadId}/actes`,
    answers: (room) => ({ ...only(readers(room), 303), nobody: 303 }),
  },
  'POST /communautes/[slug]/fils/[id]/repondre': {
    ...plainForm((room) => ({ ...inRoom(room), key: newId(), body: 'Merci' })),
    address: ({ slug, threadId }) => `/communautes/${slug}/fils/${threadId}/repondre`,
    // Whoever is no longer signed in gets their text back, and the way in.
    answers: (room) => ({ ...only(readers(room), 303), nobody: 401 }),
  },
  'POST /communautes/[slug]/fils/nouveau/ouvrir': {
    ...plainForm(({ id }) => ({
      ...{ communityId: id, key: newId(), kind: 'discussion', title: 'Un essai', body: 'Bonjour' },
    })),
    address: ({ slug }) => `/communautes/${slug}/fils/nouveau/ouvrir`,
    // Whoever knows that the place exists is told that one writes there as a member.
    answers: (room) => ({ ...only(seers(room), 303), nobody: 401 }),
  },
  'POST /communautes/[slug]/fils/nouveau/qui': {
    ...plainForm(({ id }) => ({
      ...{ communityId: id, key: newId(), kind: 'question', title: 'Qui sait classer ?', body: 'Bonjour' },
    })),
    address: ({ slug }) => `/communautes/${slug}/fils/nouveau/qui`,
    answers: (room) => ({ ...only(seers(room), 303), nobody: 401 }),
  },
  'GET /fichiers/[communityId]/[versionId]': {
    method: 'GET',
    address: (room) => `/fichiers/${room.id}/${room.versionId}`,
    answers: (room) => forPrograms(only(readers(room))),
  },
  'GET /communautes/[slug]/tableau-de-bord/export': {
    method: 'GET',
    address: ({ slug }) => `/communautes/${slug}/tableau-de-bord/export`,
    answers: (room) => forPrograms({ ...only(seers(room), 403), ...allowed(measurers) }),
  },
  'GET /compte/activite/export': {
    method: 'GET',
    address: () => '/compte/activite/export?quoi=communautes&format=ods',
    answers: () => forPrograms(everybody(200)),
  },
  'GET /competences/carte/export': {
    method: 'GET',
    address: () => '/competences/carte/export?format=ods',
    answers: () => forPrograms(everybody(200)),
  },
  'GET /pratiques/preuve/export': {
    method: 'GET',
    address: () => '/pratiques/preuve/export?tri=-effect&format=ods',
    answers: () => forPrograms(everybody(200)),
  },
  'GET /communautes/[slug]/competences/export': {
    method: 'GET',
    address: ({ slug }) => `/communautes/${slug}/competences/export`,
    answers: (room) => forPrograms({ ...only(seers(room), 403), ...allowed(readers(room)) }),
  },
  'GET /api/competences': {
    method: 'GET',
    address: () => '/api/competences?q=classer',
    answers: () => forPrograms(everybody(200)),
  },
  'GET /bilans/simulateur/export': {
    method: 'GET',
    address: ({ scenarioId }) => `/bilans/simulateur/export?scenario=${scenarioId}&format=ods`,
    answers: () => forPrograms(only(['max'])),
  },
  'GET /mesures/export': {
    method: 'GET',
    address: () => '/mesures/export',
    answers: () => forPrograms(everybody(200)),
  },
  'GET /mesures/sommeil/export': {
    method: 'GET',
    address: () => '/mesures/sommeil/export',
    answers: () => forPrograms(everybody(200)),
  },
  'GET /stats/export': {
    method: 'GET',
    address: () => '/stats/export',
    answers: () => everybody(200),
  },
  'GET /mesures/plateforme/export': {
    method: 'GET',
    address: () => '/mesures/plateforme/export?quoi=chiffres&format=ods',
    answers: () => forPrograms(only(['ada'])),
  },
  'GET /mesures/ministeres/[id]/export': {
    method: 'GET',
    address: (_, { culture }) => `/mesures/ministeres/${culture}/export?quoi=types`,
    answers: () => forPrograms(only(OVERSEERS)),
  },
  'GET /mesures/ministeres/export': {
    method: 'GET',
    address: () => '/mesures/ministeres/export?mois=12',
    answers: () => forPrograms(everybody(200)),
  },
  'GET /compte/donnees': {
    method: 'GET',
    address: () => '/compte/donnees',
    answers: () => forPrograms(signedIn),
  },
  // Everybody else has no such page.
  'GET /annuaire/export': {
    method: 'GET',
    address: () => '/annuaire/export?q=martin',
    answers: () => forPrograms({ ...everybody(404), ada: 200, max: 200 }),
  },
  'GET /annuaire/[memberId]/photo/[version]': {
    method: 'GET',
    // Nobody has a portrait here: who may see one is told in test/slices/directory.
    address: (_, { ids }) => `/annuaire/${ids.bob}/photo/inconnue`,
    answers: () => forPrograms(everybody(404)),
  },
  // Plain forms, which lead back to one's own page and say there what is wrong.
  'POST /compte/photo': {
    ...plainForm(() => ({})),
    address: () => '/compte/photo',
    answers: () => everybody(303),
  },
  'POST /compte/photo/retrait': {
    ...plainForm(() => ({})),
    address: () => '/compte/photo/retrait',
    answers: () => everybody(303),
  },
  'POST /api/presence': {
    method: 'POST',
    address: () => '/api/presence',
    body: (room) => JSON.stringify({ communities: [room.id] }),
    answers: () => forPrograms(everybody(204)),
  },
  'GET /api/communautes/[communityId]/personnes': {
    method: 'GET',
    address: ({ id }) => `/api/communautes/${id}/personnes?q=bob`,
    answers: (room) => forPrograms({ ...only(seers(room), 403), ...allowed(readers(room)) }),
  },
  'PUT /api/communautes/[communityId]/fils/[threadId]/lecture': {
    method: 'PUT',
    address: inThread('lecture'),
    body: () => JSON.stringify({ number: 1 }),
    answers: (room) => forPrograms(only(readers(room), 204)),
  },
  'POST /api/communautes/[communityId]/fils/[threadId]/reactions': {
    method: 'POST',
    address: inThread('reactions'),
    body: () => JSON.stringify({ kind: 'useful', on: true }),
    answers: (room) => forPrograms({ ...only(readers(room), 403), olga: 200, ann: 200, gus: 200 }),
  },
  'POST /api/communautes/[communityId]/fils/[threadId]/reponses': {
    method: 'POST',
    address: inThread('reponses'),
    body: () => JSON.stringify({ body: 'Merci', key: newId() }),
    answers: (room) => forPrograms({ ...only(readers(room), 403), ...allowed(INSIDE) }),
  },
  'PUT /api/communautes/[communityId]/brouillons': {
    method: 'PUT',
    address: ({ id }) => `/api/communautes/${id}/brouillons`,
    body: () => JSON.stringify({ place: 'thread', title: '', body: 'Bonjour' }),
    answers: (room) => forPrograms({ ...only(seers(room), 403), ...allowed(readers(room)) }),
  },
  // A practice that nobody has yet is anybody’s to type; Bob’s is his, and DINUM’s to correct.
  'PUT /api/pratiques/brouillons/[draftId]': {
    method: 'PUT',
    address: ({ practiceId }) => `/api/pratiques/brouillons/${practiceId}`,
    body: ({ practiceId }) => JSON.stringify({ fields: { practiceId, title: 'Répondre sous un jour' } }),
    answers: () => forPrograms({ ...only([]), ...allowed(['bob', 'ada']) }),
  },
  'GET /bilans/[id]/exports/[exportId]': {
    method: 'GET',
    address: ({ reportId, exportId }) => `/bilans/${reportId}/exports/${exportId}`,
    answers: () => forPrograms(only(['ada', 'bob'])),
  },
  'PUT /api/bilans/brouillons/[reportId]': {
    method: 'PUT',
    address: ({ reportId }) => `/api/bilans/brouillons/${reportId}`,
    body: () => JSON.stringify({ fields: reportFields }),
    answers: () => forPrograms(only(['ada'])),
  },
  'GET /api/communautes/[communityId]/competents': {
    method: 'GET',
    address: ({ id }) => `/api/communautes/${id}/competents?titre=Qui+sait+classer`,
    answers: (room) => forPrograms({ ...only(seers(room), 403), ...allowed(MEMBERS) }),
  },
  'POST /api/communautes/[communityId]/apercu': {
    method: 'POST',
    address: ({ id }) => `/api/communautes/${id}/apercu`,
    body: () => JSON.stringify({ body: '**Bonjour**' }),
    answers: (room) => forPrograms({ ...only(seers(room), 403), ...allowed(readers(room)) }),
  },
  'POST /api/communautes/[communityId]/fichiers': {
    method: 'POST',
    address: (room) =>
      `/api/communautes/${room.id}/fichiers?uploadId=${crypto.randomUUID()}&name=essai.txt&sameName=both`,
    body: () => 'Bonjour',
    answers: (room) => forPrograms({ ...only(readers(room), 403), ...allowed(MEMBERS), ...refusedIn(room) }),
  },
}

function inThread(path: string): RouteRow['address'] {
  return ({ id, threadId }) => `/api/communautes/${id}/fils/${threadId}/${path}`
}

const allowed = (personas: readonly (keyof Answers)[]) =>
  Object.fromEntries(personas.map((persona) => [persona, 200]))
/** A guest reads and does not send. */
const refusedIn = (room: Room) =>
  readers(room).some((persona) => INSIDE.includes(persona)) ? { gus: 403 as const } : {}
