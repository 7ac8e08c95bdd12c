import type { IncomingHttpHeaders } from 'node:http'

const ALLOWED: Record<string, string[]> = {
  '/authorize': [
    'response_type',
    'client_id',
    'redirect_uri',
    'scope',
    'claims',
    'state',
    'nonce',
    'prompt',
    'idp_hint',
    'login_hint',
    'acr_values',
    'code_challenge',
    'code_challenge_method',
  ],
  '/session/end': ['id_token_hint', 'state', 'post_logout_redirect_uri'],
}

const NEEDED: Record<string, string[]> = {
  '/authorize': ['response_type', 'client_id', 'redirect_uri', 'scope', 'state', 'nonce'],
  '/session/end': ['id_token_hint', 'state', 'post_logout_redirect_uri'],
}

/** What ProConnect refuses before any protocol: `Y000400`. null: it goes on. */
export function refusesWhatItDoesNotKnow(
  route: string,
  parameters: URLSearchParams,
  headers: IncomingHttpHeaders,
): string | null {
  const allowed = ALLOWED[route]
  if (allowed) {
    const unknown = [...parameters.keys()].find((name) => !allowed.includes(name))
    if (unknown) return `Y000400 : paramètre inconnu ${unknown}`
    const missing = NEEDED[route]?.find((name) => !parameters.get(name))
    if (missing) return `Y000400 : paramètre manquant ${missing}`
    for (const name of route === '/authorize' ? ['state', 'nonce'] : ['state']) {
      if ((parameters.get(name) ?? '').length < 32) return `Y000400 : ${name} de moins de 32 caractères`
    }
  }
  if (route === '/token' && headers.authorization) return 'Y000400 : client_secret_post seulement'
  return null
}
