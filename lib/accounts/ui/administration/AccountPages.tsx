import { translator } from '@/lib/i18n'
import { Subnav } from '@/lib/ui/navigation'

const PAGES = {
  list: '/administration/comptes',
  orphans: '/administration/orphelines',
  idle: '/administration/comptes/inactivite',
} as const

/** The pages of those who administer accounts. */
export async function AccountPages({ current }: { current: keyof typeof PAGES }) {
  const t = await translator('lifeCycle')
  const pages = Object.keys(PAGES) as (keyof typeof PAGES)[]
  const tabs = pages.map((page) => ({
    label: t(`pages.${page}`),
    href: PAGES[page],
    current: page === current,
  }))
  return <Subnav label={t('pages.label')} tabs={tabs} />
}
