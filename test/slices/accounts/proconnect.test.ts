import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { leaveForProConnect, returnFromProConnect } from '@/lib/accounts'
import { viewerOfToken } from '@/lib/auth/session'
import { closeDatabase, db } from '@/lib/db'
import type { ProConnect } from '@/test/oidc/proconnect'
import { walkThrough } from '@/test/oidc/walk'
import { browser } from './door'
import { ann, APP, emptyHouse, signIn, trustProConnect } from './federation'

let proConnect: ProConnect

beforeAll(async () => {
  proConnect = await trustProConnect()
  // What is refused is said in the log, with its cause; here it is expected.
  vi.spyOn(console, 'error').mockImplementation(() => {})
})
afterAll(async () => {
  await proConnect.stop()
  await closeDatabase()
})
beforeEach(async () => {
  proConnect.lie = {}
  proConnect.acr = 'eidas1'
  proConnect.agents = [ann]
  proConnect.asked = []
  await emptyHouse()
})

describe('the question', () => {
  it('says what ProConnect knows, all of it, and nothing else', async () => {
    const url = new URL(await leaveForProConnect(browser(), {}))
    expect([...url.searchParams.keys()].sort()).toEqual([
      'claims',
      'client_id',
      'code_challenge',
      'code_challenge_method',
      'nonce',
      'redirect_uri',
      'response_type',
      'scope',
      'state',
    ])
    expect(url.searchParams.get('state')!.length).toBeGreaterThanOrEqual(32)
    expect(url.searchParams.get('nonce')!.length).toBeGreaterThanOrEqual(32)
    expect(url.searchParams.get('scope')).toBe('openid given_name usual_name email uid siret idp_id')
    expect(url.searchParams.get('code_challenge_method')).toBe('S256')
    expect(JSON.parse(url.searchParams.get('claims')!)).toEqual({
      id_token: { acr: { essential: true, values: ['eidas1', 'eidas1-mfa', 'eidas2', 'eidas3'] } },
    })
  })

  it('is a new one each time, and the browser can read none of it', async () => {
    const visit = browser()
    const [one, two] = [
      new URL(await leaveForProConnect(visit, {})),
      new URL(await leaveForProConnect(visit, {})),
    ]
    for (const name of ['state', 'nonce', 'code_challenge'])
      expect(one.searchParams.get(name)).not.toBe(two.searchParams.get(name))
    const kept = [...visit.cookies].map(([, value]) => value).join()
    expect(kept).not.toContain(one.searchParams.get('state'))
    expect(kept).not.toContain(one.searchParams.get('nonce'))
  })

  it('our ProConnect refuses what the real one refuses', async () => {
    const url = new URL(await leaveForProConnect(browser(), {}))
    const refused = async (change: (parameters: URLSearchParams) => void) => {
      const changed = new URL(url)
      change(changed.searchParams)
      const answer = await fetch(changed, { redirect: 'manual' })
      return answer.status === 400 && (await answer.text())
    }
    expect(await refused((parameters) => parameters.set('state', 'x'.repeat(31)))).toContain('state')
    expect(await refused((parameters) => parameters.set('nonce', 'x'.repeat(31)))).toContain('nonce')
    expect(await refused((parameters) => parameters.set('ui_locales', 'fr'))).toContain('inconnu')
    const basic = await fetch(`${proConnect.issuer}/token`, {
      method: 'POST',
      headers: { authorization: 'Basic eDp5' },
    })
    expect(await basic.text()).toContain('client_secret_post')
  })
})

