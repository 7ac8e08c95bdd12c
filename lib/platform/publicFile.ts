import { formattersIn, translatorIn, type Locale } from '@/lib/i18n'
import type { TableFile } from '@/lib/ui/tableFile'
import type { PublicFigures } from './publicFigures'

/** What the public page shows, as a file: each figure with its date and what it counts. */
export function publicTable(figures: PublicFigures, fewest: number, language: Locale): TableFile {
  const [t, format] = [translatorIn(language, 'legal'), formattersIn(language)]
  const few = t('stats.fewerThan', { count: fewest })
  const { on, alive, ministries } = figures
  const month = ministries ? format.month(ministries.month) : ''
  return {
    name: 'statistiques',
    title: t('stats.title'),
    header: [t('stats.figure'), t('stats.value'), t('stats.date'), t('stats.definition')],
    rows: [
      [t('stats.communities'), figures.communities, on, t('stats.communitiesDefinition')],
      [t('stats.alive'), alive ? alive.count : t('stats.notAssessed'), on, t('stats.aliveDefinition')],
      [t('stats.created'), alive ? alive.created : t('stats.notAssessed'), on, t('stats.createdDefinition')],
      [t('stats.active'), figures.activePeople ?? few, on, t('stats.activeDefinition')],
      [t('stats.contributions'), figures.contributions ?? few, on, t('stats.contributionsDefinition')],
      [t('stats.answered'), figures.answered ?? t('stats.tooFewAsked'), on, t('stats.answeredDefinition')],
      ...(ministries
        ? [
            [t('stats.members'), ministries.members ?? few, month, t('stats.membersDefinition')],
            ...ministries.rows.map(({ name, members }) => [
              t('stats.membersOf', { name }),
              ...[members, month, t('stats.membersDefinition')],
            ]),
          ]
        : []),
    ],
  }
}
