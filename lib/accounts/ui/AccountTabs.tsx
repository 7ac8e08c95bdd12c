import { translator } from '@/lib/i18n'
import { Tabs } from '@/lib/ui/navigation'

const PAGES = {
  profile: '/compte',
  skills: '/competences',
  expertise: '/compte/expertise',
  activity: '/compte/activite',
  security: '/compte/securite',
  notifications: '/notifications/reglages',
  firstSteps: '/compte/premiers-pas',
} as const

/** The pages of one's own account. */
export async function AccountTabs({ current }: { current: keyof typeof PAGES }) {
  const t = await translator('accounts')
  const tabs = (Object.keys(PAGES) as (keyof typeof PAGES)[]).map((page) => ({
    label: t(page),
    href: PAGES[page],
    current: page === current,
  }))
  return <Tabs label={t('tabs')} tabs={tabs} />
}
