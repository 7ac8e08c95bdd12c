import { z } from 'zod'
import { oneOf } from '../asked'

export const shownStatuses = ['active', 'invited', 'suspended', 'expired', 'left'] as const

const Address = z.object({
  q: oneOf(z.string().trim().min(1).max(100)),
  statut: oneOf(z.enum(shownStatuses)),
  administration: oneOf(z.uuid()),
  apres: oneOf(z.string().max(500)),
})

/** The address of the list of accounts, read: what cannot be understood is left out. */
export function accountsAsked(asked: Record<string, string | string[] | undefined>) {
  const { q, statut, administration, apres } = Address.parse(asked)
  return { q, status: statut, organisationId: administration, after: apres }
}

export type AccountsAsked = ReturnType<typeof accountsAsked>
