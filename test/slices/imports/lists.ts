import { db, newId } from '@/lib/db'
import { depositList } from '@/lib/imports'
import { chooseColumns, decideRows } from '@/lib/imports/commands/prepare'
import { confirmImport } from '@/lib/imports/commands/decide'
import { ChooseColumns, DecideRows, Deposit } from '@/lib/imports/schema'
import { workOnImports } from '@/lib/imports/work'
import type { Person } from '@/lib/policy'

export const bytes = (content: string | Uint8Array) =>
  new Blob([content as BlobPart]).stream() as ReadableStream<Uint8Array>

export const never = new AbortController().signal

interface Asked {
  organisationId?: string | null
  request?: boolean
  fullList?: boolean
  invites?: boolean
  name?: string
}

/** Deposits a list, as the page does. */
export async function deposit(
  viewer: Person,
  content: string | Uint8Array,
  asked: Asked = {},
): Promise<string> {
  const { organisationId = null, request, name = 'liste.csv' } = asked
  const { importId } = await depositList(
    viewer,
    Deposit.parse({ importId: newId(), name, organisationId, ...(request && { request: 'oui' }) }),
    bytes(content),
  )
  return importId
}

/** Deposits a list, keeps what its columns were guessed to mean, and lets the worker read it. */
export async function preview(
  viewer: Person,
  content: string | Uint8Array,
  asked: Asked = {},
): Promise<string> {
  const importId = await deposit(viewer, content, asked)
  const { mapping } = await db.accountImport.findUniqueOrThrow({ where: { id: importId } })
  const columns = Object.fromEntries(
    (mapping as (string | null)[]).map((field, index) => [`c${index}`, field ?? '']),
  )
  await chooseColumns(
    viewer,
    ChooseColumns.parse({
      importId,
      ...columns,
      ...(asked.fullList && { fullList: 'oui' }),
      ...(asked.invites && { invites: 'oui' }),
    }),
  )
  await workOnImports(never, importId)
  return importId
}

/** What the preview says of each row, in order: verdict, then the keys of faults and reasons. */
export async function verdicts(importId: string): Promise<string[]> {
  const rows = await db.accountImportRow.findMany({ where: { importId }, orderBy: { line: 'asc' } })
  return rows.map(({ verdict, faults, reasons }) =>
    [
      verdict,
      ...(faults as { field: string | null; key: string }[]).map(
        ({ field, key }) => `${field ?? 'row'}.${key}`,
      ),
      ...(reasons as { key: string }[]).map(({ key }) => key),
    ].join(' '),
  )
}

export const stateOf = async (id: string) =>
  (await db.accountImport.findUniqueOrThrow({ where: { id } })).state

export async function confirm(viewer: Person, importId: string, confirmation = ''): Promise<void> {
  await confirmImport(viewer, { importId, confirmation })
  await workOnImports(never, importId)
}

/** From the file to the accounts. */
export async function apply(
  viewer: Person,
  content: string | Uint8Array,
  asked: Asked = {},
): Promise<string> {
  const importId = await preview(viewer, content, asked)
  await confirm(viewer, importId)
  return importId
}

export const decide = (
  viewer: Person,
  importId: string,
  line: number,
  decision: 'accept' | 'leave' | 'undecide',
) => decideRows(viewer, DecideRows.parse({ importId, line, decision }))
