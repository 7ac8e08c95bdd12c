import { translator } from '@/lib/i18n'
import { Badge, type BadgeTone } from '@/lib/ui/feedback'
import type { MemberStatus } from '@/prisma/client/enums'

const TONES: Record<Exclude<MemberStatus, 'pseudonym'>, BadgeTone> = {
  active: 'success',
  invited: 'info',
  suspended: 'warning',
  expired: 'neutral',
  left: 'neutral',
}

/** What an account is, in a word. */
export async function StatusBadge({ status }: { status: MemberStatus }) {
  const t = await translator('lifeCycle')
  return status !== 'pseudonym' && <Badge tone={TONES[status]}>{t(`status.${status}`)}</Badge>
}
