import type { ReactNode } from 'react'
import { translator } from '@/lib/i18n'
import { Page } from '@/lib/ui/Page'

/** What stands around the dashboard of a community in which nobody lives: real acts read from a file. */
export async function ImportedFrame({ name, children }: { name: string; children: ReactNode }) {
  const t = await translator('engagement')
  return (
    <Page
      title={name}
      kicker={t('dashboard.kicker')}
      lead={t('dashboard.lead')}
      width="wide"
      trail={[{ label: t('list.title'), href: '/mesures' }]}
    >
      {children}
    </Page>
  )
}
