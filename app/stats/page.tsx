import { openToAll } from '@/lib/auth'
import { translator } from '@/lib/i18n'
import { fewestPeopleShown, publicFigures } from '@/lib/platform'
import { PublicStatistics } from '@/lib/platform/ui/PublicStatistics'

export const generateMetadata = async () => ({ title: (await translator('legal'))('stats.title') })

export default async function StatisticsPage() {
  await openToAll()
  return <PublicStatistics figures={await publicFigures(new Date())} fewest={fewestPeopleShown()} />
}
