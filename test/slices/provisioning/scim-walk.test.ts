import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeWorld, type World } from '../../world'
import { ENTERPRISE, GROUP, LIST, PATCH, ScimClient, USER, type Json } from '../../scim/client'
import { openScim } from '../../scim/server'
import { scimDirectory } from './directories'

/** The conformance walk: what an identity provider does, from discovery to its lists and its errors. */
let world: World
let server: Awaited<ReturnType<typeof openScim>>
let idp: ScimClient

beforeAll(async () => {
  world = await makeWorld()
  server = await openScim()
  idp = new ScimClient(server.url, (await scimDirectory(world.culture)).token)
})
afterAll(() => server.stop())

describe('discovery', () => {
  it('says what the server can do', async () => {
    const { status, body } = await idp.get('/ServiceProviderConfig')
    expect(status).toBe(200)
    expect(body).toMatchObject({
      patch: { supported: true },
      bulk: { supported: false },
      filter: { supported: true, maxResults: 200 },
      changePassword: { supported: false },
      sort: { supported: true },
      etag: { supported: true },
      authenticationSchemes: [{ type: 'oauthbearertoken' }],
    })
  })

  it('names users and groups, with the enterprise extension', async () => {
    const { body } = await idp.get('/ResourceTypes')
    expect(body).toMatchObject({
      schemas: [LIST],
      totalResults: 2,
      Resources: [
        {
          id: 'User',
          endpoint: '/Users',
          schema: USER,
          schemaExtensions: [{ schema: ENTERPRISE, required: false }],
        },
        { id: 'Group', endpoint: '/Groups', schema: GROUP },
      ],
    })
    expect((await idp.get('/ResourceTypes/User')).body).toMatchObject({ name: 'User' })
    expect((await idp.get('/ResourceTypes/Plane')).status).toBe(404)
  })

  it('describes every schema, and declares neither password nor role', async () => {
    const { body } = await idp.get('/Schemas')
    expect((body.Resources as Json[]).map(({ id }) => id)).toEqual([USER, GROUP, ENTERPRISE])
    const user = (await idp.get(`/Schemas/${USER}`)).body as { attributes: { name: string }[] }
    const names = user.attributes.map(({ name }) => name)
    expect(names).toEqual(expect.arrayContaining(['userName', 'name', 'emails', 'active']))
    expect(names).not.toContain('password')
    expect(names).not.toContain('roles')
  })

  it('takes no filter there (RFC 7644 §4)', async () => {
    expect((await idp.get('/Schemas?filter=id%20pr')).status).toBe(403)
  })
})

describe('a list', () => {
  beforeAll(async () => {
    for (const name of ['Zoé', 'Alain', 'Marc']) {
      const userName = `${name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()}@culture.gouv.example`
      const made = await idp.post('/Users', {
        schemas: [USER],
        userName,
        name: { givenName: name, familyName: 'Liste' },
      })
      expect(made.status).toBe(201)
    }
  })
  const names = (body: Json) =>
    (body.Resources as { name: { givenName: string } }[]).map(({ name }) => name.givenName)
  const filter = `filter=${encodeURIComponent('name.familyName eq "liste"')}`

  it('is sorted', async () => {
    const up = await idp.get(`/Users?${filter}&sortBy=name.givenName`)
    expect(names(up.body)).toEqual(['Alain', 'Marc', 'Zoé'])
    const down = await idp.get(`/Users?${filter}&sortBy=userName&sortOrder=descending`)
    expect(names(down.body)).toEqual(['Zoé', 'Marc', 'Alain'])
  })

  it('comes page by page', async () => {
    const second = await idp.get(`/Users?${filter}&sortBy=name.givenName&startIndex=2&count=1`)
    expect(second.body).toMatchObject({ totalResults: 3, startIndex: 2, itemsPerPage: 1 })
    expect(names(second.body)).toEqual(['Marc'])
    expect((await idp.get(`/Users?${filter}&count=0`)).body).toMatchObject({ totalResults: 3, Resources: [] })
    expect((await idp.get(`/Users?${filter}&startIndex=-4`)).body).toMatchObject({
      startIndex: 1,
      itemsPerPage: 3,
    })
    expect((await idp.get(`/Users?${filter}&startIndex=9`)).body).toMatchObject({
      totalResults: 3,
      itemsPerPage: 0,
    })
  })

  it('is asked by POST too (§3.4.3)', async () => {
    const search = {
      schemas: ['urn:ietf:params:scim:api:messages:2.0:SearchRequest'],
      filter: 'name.familyName eq "Liste"',
      attributes: ['userName'],
      count: 2,
    }
    const { status, body } = await idp.post('/Users/.search', search)
    expect(status).toBe(200)
    expect(body).toMatchObject({ totalResults: 3, itemsPerPage: 2 })
  })
})

