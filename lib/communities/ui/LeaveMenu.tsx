import { translator } from '@/lib/i18n'
import { SubmitButton } from '@/lib/ui/forms'
import { Form } from '@/lib/ui/forms/Form'
import { PopoverForm } from '@/lib/ui/PopoverForm'
import type { CommunityRole } from '@/prisma/client/enums'
import { leaveCommunityAction } from '../actions'

type LeaveMenuProps = {
  slug: string
  name: string
  role: CommunityRole
  comesBackFreely: boolean
  isSecret: boolean
}

/** What one is here, and the way out: it says first what leaving means. */
export async function LeaveMenu({ slug, name, role, comesBackFreely, isSecret }: LeaveMenuProps) {
  const t = await translator('communities')
  const way = isSecret ? 'leaveSecret' : comesBackFreely ? 'leaveFree' : 'leaveClosed'
  return (
    <div className="os-entry">
      <span className="os-entry__state">{t('entry.youAre', { role: t(`role.${role}`) })}</span>
      <PopoverForm id="quitter" opener={t('entry.leave')} title={t('entry.leaveTitle', { name })}>
        <Form action={leaveCommunityAction}>
          <input type="hidden" name="slug" value={slug} />
          <p>{t('entry.leaveKeeps')}</p>
          <p>{t(`entry.${way}`)}</p>
          <SubmitButton tone="danger">{t('entry.leaveConfirm')}</SubmitButton>
        </Form>
      </PopoverForm>
    </div>
  )
}
