import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { closeTransport, deliverMail } from '@/lib/mail'

export interface Mailbox {
  /** Sends what is queued, as the worker does, then gives the last mail to somebody. */
  lastTo(recipient: string): Promise<string>
  stop(): Promise<void>
}

/** A real SMTP server that keeps what it receives. */
export async function openMailbox(): Promise<Mailbox> {
  const received: { to: string; text: string }[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const to = session.envelope.rcptTo.map(({ address }) => address).join()
        received.push({ to, text: readable(Buffer.concat(chunks).toString()) })
        done()
      })
    },
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  process.env.SMTP_URL = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`
  return {
    async lastTo(recipient) {
      // A page answers before its mail is written: who waits for it looks a few times.
      const before = received.length
      for (let tries = 0; tries < 50; tries += 1) {
        await deliverMail(async () => true)
        const last = received.slice(before).findLast(({ to }) => to === recipient)
        if (last) return last.text
        await new Promise((again) => setTimeout(again, 100))
      }
      throw new Error(`no mail to ${recipient}`)
    },
    stop: () => {
      closeTransport()
      delete process.env.SMTP_URL
      return new Promise((closed) => server.close(() => closed()))
    },
  }
}

/** Its text as a reader shows it: quoted-printable undone. */
const readable = (raw: string) =>
  Buffer.from(
    raw
      .replace(/=\r?\n/g, '')
      .replace(/=([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
    'latin1',
  ).toString()

/** The address of a page of ours in a mail. */
export function linkIn(mail: string, page: string): string {
  const found = new RegExp(`https?://\\S+?${page}/[\\w-]+(\\?[^\\s"<]*)?`).exec(mail)
  if (!found) throw new Error(`no link to ${page} in ${mail}`)
  return found[0].replaceAll('&amp;', '&')
}
