import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { exportJWK, generateKeyPair } from 'jose'
import Provider from 'oidc-provider'
import { refusesWhatItDoesNotKnow } from './refusals'
import { tampering, type Tampering } from './tampering'

/** An agent, as one identity provider of the federation knows them. */
export interface Agent {
  sub: string
  given_name: string
  usual_name: string
  email: string
  uid: string
  siret: string
  idp_id: string
}

export interface ProConnect {
  issuer: string
  clientId: string
  clientSecret: string
  /** Who is offered on the page where one chooses an account; read at each request. */
  agents: Agent[]
  /** The level that the next sign-in reaches. */
  acr: string
  /** How the next answers lie; nothing by default. */
  lie: Tampering
  /** Every request to its endpoints, for tests to look at. */
  asked: { route: string; method: string; parameters: URLSearchParams; headers: IncomingMessage['headers'] }[]
  stop(): Promise<void>
}

const SCOPES = ['given_name', 'usual_name', 'email', 'uid', 'siret', 'idp_id']
const PATH = '/api/v2'

/**
 * A real OpenID provider that behaves as ProConnect does (documentation of its partners' site): ES256, userinfo as a
 * signed JWT, `client_secret_post` only, short state or nonce refused, unknown parameters refused, code used once,
 * a page where one chooses who one is. `app`: where the site that trusts it will be.
 */
export async function startProConnect(app: () => string): Promise<ProConnect> {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true })
  const key = { ...(await exportJWK(privateKey)), kid: 'signs', use: 'sig', alg: 'ES256' }
  const server = createServer()
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const host = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  const self: ProConnect = {
    issuer: host + PATH,
    clientId: 'osmose-de-test',
    clientSecret: 'un-secret-partage-de-plus-de-trente-deux-caracteres',
    agents: [],
    acr: 'eidas1',
    lie: {},
    asked: [],
    stop: () => new Promise((done) => (server.closeAllConnections(), server.close(() => done()))),
  }

  // Made at the first request: by then the site knows its own address.
  const make = () => {
    const provider = new Provider(self.issuer, {
      clients: [
        {
          client_id: self.clientId,
          client_secret: self.clientSecret,
          redirect_uris: [`${app()}/connexion/proconnect/retour`],
          post_logout_redirect_uris: [`${app()}/deconnexion/retour`],
          response_types: ['code'],
          grant_types: ['authorization_code'],
          token_endpoint_auth_method: 'client_secret_post',
          id_token_signed_response_alg: 'ES256',
          userinfo_signed_response_alg: 'ES256',
        },
      ],
      clientAuthMethods: ['client_secret_post'],
      jwks: { keys: [key] },
      scopes: ['openid', ...SCOPES],
      claims: { openid: ['sub'], acr: null, ...Object.fromEntries(SCOPES.map((scope) => [scope, [scope]])) },
      acrValues: ['eidas0', 'eidas1', 'eidas1-mfa', 'eidas2', 'eidas3'],
      responseTypes: ['code'],
      enabledJWA: {
        idTokenSigningAlgValues: ['ES256'],
        userinfoSigningAlgValues: ['ES256'],
      },
      features: {
        devInteractions: { enabled: false },
        jwtUserinfo: { enabled: true },
        claimsParameter: { enabled: true },
        rpInitiatedLogout: { enabled: true, logoutSource: leaveAtOnce },
      },
      pkce: { required: () => true },
      routes: {
        authorization: '/authorize',
        token: '/token',
        userinfo: '/userinfo',
        jwks: '/jwks',
        end_session: '/session/end',
      },
      interactions: { url: (_: unknown, { uid }: { uid: string }) => `${PATH}/choix/${uid}` },
      cookies: { keys: ['un secret pour les cookies'] },
      ttl: {
        AuthorizationCode: 30,
        AccessToken: 60,
        IdToken: 60,
        Grant: 43200,
        Session: 43200,
        Interaction: 600,
      },
      findAccount: (_: unknown, id: string) => {
        const agent = self.agents.find(({ sub }) => sub === id)
        return agent && { accountId: id, claims: () => ({ ...agent }) }
      },
      loadExistingGrant: async (context: GrantContext) => {
        const grant = new provider.Grant({
          accountId: context.oidc.session.accountId,
          clientId: context.oidc.client.clientId,
        })
        grant.addOIDCScope(['openid', ...SCOPES].join(' '))
        await grant.save()
        return grant
      },
    })
    provider.use(tampering(() => self.lie, { key, issuer: self.issuer, clientId: self.clientId }))
    return { provider, serve: provider.callback() }
  }
  let made: ReturnType<typeof make> | undefined

  server.on('request', (request, response) => {
    void answer(request, response).catch((error: unknown) => response.writeHead(500).end(String(error)))
  })

  async function answer(request: IncomingMessage, response: ServerResponse) {
    const url = new URL(request.url ?? '/', host)
    if (!url.pathname.startsWith(PATH)) return response.writeHead(404).end()
    const route = url.pathname.slice(PATH.length)
    self.asked.push({
      route,
      method: request.method ?? '',
      parameters: url.searchParams,
      headers: request.headers,
    })
    const refusal = refusesWhatItDoesNotKnow(route, url.searchParams, request.headers)
    if (refusal) return response.writeHead(400, { 'content-type': 'text/plain; charset=utf-8' }).end(refusal)
    if (route.startsWith('/choix/')) return choose(request, response, url)
    // Mounted under a path: it reads where from what was asked at first.
    Object.assign(request, { originalUrl: request.url })
    request.url = request.url?.slice(PATH.length) || '/'
    made ??= make()
    made.serve(request, response)
  }

  /** «La mire»: one button per agent, and one to give up. */
  async function choose(request: IncomingMessage, response: ServerResponse, url: URL) {
    const who = url.searchParams.get('qui')
    if (who === null) {
      const buttons = [
        ...self.agents.map(({ sub, given_name, usual_name, idp_id }) => [
          sub,
          `${given_name} ${usual_name} (${idp_id})`,
        ]),
        ['', 'Renoncer'],
      ]
        .map(([sub, label]) => `<p><button name="qui" value="${sub}">${label}</button></p>`)
        .join('')
      return response
        .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
        .end(
          `<!doctype html><html lang="fr"><title>ProConnect d’essai</title><h1>Qui êtes-vous ?</h1><form>${buttons}</form></html>`,
        )
    }
    const result =
      who === ''
        ? { error: 'access_denied', error_description: 'the agent gave up' }
        : { login: { accountId: who, acr: self.acr, amr: ['pwd'], remember: false } }
    made ??= make()
    await made.provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false })
  }

  return self
}

type GrantContext = { oidc: { session: { accountId: string }; client: { clientId: string } } }

/** ProConnect asks nothing more when one leaves. */
async function leaveAtOnce(context: { body: unknown }, form: string) {
  context.body = `<!doctype html><title>Fin</title>${form}<button form="op.logoutForm" name="logout" value="yes" id="fin">Fin</button><script>document.getElementById('fin').click()</script>`
}
