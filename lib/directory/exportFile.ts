import { translator } from '@/lib/i18n'
import { csv, csvResponse } from '@/lib/ui/csv'
import { ods, odsResponse } from '@/lib/ui/ods'
import type { Exported } from './export'

/** The people of an export as a file: CSV unless ODS is asked for. */
export async function exportFile(people: Exported[], format: 'csv' | 'ods'): Promise<Response> {
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
  return format === 'ods'
    ? odsResponse('annuaire.ods', ods(t('title'), header, rows))
    : csvResponse('annuaire.csv', csv(header, rows))
}
