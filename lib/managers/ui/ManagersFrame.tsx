import type { ReactNode } from 'react'
import { translator } from '@/lib/i18n'
import { Tabs } from '@/lib/ui/navigation'
import { Page } from '@/lib/ui/Page'

const PAGES = {
  why: '/encadrants',
  charter: '/encadrants/charte',
  texts: '/encadrants/textes',
  gains: '/encadrants/bilan',
} as const

type FrameProps = { current: keyof typeof PAGES; lead: string; acts?: ReactNode; children: ReactNode }

/** The four pages of the managers' room, one question each. */
export async function ManagersFrame({ current, lead, acts, children }: FrameProps) {
  const t = await translator('managers')
  const tabs = (Object.keys(PAGES) as (keyof typeof PAGES)[]).map((page) => ({
    label: t(`tab.${page}`),
    href: PAGES[page],
    current: page === current,
  }))
  return (
    <Page kicker={t('title')} title={t(`${current}.title`)} lead={lead} acts={acts}>
      <Tabs label={t('tabs')} tabs={tabs} />
      {children}
    </Page>
  )
}
