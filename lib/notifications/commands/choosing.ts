import type { z } from 'zod'
import { db, type Transaction } from '@/lib/db'
import { authorizePlatform, type Person } from '@/lib/policy'
import { choose, forgetChoice } from '../choosing'
import { KINDS, type Kind } from '../model/kinds'
import { EVERYTHING, PLATFORM } from '../model/wanted'
import type { ResetChoices, SaveChoices } from '../schema'

/** Stores what the viewer changed, and only that: the rest keeps following the defaults. */
export async function saveChoices(viewer: Person, form: z.output<typeof SaveChoices>): Promise<void> {
  authorizePlatform(viewer, 'platform.use')
  await db.$transaction(async (tx) => {
    for (const kind of KINDS) {
      const onSite = changed(form.shownOnSite, form.onSite, kind)
      const byMail = changed(form.shownByMail, form.byMail, kind)
      if (onSite !== undefined || byMail !== undefined) {
        await choose(tx, viewer.id, PLATFORM, kind, { onSite, byMail })
      }
    }
    if (form.noMail !== form.shownNoMail) {
      if (form.noMail) await choose(tx, viewer.id, PLATFORM, EVERYTHING, { byMail: false })
      else await forgetChoice(tx, viewer.id, PLATFORM, EVERYTHING)
    }
    await mute(tx, viewer, form)
  })
}

async function mute(tx: Transaction, viewer: Person, { shownMuted, muted }: z.output<typeof SaveChoices>) {
  for (const id of new Set([...shownMuted, ...muted])) {
    if (!muted.includes(id)) await forgetChoice(tx, viewer.id, id, EVERYTHING)
    else if (!shownMuted.includes(id) && viewer.memberships.has(id)) {
      await choose(tx, viewer.id, id, EVERYTHING, { onSite: false, byMail: false })
    }
  }
}

/** The box as it is now, where it was changed. */
function changed(shown: readonly Kind[], now: readonly Kind[], kind: Kind): boolean | undefined {
  return shown.includes(kind) === now.includes(kind) ? undefined : now.includes(kind)
}

/** Forgets every choice: the defaults apply again, those of today and of tomorrow. */
export async function resetChoices(viewer: Person, _form: z.output<typeof ResetChoices>): Promise<void> {
  authorizePlatform(viewer, 'platform.use')
  await db.notificationChoice.deleteMany({ where: { memberId: viewer.id } })
}
