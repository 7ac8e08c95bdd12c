import { readFileSync } from 'node:fs'
import type { ConnectionOptions } from 'node:tls'
import {
  Client,
  InsufficientAccessError,
  InvalidCredentialsError,
  InvalidDNSyntaxError,
  NoSuchObjectError,
} from 'ldapts'
import { filterSince, momentOf, personFromEntry, type Entry, type LdapPerson } from '../model/ldapPerson'
import { ldapLimits, type LdapSettings } from '../model/ldapSettings'

/** Why a directory could not be read, as the page says it (`provisioning.failure.…`). */
export const FAILURES = ['paused', 'secret', 'login', 'base', 'certificate', 'unreachable', 'other'] as const
export type Failure = (typeof FAILURES)[number]

export class CannotRead extends Error {
  constructor(
    readonly failure: Failure,
    cause?: unknown,
  ) {
    super(cause instanceof Error ? cause.message : failure, { cause })
    this.name = 'CannotRead'
  }
}

export interface Reading {
  people: LdapPerson[]
  /** The latest change seen, in the directory's clock. */
  upTo: string | null
}

/**
 * Reads the people of a directory, page after page: all of them, or those changed since.
 * @throws CannotRead
 */
export async function readPeople(
  settings: LdapSettings,
  since: string | null,
  signal: AbortSignal,
): Promise<Reading> {
  const password = process.env[settings.secret]
  if (!password) throw new CannotRead('secret')
  const client = new Client({
    url: settings.url,
    connectTimeout: ldapLimits.secondsToConnect * 1000,
    timeout: ldapLimits.secondsToAnswer * 1000,
    ...(settings.security === 'tls' && { tlsOptions: trusted() }),
  })
  const reading: Reading = { people: [], upTo: since }
  try {
    if (settings.security === 'starttls') await client.startTLS(trusted())
    await client.bind(settings.bindDn, password)
    const names = Object.values(settings.attributes).filter(Boolean)
    const pages = client.searchPaginated(settings.base, {
      scope: 'sub',
      filter: since === null ? settings.filter : filterSince(settings, since),
      attributes: names,
      explicitBufferAttributes: names.filter((name) => name.toLowerCase() === 'objectguid'),
      paged: { pageSize: ldapLimits.pageSize },
    })
    for await (const { searchEntries } of pages) {
      signal.throwIfAborted()
      for (const entry of searchEntries as Entry[]) take(reading, entry, settings)
    }
    return reading
  } catch (error) {
    signal.throwIfAborted()
    throw new CannotRead(failureOf(error), error)
  } finally {
    await client.unbind().catch(() => {})
  }
}

function take(reading: Reading, entry: Entry, settings: LdapSettings) {
  const person = personFromEntry(entry, settings)
  if (person) reading.people.push(person)
  const at = momentOf(entry, settings)
  if (at !== null && (reading.upTo === null || at > reading.upTo)) reading.upTo = at
}

/** The administration's own authority, where the system does not know it: LDAP_CA_FILE. */
function trusted(): ConnectionOptions {
  const file = process.env.LDAP_CA_FILE
  return file ? { ca: readFileSync(file) } : {}
}

function failureOf(error: unknown): Failure {
  if (error instanceof InvalidCredentialsError || error instanceof InsufficientAccessError) return 'login'
  if (error instanceof NoSuchObjectError || error instanceof InvalidDNSyntaxError) return 'base'
  const { code = '', message } = error as NodeJS.ErrnoException
  if (/CERT|SIGNATURE|ALTNAME|SELF_SIGNED/i.test(code)) return 'certificate'
  if (/^E[A-Z]+$/.test(code) || /timeout|connect/i.test(message)) return 'unreachable'
  return 'other'
}
