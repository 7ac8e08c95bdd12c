import type { ReactNode } from 'react'
import { translator } from '@/lib/i18n'

/** What measures are not for: at the foot of every screen that shows some (METRICS §1). `children`: what else is said there. */
export async function NotForPeople({ children }: { children?: ReactNode }) {
  const t = await translator('ui')
  return (
    <p className="os-dashboard__foot">
      {t('notForPeople')} {children}
    </p>
  )
}
