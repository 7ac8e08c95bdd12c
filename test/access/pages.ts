import type { World, WorldCommunity } from '../world'
import { ANIMATORS, everybody, measurers, only, readers, seers, signedIn, type Answers } from './answers'
import type { Furniture } from './furniture'

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
const nothingThere: PageRow['answers'] = () => everybody(404)

/** Every page of the site, one row each: `access.test.ts` fails when one is missing here, or no longer there. */
export const pages: Record<string, PageRow> = {
  '/accessibilite': { address: at('/accessibilite'), answers: open },
  '/cgu': { address: at('/cgu'), answers: open },
  '/cookies': { address: at('/cookies'), answers: open },
  '/donnees-personnelles': { address: at('/donnees-personnelles'), answers: open },
  '/mentions-legales': { address: at('/mentions-legales'), answers: open },
  '/plan-du-site': { address: at('/plan-du-site'), answers: open },
  '/communautes/[slug]': { address: inRoom(''), answers: (room) => only(seers(room)) },
  '/communautes/[slug]/fichiers': { address: inRoom('/fichiers'), answers: (room) => only(readers(room)) },
  '/communautes/[slug]/fichiers/[id]': {
    address: (room) => `/communautes/${room.slug}/fichiers/${room.depositId}`,
    answers: (room) => only(readers(room)),
  },
}

export { ANIMATORS, measurers, nothingThere, signedIn }
