import { appUrl } from '@/lib/auth'

export interface ProConnectSettings {
  issuer: URL
  clientId: string
  clientSecret: string
  /** Assurance levels we accept; asked for, and verified in the answer. */
  acrValues: string[]
  redirectUri: string
  postLogoutRedirectUri: string
}

/** All that an agent's administration vouches for; not `eidas0`, where anybody may declare any employer. */
const USUAL_ACR = 'eidas1 eidas1-mfa eidas2 eidas3'

/** What the deployer was given by ProConnect; null: no button, no route. */
export function proConnectSettings(): ProConnectSettings | null {
  const { PROCONNECT_ISSUER, PROCONNECT_CLIENT_ID, PROCONNECT_CLIENT_SECRET, PROCONNECT_ACR_VALUES } =
    process.env
  if (!PROCONNECT_ISSUER || !PROCONNECT_CLIENT_ID || !PROCONNECT_CLIENT_SECRET) return null
  return {
    issuer: new URL(PROCONNECT_ISSUER),
    clientId: PROCONNECT_CLIENT_ID,
    clientSecret: PROCONNECT_CLIENT_SECRET,
    acrValues: (PROCONNECT_ACR_VALUES || USUAL_ACR).split(/[\s,]+/).filter(Boolean),
    redirectUri: `${appUrl()}/connexion/proconnect/retour`,
    postLogoutRedirectUri: `${appUrl()}/deconnexion/retour`,
  }
}
