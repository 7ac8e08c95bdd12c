import { headersOf } from './parse'
import { SMTPServer } from 'smtp-server'

export interface Received {
  to: string[]
  raw: string
  headers: Record<string, string>
}

/** A real SMTP server that keeps what it is given. `answer` may refuse, as servers do. */
export async function openPostOffice(answer: (to: string) => Error | null = () => null) {
  const received: Received[] = []
  let onMail: (mail: Received) => void | Promise<void> = () => {}
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo: ({ address }, _session, done) => done(answer(address)),
    onData(stream, session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', async () => {
        const raw = Buffer.concat(chunks).toString('utf8')
        const mail = {
          to: session.envelope.rcptTo.map(({ address }) => address),
          raw,
          headers: headersOf(raw),
        }
        received.push(mail)
        await onMail(mail)
        done()
      })
    },
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = server.server.address() as { port: number }
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    /** What happens once the mail is here, before the sender is told so. */
    whenReceived: (act: typeof onMail) => (onMail = act),
    close: () => new Promise<void>((closed) => server.close(() => closed())),
  }
}
