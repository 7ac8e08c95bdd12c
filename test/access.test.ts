import { readdirSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { routesOnDisk } from '@/scripts/screens/addresses'
import { furnish } from './access/furniture'
import { pages, type Room } from './access/pages'
import { routes } from './access/routes'
import type { Answer } from './access/answers'
import { openApp, type App } from './e2e/app'
import { makeWorld, PERSONAS, type Persona, type World } from './world'

/**
 * The one table of who gets in where. Routes are read from disk; each is asked, over HTTP, as every persona, in a
 * public, a private and a secret community. A route without a row fails, and a row without a route too.
 */
const KINDS = ['public-free', 'private-request', 'secret-managed'] as const
const pagesOnDisk = routesOnDisk('app')
const routesOnDiskWithMethods = programsOnDisk('app')

let app: App
let world: World
let rooms: Room[]
const cookies = new Map<Persona, string>()

beforeAll(async () => {
  world = await makeWorld()
  rooms = await Promise.all(
    KINDS.map(async (kind) => {
      const room = world.communities[kind]
      if (!room) throw new Error(kind)
      return { ...room, ...(await furnish(world, room)) }
    }),
  )
  app = await openApp()
  for (const persona of PERSONAS) await signInAgain(persona)
})
afterAll(() => app?.stop())

async function signInAgain(persona: Persona) {
  if (persona !== 'nobody') cookies.set(persona, await app.cookieOf(world.ids[persona]))
}

async function ask(persona: Persona, address: string, init: RequestInit = {}): Promise<Answer> {
  const cookie = cookies.get(persona)
  const response = await fetch(app.url + address, {
    ...init,
    redirect: 'manual',
    headers: { origin: app.url, ...(cookie && { cookie }), ...init.headers },
  })
  await response.arrayBuffer()
  const toSignIn = response.status === 307 && response.headers.get('location')?.includes('/connexion')
  return toSignIn ? 'sign in' : (response.status as Answer)
}

const rowsFor = (route: string) => (/\[(slug|communityId|id)\]/.test(route) ? KINDS : KINDS.slice(0, 1))

describe('every page', () => {
  it('has its row', () => expect(Object.keys(pages).sort()).toEqual([...pagesOnDisk].sort()))

  describe.each(pagesOnDisk.filter((route) => route in pages))('%s', (route) => {
    it.each(rowsFor(route))('in a %s community', async (kind) => {
      const room = rooms[KINDS.indexOf(kind)] as Room
      const row = pages[route]
      if (!row) throw new Error(route)
      const found: Record<string, Answer> = {}
      for (const persona of PERSONAS) found[persona] = await ask(persona, row.address(room, world))
      expect(found).toEqual(row.answers(room))
    })
  })
})

describe('every route', () => {
  it('has its row', () => expect(Object.keys(routes).sort()).toEqual(routesOnDiskWithMethods.sort()))

  describe.each(routesOnDiskWithMethods.filter((route) => route in routes))('%s', (route) => {
    it.each(rowsFor(route))('in a %s community', async (kind) => {
      const room = rooms[KINDS.indexOf(kind)] as Room
      const row = routes[route]
      if (!row) throw new Error(route)
      const found: Record<string, Answer> = {}
      for (const persona of PERSONAS) {
        if (row.endsSessions) await signInAgain(persona)
        found[persona] = await ask(persona, row.address(room, world), {
          method: row.method,
          body: row.body?.(room, world),
          headers: row.headers,
        })
      }
      if (row.endsSessions) for (const persona of PERSONAS) await signInAgain(persona)
      expect(found).toEqual(row.answers(room))
    })

    it('takes no change from another site', async () => {
      const row = routes[route]
      if (!row || row.method === 'GET' || row.takesForeign || route.includes('/api/auth/')) return
      const room = rooms[0] as Room
      const foreign = {
        method: row.method,
        body: row.body?.(room, world),
        headers: { ...row.headers, origin: 'https://ailleurs.example' },
      }
      expect(await ask('olga', row.address(room, world), foreign)).toBeOneOf([403, 404])
      const crossSite = { ...foreign, headers: { ...row.headers, 'sec-fetch-site': 'cross-site' } }
      expect(await ask('olga', row.address(room, world), crossSite)).toBeOneOf([403, 404])
    })
  })
})

/** `POST /api/…`: the methods that each route.ts exports. */
function programsOnDisk(folder: string, route = ''): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`
    if (entry.isDirectory())
      return programsOnDisk(path, entry.name.startsWith('(') ? route : `${route}/${entry.name}`)
    if (entry.name !== 'route.ts') return []
    const methods = readFileSync(path, 'utf8').matchAll(
      /export (?:const|async function|function) (GET|POST|PUT|PATCH|DELETE)\b/g,
    )
    return [...methods].map(([, method]) => `${method} ${route}`)
  })
}
