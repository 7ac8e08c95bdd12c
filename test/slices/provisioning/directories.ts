import { db, newId } from '@/lib/db'
import { hashOf, newToken } from '@/lib/provisioning/token'

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
          hash: hashOf(token),
          expiresAt: new Date(Date.now() + 86_400_000),
        },
      },
    },
  })
  return { id, token }
}
