import { expect, test } from 'vitest'
import { openMonths } from '@/lib/activity'
import { db, newId } from '@/lib/db'
import { forgetOldNotifications, KEPT_DAYS } from '@/lib/notifications/retention'

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000)

test('whole months are forgotten once their last day is past its time; the others stay', async () => {
  await openMonths('notification', daysAgo(KEPT_DAYS + 100), new Date())
  const line = { memberId: newId(), kind: 'reply' }
  const ages = [1, KEPT_DAYS - 2, KEPT_DAYS + 70]
  await db.notification.createMany({ data: ages.map((age) => ({ ...line, id: newId(), at: daysAgo(age) })) })
  await forgetOldNotifications(new Date())
  await forgetOldNotifications(new Date())
  expect(await db.notification.count()).toBe(2)
})
