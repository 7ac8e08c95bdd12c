import type { World } from '../world'
import { everybody, forPrograms, INSIDE, MEMBERS, only, readers, type Answers } from './answers'
import type { Room } from './pages'

/** A route for programs: how it is asked, and what each persona gets. */
export interface RouteRow {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  address: (room: Room, world: World) => string
  body?: (room: Room, world: World) => string
  answers: (room: Room) => Answers
}

export const routes: Record<string, RouteRow> = {
  'GET /healthz': { method: 'GET', address: () => '/healthz', answers: () => everybody(200) },
  'POST /preferences': { method: 'POST', address: () => '/preferences', answers: () => everybody(303) },
  'GET /fichiers/[communityId]/[versionId]': {
    method: 'GET',
    address: (room) => `/fichiers/${room.id}/${room.versionId}`,
    answers: (room) => forPrograms(only(readers(room))),
  },
  'POST /api/communautes/[communityId]/fichiers': {
    method: 'POST',
    address: (room) =>
      `/api/communautes/${room.id}/fichiers?uploadId=${crypto.randomUUID()}&name=essai.txt&sameName=both`,
    body: () => 'Bonjour',
    answers: (room) => forPrograms({ ...only(readers(room), 403), ...allowed(MEMBERS), ...refusedIn(room) }),
  },
}

const allowed = (personas: readonly (keyof Answers)[]) =>
  Object.fromEntries(personas.map((persona) => [persona, 200]))
/** A guest reads and does not send. */
const refusedIn = (room: Room) =>
  readers(room).some((persona) => INSIDE.includes(persona)) ? { gus: 403 as const } : {}
