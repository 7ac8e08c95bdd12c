import { addressWith, type Asked as Parameters } from '@/lib/ui/address'

/** The same question with something changed: it begins again at its first page. */
export const directoryWith = (parameters: Parameters, changes: Record<string, string | null>): string =>
  addressWith('/annuaire', parameters, { apres: null, ...changes })

export const personAddress = (id: string): string => `/annuaire/${id}`
