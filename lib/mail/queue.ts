import { newId, type Transaction } from '@/lib/db'
import type { SubjectKind } from '@/prisma/client/enums'

/** What a mail speaks of. It is looked at again when the mail leaves: still there, still readable by this person. */
export interface MailAbout {
  communityId: string | null
  subjectKind: SubjectKind | null
  subjectId: string | null
  threadId: string | null
}

export interface NewMail {
  recipient: string
  /** The person who receives it, when it is one of ours: no mail to an account that is no longer active. */
  memberId?: string
  /** What it is for: `sign_in`, `invitation`, `reply`… */
  kind: string
  subject: string
  text: string
  html?: string
  headers?: Record<string, string>
  /**
   * Given for news (never for a mail one asked for): checked again when it leaves, counted in the day's limit,
   * and sent to the address that the person has then.
   */
  about?: MailAbout
}

/** Owes somebody a mail, in the transaction of what it is about. It leaves in seconds, and exactly when that holds. */
export async function queueMail(tx: Pick<Transaction, 'mail'>, mail: NewMail): Promise<string> {
  const { about, headers, ...rest } = mail
  const id = newId()
  await tx.mail.create({
    data: { ...rest, id, subject: oneLine(mail.subject), headers: headers ?? {}, about: { ...about } },
  })
  return id
}

/** What people write never breaks out of a header. */
const oneLine = (text: string): string =>
  text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim()
    .slice(0, 200)
