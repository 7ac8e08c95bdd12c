import { translatorIn, type Locale } from '@/lib/i18n'
import { addDays } from '@/lib/time'
import type { TableFile } from '@/lib/ui/tableFile'
import { ownActs } from './model/own'
import type { OwnActivity } from './queries/own'

/** A table of one's own page as a file; null: there is no such table. */
export function ownTable({ own }: OwnActivity, what: string, language: Locale): TableFile | null {
  const t = translatorIn(language, 'engagement')
  const name = `mon-activite-${what}`
  if (what === 'semaines')
    return {
      ...{ name, title: t('own.weeksTitle') },
      header: [t('csv.from'), t('csv.to'), t('own.figure.contributions.name'), t('csv.unfinished')],
      rows: own.weeks.map(({ start, end, contributions, unfinished }) => [
        ...[start, addDays(end, -1), contributions],
        t(unfinished ? 'csv.yes' : 'csv.no'),
      ]),
    }
  if (what === 'chiffres')
    return {
      ...{ name, title: t('own.figures') },
      header: [t('figures.figure'), t('figures.current'), t('figures.before'), t('own.meaning')],
      rows: own.figures.map(({ key, value, before }) => [
        t(`own.figure.${key}.name`),
        ...[value, before],
        t(`own.figure.${key}.meaning`),
      ]),
    }
  if (what === 'communautes')
    return {
      ...{ name, title: t('own.communities') },
      header: [t('list.community'), ...columns.map((key) => t(`own.figure.${key}.name`))],
      rows: own.communities.map(({ place, figures }) => [
        place.name ?? t('own.hidden'),
        ...columns.map((key) => figures[key]),
      ]),
    }
  return null
}

const columns = [...ownActs, 'presence'] as const
