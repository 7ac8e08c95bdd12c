import { leaveForProConnect, returnFromProConnect } from '@/lib/accounts'
import { db, newId } from '@/lib/db'
import { startProConnect, type Agent, type ProConnect } from '@/test/oidc/proconnect'
import { walkThrough } from '@/test/oidc/walk'
import type { Browser } from './door'

export const APP = 'http://localhost:3000'

export const ann: Agent = {
  sub: 'ann-chez-culture',
  given_name: 'Ann',
  usual_name: 'Le Goff',
  email: 'Ann.LeGoff@culture.gouv.example',
  uid: '4711',
  siret: '11004601800013',
  idp_id: 'idp-culture',
}

/** Starts a ProConnect, and has the site trust it. */
export async function trustProConnect(): Promise<ProConnect> {
  process.env.APP_URL = APP
  const proConnect = await startProConnect(() => APP)
  process.env.PROCONNECT_ISSUER = proConnect.issuer
  process.env.PROCONNECT_CLIENT_ID = proConnect.clientId
  process.env.PROCONNECT_CLIENT_SECRET = proConnect.clientSecret
  return proConnect
}

/** Nobody yet; two ministries, known by their address and their number. */
export async function emptyHouse(): Promise<void> {
  await db.$transaction([
    db.member.deleteMany(),
    db.organisation.deleteMany(),
    db.identityProposal.deleteMany(),
    db.mail.deleteMany(),
    db.rateLimit.deleteMany(),
  ])
  for (const [slug, siret] of [
    ['culture', '11004601800013'],
    ['ecologie', '11006801200050'],
  ] as const) {
    const name = `Ministère ${slug}`
    await db.organisation.create({
      data: {
        id: newId(),
        name,
        shortName: slug,
        slug,
        kind: 'ministry',
        siret,
        domains: [`${slug}.gouv.example`],
      },
    })
  }
}

/** A whole sign-in; gives where the site leads. */
export async function signIn(
  visit: Browser,
  agent: Agent,
  from: Parameters<typeof leaveForProConnect>[1] = {},
) {
  const start = await leaveForProConnect(visit, from)
  const parameters = await walkThrough(start, agent.sub, `${APP}/connexion/proconnect/retour`)
  return { parameters, path: await returnFromProConnect(visit, parameters) }
}
