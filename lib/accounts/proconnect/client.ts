import * as client from 'openid-client'
import { z } from 'zod'
import { oneLine } from '@/lib/ui/typed'
import { proConnectSettings, type ProConnectSettings } from './settings'

const SCOPES = 'openid given_name usual_name email uid siret idp_id'
const SIGNED_WITH = 'ES256'

/** Why ProConnect did not let somebody in; each has its sentence in the catalogue (`auth.reason.…`). */
export type Refusal =
  | 'proconnect_cancelled'
  | 'proconnect_expired'
  | 'proconnect_refused'
  | 'proconnect_acr'
  | 'proconnect_unreachable'

export class ProConnectRefusal extends Error {
  constructor(
    readonly reason: Refusal,
    cause?: unknown,
  ) {
    super(reason, { cause })
    this.name = 'ProConnectRefusal'
  }
}

/** What ties the answer to the question, kept by the browser meanwhile. */
export interface Question {
  state: string
  nonce: string
  verifier: string
}

/** An identity as ProConnect vouches for it; everything was verified. */
export const Identity = z.object({
  issuer: z.string(),
  idpId: z.string().min(1).max(255),
  sub: z.string().min(1).max(255),
  email: z.string().trim().toLowerCase().max(254).pipe(z.email()),
  givenName: z.string().transform(oneLine).pipe(z.string().max(200)).default(''),
  usualName: z.string().transform(oneLine).pipe(z.string().max(200)).default(''),
  uid: z.string().max(255).nullish(),
  siret: z
    .string()
    .regex(/^\d{14}$/)
    .nullish()
    .catch(null),
})
export type Identity = z.output<typeof Identity>

let known: { key: string; configuration: Promise<client.Configuration>; until: number } | undefined
const hour = 3_600_000

/** Its addresses and keys, read where it publishes them; again after an hour, or when that failed. */
function configuration({
  issuer,
  clientId,
  clientSecret,
}: ProConnectSettings): Promise<client.Configuration> {
  const key = [issuer.href, clientId, clientSecret].join(' ')
  if (known?.key === key && known.until > Date.now()) return known.configuration
  const isOwnMachine = issuer.protocol === 'http:' && ['localhost', '127.0.0.1'].includes(issuer.hostname)
  const discovered = client.discovery(
    issuer,
    clientId,
    { id_token_signed_response_alg: SIGNED_WITH, userinfo_signed_response_alg: SIGNED_WITH },
    client.ClientSecretPost(clientSecret),
    {
      // Signatures are verified although TLS vouches for the answer: a proxy that reads TLS must not be able to lie.
      execute: [client.enableNonRepudiationChecks, ...(isOwnMachine ? [client.allowInsecureRequests] : [])],
      timeout: 10,
    },
  )
  known = { key, configuration: discovered, until: Date.now() + hour }
  discovered.catch(() => (known = undefined))
  return discovered
}

function settings(): ProConnectSettings {
  const found = proConnectSettings()
  if (!found) throw new Error('ProConnect is not set up')
  return found
}

/** The address to send the browser to, with nothing in it that ProConnect does not know: it refuses the rest. */
export async function authorizationUrl(): Promise<{ url: URL; question: Question }> {
  const own = settings()
  const question = {
    state: client.randomState(),
    nonce: client.randomNonce(),
    verifier: client.randomPKCECodeVerifier(),
  }
  const url = client.buildAuthorizationUrl(await reached(configuration(own)), {
    redirect_uri: own.redirectUri,
    scope: SCOPES,
    state: question.state,
    nonce: question.nonce,
    code_challenge: await client.calculatePKCECodeChallenge(question.verifier),
    code_challenge_method: 'S256',
    claims: JSON.stringify({ id_token: { acr: { essential: true, values: own.acrValues } } }),
  })
  return { url, question }
}

/**
 * Verifies the answer and reads who it is about. `asked`: the query that ProConnect sent the browser back with.
 * @throws ProConnectRefusal
 */
export async function readAnswer(
  asked: URLSearchParams,
  question: Question,
): Promise<{ identity: Identity; idToken: string }> {
  const own = settings()
  const config = await reached(configuration(own))
  const back = new URL(own.redirectUri)
  back.search = asked.toString()
  const tokens = await verified(
    client.authorizationCodeGrant(config, back, {
      pkceCodeVerifier: question.verifier,
      expectedState: question.state,
      expectedNonce: question.nonce,
      idTokenExpected: true,
    }),
  )
  const claims = tokens.claims()
  if (!claims || !tokens.id_token) throw new ProConnectRefusal('proconnect_refused')
  if (!own.acrValues.includes(String(claims.acr))) throw new ProConnectRefusal('proconnect_acr')

  const info = await verified(client.fetchUserInfo(config, tokens.access_token, claims.sub))
  // The library verifies these where they are; we want them to be there.
  const audience = [info.aud].flat()
  if (info.iss !== config.serverMetadata().issuer || !audience.includes(own.clientId)) {
    throw new ProConnectRefusal(
      'proconnect_refused',
      new Error('userinfo says neither who speaks nor to whom'),
    )
  }
  const identity = Identity.safeParse({
    issuer: info.iss,
    idpId: info.idp_id,
    sub: info.sub,
    email: info.email,
    givenName: info.given_name,
    usualName: info.usual_name,
    uid: info.uid,
    siret: info.siret,
  })
  if (!identity.success) throw new ProConnectRefusal('proconnect_refused', identity.error)
  return { identity: identity.data, idToken: tokens.id_token }
}

/** Where the browser goes to end ProConnect's own session. */
export async function endSessionUrl(idToken: string, state: string): Promise<URL> {
  const own = settings()
  const url = client.buildEndSessionUrl(await reached(configuration(own)), {
    id_token_hint: idToken,
    post_logout_redirect_uri: own.postLogoutRedirectUri,
    state,
  })
  // The library adds it; ProConnect documents three parameters and reads the client from the token.
  url.searchParams.delete('client_id')
  return url
}

const reached = <T>(answer: Promise<T>): Promise<T> =>
  answer.catch((error: unknown) => {
    throw new ProConnectRefusal('proconnect_unreachable', error)
  })

const CANCELLED = ['access_denied', 'login_required', 'interaction_required', 'consent_required']

const verified = <T>(answer: Promise<T>): Promise<T> =>
  answer.catch((error: unknown) => {
    if (error instanceof client.AuthorizationResponseError) {
      if (error.error === 'unmet_authentication_requirements')
        throw new ProConnectRefusal('proconnect_acr', error)
      throw new ProConnectRefusal(
        CANCELLED.includes(error.error) ? 'proconnect_cancelled' : 'proconnect_refused',
        error,
      )
    }
    throw new ProConnectRefusal(isAbsence(error) ? 'proconnect_unreachable' : 'proconnect_refused', error)
  })

/** Nothing came back, neither a yes nor a no: the network, or a server that is unwell. */
function isAbsence(error: unknown): boolean {
  const { message, code, cause } = error as { message?: string; code?: string; cause?: unknown }
  if (message === 'fetch failed' || code === 'OAUTH_TIMEOUT') return true
  return cause instanceof Response && cause.status >= 500
}
