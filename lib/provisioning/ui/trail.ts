import { translator } from '@/lib/i18n'
import type { Crumb } from '@/lib/ui/Page'

/** The way back up to the list of directories, and to one of them. */
export async function directoriesTrail(directory?: { id: string; name: string }): Promise<Crumb[]> {
  const [admin, t] = [await translator('admin'), await translator('provisioning')]
  const path = '/administration/annuaires'
  return [
    { label: admin('title'), href: '/administration' },
    { label: t('title'), href: path },
    ...(directory ? [{ label: directory.name, href: `${path}/${directory.id}` }] : []),
  ]
}
