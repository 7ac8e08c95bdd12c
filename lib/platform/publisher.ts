import { appUrl } from '@/lib/auth'

/** Who answers for this installation. Whoever opens a platform says it in the environment; null where they have not. */
export type Publisher = {
  address: string
  name: string | null
  postalAddress: string | null
  director: string | null
  host: string | null
  contactEmail: string | null
  dpoEmail: string | null
}

const given = (name: string) => process.env[name]?.trim() || null

export function publisher(): Publisher {
  const contactEmail = given('CONTACT_EMAIL')
  return {
    address: appUrl(),
    name: given('PUBLISHER_NAME'),
    postalAddress: given('PUBLISHER_ADDRESS'),
    director: given('PUBLICATION_DIRECTOR'),
    host: given('HOSTING'),
    contactEmail,
    dpoEmail: given('DPO_EMAIL') ?? contactEmail,
  }
}
