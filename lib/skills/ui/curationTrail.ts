import { translator } from '@/lib/i18n'
import type { Crumb } from '@/lib/ui/Page'

/** The way back up to frameworks and free skills. */
export async function curationTrail(): Promise<Crumb[]> {
  const [admin, t] = [await translator('admin'), await translator('skills')]
  return [
    { label: admin('title'), href: '/administration' },
    { label: t('curation.title'), href: '/administration/competences' },
  ]
}
