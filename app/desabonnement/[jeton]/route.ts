import { openToAll } from '@/lib/auth'
import { answerStop, stopPageAt } from '@/lib/notifications'

type Context = { params: Promise<{ jeton: string }> }

/** A link in a mail only shows a page: mail scanners follow links. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  await openToAll()
  return stopPageAt((await params).jeton)
}

/**
 * The one change that asks neither for a session nor for our own origin: the signed link is the leave, and stopping
 * the mails of one person is all it can do.
 */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  await openToAll()
  return answerStop((await params).jeton, request)
}
