import { db } from '@/lib/db'
import { authorize, can, type Person } from '@/lib/policy'
import type { AccountImport } from '@/prisma/client/client'
import type { ListFacts } from '@/lib/policy'
import type { Mapping } from './model/columns'

/** How the file is read, as it is kept. */
export interface Reading {
  format: 'csv' | 'xlsx' | 'ods'
  encoding?: string
  separator?: string
  sheet?: string
  headers: string[]
  headerLine: number
  /** The first rows, to recognise columns by. */
  sample: string[][]
}

export const isRequest = ({ motive }: Pick<AccountImport, 'motive'>) => motive !== null

export const factsOf = (list: AccountImport | null): ListFacts | null =>
  list && { organisationId: list.organisationId, createdById: list.createdById, isRequest: isRequest(list) }

export const readingOf = ({ reading }: Pick<AccountImport, 'reading'>) => reading as unknown as Reading
export const mappingOf = ({ mapping }: Pick<AccountImport, 'mapping'>) => mapping as Mapping

/** A list that the viewer may prepare and follow. */
export async function followed(viewer: Person, id: string): Promise<AccountImport> {
  const list = await db.accountImport.findUnique({ where: { id } })
  const facts = factsOf(list)
  authorize(viewer, 'accounts.follow', facts)
  return list as AccountImport
}

/**
 * Once a request is examined, its rows say who has an account: that is for those who decide, no longer for its author.
 */
export const seesRows = (viewer: Person, list: AccountImport): boolean =>
  !isRequest(list) || list.confirmedById === null || can(viewer, 'accounts.open', factsOf(list))

/** A list that the viewer may apply, decide on, and take back. */
export async function administered(viewer: Person, id: string): Promise<AccountImport> {
  const list = await db.accountImport.findUnique({ where: { id } })
  authorize(viewer, 'accounts.open', factsOf(list))
  return list as AccountImport
}
