import { compose, queueMail } from '@/lib/mail'
import { appUrl } from '@/lib/auth'
import { db, type Transaction } from '@/lib/db'
import { translatorIn } from '@/lib/i18n/translate'
import type { TooManyClosings } from './closings'
import type { Directory } from './directory'
import { floor } from './model/floor'

/** Tells the DINUM team that a directory wanted to close more accounts than its floor lets it. */
export async function alertDinum(
  tx: Pick<Transaction, 'member' | 'mail'>,
  directory: Pick<Directory, 'id' | 'name'>,
  { asked, most }: Pick<TooManyClosings, 'asked' | 'most'>,
): Promise<void> {
  const team = await tx.member.findMany({
    where: { platformRole: 'dinum', status: 'active' },
    select: { id: true, email: true, locale: true },
  })
  for (const { id, email, locale } of team) {
    const language = locale === 'en' ? 'en' : 'fr'
    const t = translatorIn(language, 'provisioning')
    const subject = t('alert.subject', { name: directory.name })
    await queueMail(tx, {
      recipient: email,
      memberId: id,
      kind: 'directory',
      subject,
      ...compose(language, {
        title: subject,
        paragraphs: [t('alert.what', { asked, most }), t('alert.then')],
        act: { label: t('alert.look'), href: `${appUrl()}/administration/annuaires/${directory.id}` },
        reason: t('alert.reason'),
      }),
    })
  }
}

/** A directory that calls us was stopped: said on its page, and by mail once a day at most. */
export async function directoryStopped(
  directory: Directory,
  stopped: TooManyClosings,
  now: Date,
): Promise<void> {
  const since = new Date(now.getTime() - floor.hours * 3_600_000)
  await db.$transaction(async (tx) => {
    const { count } = await tx.directory.updateMany({
      where: { id: directory.id, OR: [{ stoppedAt: null }, { stoppedAt: { lt: since } }] },
      data: { stoppedAt: now },
    })
    if (count > 0) await alertDinum(tx, directory, stopped)
  })
}
