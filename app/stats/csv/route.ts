import { openQuestion } from '@/lib/auth'
import { locale } from '@/lib/i18n'
import { fewestPeopleShown, publicCsv, publicFigures } from '@/lib/platform'
import { csvResponse } from '@/lib/ui/csv'

export const GET = openQuestion(async () =>
  csvResponse(
    'statistiques.csv',
    publicCsv(await publicFigures(new Date()), fewestPeopleShown(), await locale()),
  ),
)
