import { decodeJwt, generateKeyPair, importJWK, SignJWT, UnsecuredJWT, type JWK, type JWTPayload } from 'jose'

/** Ways in which an answer lies, one at a time. The signature is right unless the lie is about it. */
export interface Tampering {
  idToken?: (claims: JWTPayload) => JWTPayload
  userinfo?: (claims: JWTPayload) => JWTPayload
  /** Signed by somebody else, under the same key name. */
  foreignKey?: 'idToken' | 'userinfo'
  /** One letter of the claims changed after signing. */
  broken?: 'idToken' | 'userinfo'
  /** `alg: none`. */
  unsigned?: 'idToken' | 'userinfo'
  /** Userinfo as plain JSON. */
  plainUserinfo?: boolean
  /** Signed with the client's secret (HS256), which the site knows too. */
  withSecret?: string
}

type Context = { body: unknown; type: string; oidc?: { route: string } }
type Place = 'idToken' | 'userinfo'

/** A layer around the provider that rewrites what it has just answered. */
export function tampering(lie: () => Tampering, { key }: { key: JWK; issuer: string; clientId: string }) {
  async function forged(place: Place, jwt: string): Promise<string> {
    const { foreignKey, broken, unsigned, withSecret, ...changes } = lie()
    const claims = changes[place]?.(decodeJwt(jwt)) ?? decodeJwt(jwt)
    if (unsigned === place) return new UnsecuredJWT(claims).encode()
    if (withSecret && place === 'userinfo') {
      return new SignJWT(claims)
        .setProtectedHeader({ alg: 'HS256' })
        .sign(new TextEncoder().encode(withSecret))
    }
    const header = { alg: 'ES256', kid: key.kid }
    const own = (await importJWK(key, 'ES256')) as CryptoKey
    const signer = foreignKey === place ? (await generateKeyPair('ES256')).privateKey : own
    const signed = await new SignJWT(claims).setProtectedHeader(header).sign(signer)
    return broken === place ? withOtherEmail(signed) : signed
  }

  return async (context: Context, next: () => Promise<void>) => {
    await next()
    if (Object.keys(lie()).length === 0) return
    const { body } = context
    if (context.oidc?.route === 'token' && typeof body === 'object' && body !== null && 'id_token' in body) {
      context.body = { ...body, id_token: await forged('idToken', String(body.id_token)) }
    }
    if (context.oidc?.route !== 'userinfo' || typeof body !== 'string') return
    if (lie().plainUserinfo) {
      context.body = { ...decodeJwt(body) }
      context.type = 'application/json'
      return
    }
    context.body = await forged('userinfo', body)
    context.type = 'application/jwt'
  }
}

/** The claims changed under the signature. */
function withOtherEmail(jwt: string): string {
  const [header, , signature] = jwt.split('.')
  const claims = { ...decodeJwt(jwt), email: 'ada@dinum.gouv.example', tampered: true }
  return [header, Buffer.from(JSON.stringify(claims)).toString('base64url'), signature].join('.')
}
