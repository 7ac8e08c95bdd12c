import { hashOfToken } from '@/lib/auth'
import { db, newId } from '@/lib/db'
import { newToken } from '@/lib/provisioning/token'

/** A SCIM directory with a token, as an administrator would make them. */
export async function scimDirectory(organisationId: string, name = 'Annuaire', closePercent = 100) {
  const [id, token] = [newId(), newToken()]
  await db.directory.create({
    data: {
      id,
      kind: 'scim',
      name,
      organisationId,
      closePercent,
      tokens: {
        create: {
          id: newId(),
          name: 'essai',
          hash: hashOfToken(token),
          expiresAt: new Date(Date.now() + 86_400_000),
        },
      },
    },
  })
  return { id, token }
}

/** What a program sends to be known by that token. */
export const bearing = (token: string) => new Headers({ authorization: `Bearer ${token}` })
