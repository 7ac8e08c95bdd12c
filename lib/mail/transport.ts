import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { createTransport } from 'nodemailer'
import { appUrl } from '@/lib/auth/settings'
import { mailLimits } from './limits'

/** Without SMTP settings, mails are written to a folder (and shown in the demonstration). */
export const usesOutbox = (): boolean => !process.env.SMTP_URL

export const outboxFolder = (): string =>
  resolve(/* turbopackIgnore: true */ process.env.MAIL_FOLDER ?? '.data/courriels')

export const siteHost = (): string => new URL(appUrl()).hostname

/** The same for every attempt: a mail sent twice by a worker that died in between is shown once. */
export const messageId = (id: string): string => `<${id}@${siteHost()}>`

export interface Envelope {
  id: string
  recipient: string
  subject: string
  text: string
  html: string | null
  headers: Record<string, string>
}

/** A mail as Nodemailer takes it. The address is never parsed: one mail, one recipient. */
const messageOf = ({ id, recipient, html, ...mail }: Envelope) => ({
  ...mail,
  ...(html !== null && { html }),
  messageId: messageId(id),
  from: process.env.MAIL_FROM ?? `Osmose <nepasrepondre@${siteHost()}>`,
  to: { name: '', address: recipient },
  // RFC 3834: no out-of-office answer to a machine.
  headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All', ...mail.headers },
  disableFileAccess: true,
  disableUrlAccess: true,
})

const smtp = (url: string) =>
  createTransport({
    url,
    pool: true,
    maxConnections: 4,
    connectionTimeout: mailLimits.silence,
    greetingTimeout: mailLimits.silence,
    socketTimeout: mailLimits.silence,
    dnsTimeout: mailLimits.silence,
    // We queue again ourselves: a pool that does too would send past the lease.
    maxRequeues: 0,
  })

let opened: { url: string; transport: ReturnType<typeof smtp> } | undefined

/** Hands a mail over: to the SMTP server, or into the outbox folder. Rejects when it was not taken. */
export async function handOver(mail: Envelope): Promise<void> {
  const url = process.env.SMTP_URL
  if (!url) return writeToOutbox(mail)
  if (opened?.url !== url) {
    opened?.transport.close()
    opened = { url, transport: smtp(url) }
  }
  await opened.transport.sendMail(messageOf(mail))
}

/** Closes the connections kept for the next mails, at the end of a process. */
export function closeTransport(): void {
  opened?.transport.close()
  opened = undefined
}

const asBytes = createTransport({ streamTransport: true, buffer: true })

/** Under its own name, in one move: writing it twice leaves one file, a crash leaves none half-written. */
async function writeToOutbox(mail: Envelope): Promise<void> {
  const { message } = await asBytes.sendMail(messageOf(mail))
  const folder = outboxFolder()
  await mkdir(folder, { recursive: true })
  const unfinished = join(/* turbopackIgnore: true */ folder, `.${mail.id}`)
  await writeFile(unfinished, message as Buffer, { mode: 0o600 })
  await rename(unfinished, join(/* turbopackIgnore: true */ folder, `${mail.id}.eml`))
}
