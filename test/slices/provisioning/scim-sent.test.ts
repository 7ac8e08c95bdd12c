import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeWorld } from '../../world'
import { PATCH, ScimClient, USER, type Json } from '../../scim/client'
import { openScim } from '../../scim/server'
import { scimDirectory } from './directories'

/** What a client may send: filters and bodies that try to break out, to read what is not theirs, or to keep us busy. */
let server: Awaited<ReturnType<typeof openScim>>
let culture: { client: ScimClient; token: string }

beforeAll(async () => {
  const { culture: organisationId } = await makeWorld()
  server = await openScim()
  const { token } = await scimDirectory(organisationId, 'Annuaire de la Culture')
  culture = { token, client: new ScimClient(server.url, token) }
})
afterAll(() => server.stop())

const user = (userName: string, more: Json = {}): Json => ({
  schemas: [USER],
  userName,
  name: { givenName: 'Jean', familyName: 'Durand' },
  ...more,
})
const idOf = async (client: ScimClient, userName: string, more?: Json) => {
  const { status, body } = await client.post('/Users', user(userName, more))
  expect(status, JSON.stringify(body)).toBe(201)
  return String(body.id)
}

describe('filters', () => {
  const filtered = async (filter: string) => culture.client.get(`/Users?filter=${encodeURIComponent(filter)}`)

  it.each([
    `userName eq "x' OR '1'='1"`,
    `userName eq "'; DROP TABLE member; --"`,
    `name.familyName co "%' UNION SELECT * FROM session --"`,
    `emails[type eq "work' OR true --" and value pr]`,
    `userName sw "_"`,
    `userName co "%"`,
    `userName co "\\\\"`,
  ])('%s finds nobody', async (filter) => {
    expect(await filtered(filter)).toMatchObject({ status: 200, body: { totalResults: 0 } })
  })

  it.each([
    [`userName' eq "x"`],
    ['userName eq "x'],
    ['said #>> "x" eq "y"'],
    ['__proto__ pr'],
    ['constructor.name eq "x"'],
    ['emails.constructor pr'],
    ['groups.toString pr'],
    ['groups.constructor pr'],
    ['emails[emails[emails[value pr]]]'],
    ['title eq "\\u0000"'],
    ['not title pr'],
    ['title pr title pr'],
  ])('%s is refused', async (filter) => {
    expect(await filtered(filter)).toMatchObject({ status: 400, body: { scimType: 'invalidFilter' } })
  })

  it.each([
    ['deep', '('.repeat(400) + 'title pr' + ')'.repeat(400)],
    ['numerous', Array<string>(100).fill('title pr').join(' or ')],
    ['long', `title eq "${'a'.repeat(5000)}"`],
  ])('too %s are refused', async (_, filter) => {
    expect(await filtered(filter)).toMatchObject({ status: 400, body: { scimType: 'invalidFilter' } })
  })
})

describe('bodies', () => {
  it('of an immense size are refused before they are read', async () => {
    const immense = JSON.stringify(user('gros@culture.gouv.example', { title: 'x'.repeat(100_000) }))
    expect((await culture.client.post('/Users', immense)).status).toBe(413)
    const parts = new ReadableStream({
      pull: (stream) => stream.enqueue(new TextEncoder().encode(' '.repeat(65_536))),
    })
    const endless = await fetch(`${server.url}/Users`, {
      method: 'POST',
      headers: { authorization: `Bearer ${culture.token}`, 'content-type': 'application/scim+json' },
      body: parts,
      duplex: 'half',
    } as RequestInit).then(
      ({ status }) => status,
      () => 413,
    )
    expect(endless).toBe(413)
  })

  it('of another kind are refused', async () => {
    const asForm = { 'content-type': 'application/x-www-form-urlencoded' }
    expect((await culture.client.ask('POST', '/Users', 'userName=x', asForm)).status).toBe(415)
  })

  it('say nothing by attributes nobody knows', async () => {
    const { status, body } = await culture.client.post(
      '/Users',
      user('inconnu@culture.gouv.example', {
        platformRole: 'dinum',
        __proto__x: 1,
        id: 'mien',
        meta: {},
        groups: [{ value: 'x' }],
      }),
    )
    expect(status).toBe(201)
    expect(body).not.toHaveProperty('platformRole')
    expect(body).not.toHaveProperty('groups')
    expect(body.id).not.toBe('mien')
  })

  it('with a thousand operations, or a path without end, are refused', async () => {
    const path = `/Users/${await idOf(culture.client, 'patient@culture.gouv.example')}`
    const many = Array<Json>(1000).fill({ op: 'replace', path: 'title', value: 'x' })
    expect((await culture.client.patch(path, many)).status).toBe(413)
    const alternatives = Array<string>(12).fill('(type pr or value pr)').join(' and ')
    const denied = 'not (type eq "work" or type eq "home")'
    for (const filter of [alternatives, denied, '('.repeat(60) + 'type pr' + ')'.repeat(60)]) {
      const answer = await culture.client.patch(path, [{ op: 'remove', path: `emails[${filter}]` }])
      expect(answer.status).toBe(400)
    }
    expect((await culture.client.ask('PATCH', path, { schemas: [PATCH], Operations: [null] })).status).toBe(
      400,
    )
  })
})
