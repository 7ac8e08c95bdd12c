import { addressWith, type Asked as Parameters } from '@/lib/ui/address'

/** The same question with something changed: it begins again at its first page. */
export const directoryWith = (parameters: Parameters, changes: Record<string, string | null>): string =>
  addressWith('/annuaire', parameters, { apres: null, ...changes })

export const personAddress = (id: string): string => `/annuaire/${id}`

/** Where a portrait is read, as long as it is this one. */
export const photoAddress = (id: string, version: string | null): string | null =>
  version && `/annuaire/${id}/photo/${version}`