describe('the answer', () => {
  it('opens a session, with the client’s secret in the body and the id token kept to leave', async () => {
    const visit = browser()
    const { path } = await signIn(visit, ann, { returnTo: '/communautes' })
    expect(path).toBe('/communautes')
    expect((await viewerOfToken(visit.token()!))?.name).toBe('Ann Le Goff')
    const session = await db.session.findFirstOrThrow()
    expect(session.method).toBe('proconnect')
    expect(session.idToken).toMatch(/^ey/)
    expect(proConnect.asked.find(({ route }) => route === '/token')?.headers.authorization).toBeUndefined()
    expect([...visit.cookies.keys()].filter((name) => name.startsWith('osmose.proconnect'))).toEqual([])
  })

  it('to another browser’s question is refused', async () => {
    const start = await leaveForProConnect(browser(), {})
    const parameters = await walkThrough(start, ann.sub, `${APP}/connexion/proconnect/retour`)
    const eve = browser()
    await leaveForProConnect(eve, {})
    expect(await returnFromProConnect(eve, parameters)).toBe('/connexion?motif=proconnect_expired')
    expect(eve.token()).toBeNull()
  })

  it('given twice counts once: ProConnect knows the code was used, and so do we', async () => {
    const visit = browser()
    const start = await leaveForProConnect(visit, {})
    const kept = new Map(visit.cookies)
    const parameters = await walkThrough(start, ann.sub, `${APP}/connexion/proconnect/retour`)
    expect(await returnFromProConnect(visit, parameters)).toBe('/')
    expect(await returnFromProConnect(visit, parameters)).toBe('/connexion?motif=proconnect_expired')
    const thief = browser(Object.fromEntries(kept))
    expect(await returnFromProConnect(thief, parameters)).toBe('/connexion?motif=proconnect_refused')
    expect(thief.token()).toBeNull()
  })

  it('of a question whose cookie was changed, or is ten minutes old, is refused', async () => {
    const visit = browser()
    const start = await leaveForProConnect(visit, {})
    const parameters = await walkThrough(start, ann.sub, `${APP}/connexion/proconnect/retour`)
    const [name, value] = [...visit.cookies].find(([key]) => key.startsWith('osmose.proconnect'))!
    const changed = browser({ [name]: value.slice(0, -4) + 'AAAA' })
    expect(await returnFromProConnect(changed, parameters)).toBe('/connexion?motif=proconnect_expired')
  })

  it('that we were refused says why', async () => {
    const visit = browser()
    const start = await leaveForProConnect(visit, {})
    const parameters = await walkThrough(start, '', `${APP}/connexion/proconnect/retour`)
    expect(await returnFromProConnect(visit, parameters)).toBe('/connexion?motif=proconnect_cancelled')
  })

  it.each<[string, ProConnect['lie']]>([
    ['the id token is signed by somebody else', { foreignKey: 'idToken' }],
    ['the id token was changed after it was signed', { broken: 'idToken' }],
    ['the id token is not signed', { unsigned: 'idToken' }],
    ['the nonce is another', { idToken: (claims) => ({ ...claims, nonce: 'n'.repeat(43) }) }],
    ['the nonce is missing', { idToken: ({ nonce: _, ...claims }) => claims }],
    ['the id token is for another site', { idToken: (claims) => ({ ...claims, aud: 'autre-site' }) }],
    [
      'the id token is from another issuer',
      { idToken: (claims) => ({ ...claims, iss: 'https://evil.example' }) },
    ],
    ['the id token is over', { idToken: (claims) => ({ ...claims, exp: 1_700_000_000 }) }],
    ['userinfo is signed by somebody else', { foreignKey: 'userinfo' }],
    ['userinfo was changed after it was signed', { broken: 'userinfo' }],
    ['userinfo is not signed', { unsigned: 'userinfo' }],
    ['userinfo is plain JSON', { plainUserinfo: true }],
    [
      'userinfo is signed with the shared secret',
      { withSecret: 'un-secret-partage-de-plus-de-trente-deux-caracteres' },
    ],
    ['userinfo is about somebody else', { userinfo: (claims) => ({ ...claims, sub: 'ada' }) }],
    ['userinfo is for another site', { userinfo: (claims) => ({ ...claims, aud: 'autre-site' }) }],
    [
      'userinfo is from another issuer',
      { userinfo: (claims) => ({ ...claims, iss: 'https://evil.example' }) },
    ],
    ['userinfo does not say for whom', { userinfo: ({ aud: _, ...claims }) => claims }],
    ['userinfo does not say from whom', { userinfo: ({ iss: _, ...claims }) => claims }],
    ['userinfo has no identity provider', { userinfo: ({ idp_id: _, ...claims }) => claims }],
    ['userinfo has no address', { userinfo: ({ email: _, ...claims }) => claims }],
  ])('is refused when %s', async (_, lie) => {
    proConnect.lie = lie
    const visit = browser()
    expect((await signIn(visit, ann)).path).toBe('/connexion?motif=proconnect_refused')
    expect(visit.token()).toBeNull()
    expect(await db.member.count()).toBe(0)
  })

  it.each([
    ['another level than those asked for', { idToken: (claims: object) => ({ ...claims, acr: 'eidas0' }) }],
    ['no level at all', { idToken: ({ acr: _, ...claims }: { acr?: unknown }) => claims }],
  ])('is refused when it reached %s', async (_, lie) => {
    proConnect.lie = lie as ProConnect['lie']
    const visit = browser()
    expect((await signIn(visit, ann)).path).toBe('/connexion?motif=proconnect_acr')
    expect(visit.token()).toBeNull()
  })

  it('asks for the levels that the deployer wants', async () => {
    process.env.PROCONNECT_ACR_VALUES = 'eidas2, eidas3'
    try {
      const url = new URL(await leaveForProConnect(browser(), {}))
      expect(JSON.parse(url.searchParams.get('claims')!).id_token.acr.values).toEqual(['eidas2', 'eidas3'])
      proConnect.acr = 'eidas3'
      expect((await signIn(browser(), ann)).path).toBe('/')
      proConnect.lie = { idToken: (claims) => ({ ...claims, acr: 'eidas1' }) }
      expect((await signIn(browser(), ann)).path).toBe('/connexion?motif=proconnect_acr')
    } finally {
      delete process.env.PROCONNECT_ACR_VALUES
    }
  })

  it('that does not come is said to be missing, not wrong', async () => {
    process.env.PROCONNECT_ISSUER = 'http://127.0.0.1:9/api/v2'
    try {
      expect(await leaveForProConnect(browser(), {})).toBe('/connexion?motif=proconnect_unreachable')
    } finally {
      process.env.PROCONNECT_ISSUER = proConnect.issuer
    }
  })
})
