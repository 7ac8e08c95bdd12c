import type { CommunityRole, MemberLevel, MemberType } from '@/prisma/client/enums'
import type { ImportField } from './columns'

/** What one row says of somebody. Left out: nothing said, keep. null or '': said to be empty (`#VIDE`). */
export interface Said {
  email?: string
  givenName?: string
  usualName?: string
  externalId?: string | null
  siret?: string | null
  administration?: string | null
  unit?: string | null
  jobTitle?: string
  level?: MemberLevel
  departement?: string | null
  phone?: string | null
  type?: MemberType
  skills?: string[]
  communities?: { slug: string; role: CommunityRole }[]
  locale?: 'fr' | 'en'
  /** The last day, `2026-12-31`. */
  endsOn?: string | null
  isOpen?: boolean
  action?: 'auto' | 'create' | 'update' | 'deactivate'
  manager?: string | null
}

/** Something a row says that cannot be: the cell, why (`imports.fault.*`), and what stood there. */
export interface Fault {
  /** null: the row itself. */
  field: ImportField | null
  key: FaultKey
  values?: Record<string, string | number>
}

export type FaultKey =
  | 'ragged'
  | 'missing'
  | 'cannotErase'
  | 'email'
  | 'name'
  | 'siret'
  | 'level'
  | 'departement'
  | 'phone'
  | 'type'
  | 'communities'
  | 'ownerRole'
  | 'locale'
  | 'date'
  | 'status'
  | 'action'
  | 'manager'
  | 'tooLong'
