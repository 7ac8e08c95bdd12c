import { translator } from '@/lib/i18n'
import type { TableFile } from '@/lib/ui/tableFile'
import type { Exported } from './export'

/** The people of an export as a table. */
export async function exportTable(people: Exported[]): Promise<TableFile> {
  const [t, accounts] = [await translator('directory'), await translator('accounts')]
  const header = [
    ...[
      accounts('usualName'),
      accounts('givenName'),
      t('jobTitle'),
      accounts('organisation'),
      accounts('unit'),
    ],
    ...[t('city'), t('facet.departement'), t('email'), t('phone'), t('languages')],
  ]
  const rows = people.map((person) => [
    ...[person.usualName, person.givenName, person.jobTitle, person.organisation, person.unit],
    ...[person.city, person.departement, person.email, person.phone, person.languages.join(', ')],
  ])
  return { name: 'annuaire', title: t('title'), header, rows }
}