describe('errors', () => {
  it.each([
    ['POST', '/Users', { schemas: [USER] }, 400, 'invalidValue'],
    ['POST', '/Users', { schemas: ['urn:x'], userName: 'a@culture.gouv.example' }, 400, 'invalidSyntax'],
    ['POST', '/Users', { schemas: [USER], userName: 'sans-adresse' }, 400, 'invalidValue'],
    [
      'POST',
      '/Users',
      { schemas: [USER], userName: 'a@culture.gouv.example', active: 'oui' },
      400,
      'invalidValue',
    ],
    ['POST', '/Users', '{"userName":', 400, 'invalidSyntax'],
    ['POST', '/Users', '[]', 400, 'invalidSyntax'],
    ['POST', '/Users', '{"schemas":[],"userName":"a\\u0000b@culture.gouv.example"}', 400, 'invalidValue'],
    ['POST', '/Users', '{"schemas":[],"userName":"\\ud800@culture.gouv.example"}', 400, 'invalidValue'],
    ['GET', '/Users/nobody', undefined, 404, undefined],
    ['GET', '/Users/%00', undefined, 404, undefined],
    ['GET', '/Planes', undefined, 404, undefined],
    ['GET', '/Users?filter=userName', undefined, 400, 'invalidFilter'],
    ['GET', '/Users?filter=plane%20pr', undefined, 400, 'invalidFilter'],
    ['GET', '/Users?filter=active%20co%20true', undefined, 400, 'invalidFilter'],
    ['GET', '/Users?filter=userName%20eq%2012', undefined, 400, 'invalidFilter'],
    ['GET', '/Users?filter=meta.created%20gt%20%22hier%22', undefined, 400, 'invalidFilter'],
    ['GET', '/Users?sortBy=plane', undefined, 400, 'invalidPath'],
    ['GET', '/Users?count=dix', undefined, 400, 'invalidValue'],
    ['POST', '/Bulk', { Operations: [] }, 501, undefined],
    ['GET', '/Me', undefined, 501, undefined],
    ['PATCH', '/Users', { schemas: [PATCH], Operations: [] }, 405, undefined],
  ])('%s %s: %j is %d %s', async (method, path, body, status, scimType) => {
    const answer = await idp.ask(method, path, body)
    expect(answer.status).toBe(status)
    expect(answer.body.scimType).toBe(scimType)
  })

  it.each([
    [[], 'invalidValue'],
    [[{ op: 'turn', path: 'title', value: 'x' }], 'invalidSyntax'],
    [[{ op: 'replace', path: 'plane', value: 'x' }], 'invalidPath'],
    [[{ op: 'replace', path: 'emails[', value: 'x' }], 'invalidPath'],
    [[{ op: 'replace', path: 'id', value: 'x' }], 'mutability'],
    [[{ op: 'remove' }], 'noTarget'],
    [[{ op: 'remove', path: 'userName' }], 'invalidValue'],
    [[{ op: 'replace', path: 'userName', value: { a: 1 } }], 'invalidValue'],
  ])('a patch %j is %s', async (operations, scimType) => {
    const [user] = await idp.find('Users', 'userName sw "marc"')
    const answer = await idp.patch(`/Users/${String(user?.id)}`, operations as Json[])
    expect(answer).toMatchObject({ status: 400, body: { scimType } })
  })

  it('ask who has no token to show one', async () => {
    for (const token of [null, 'osmose_scim_inconnu']) {
      const { status, headers } = await new ScimClient(server.url, token).get('/Users')
      expect(status).toBe(401)
      expect(headers.get('www-authenticate')).toMatch(/^Bearer /)
    }
  })
})
