import { translator } from '@/lib/i18n'
import type { Crumb } from '@/lib/ui/Page'

/** The way back up: to one's own requests, or to the lists that an administration decides on. */
export async function listsTrail(isRequester: boolean): Promise<Crumb[]> {
  const [admin, t] = [await translator('admin'), await translator('imports')]
  if (isRequester) return [{ label: t('ownTitle'), href: '/comptes/demandes' }]
  return [
    { label: admin('title'), href: '/administration' },
    { label: t('title'), href: '/administration/imports' },
  ]
}
