import { levels, type Place } from '@/lib/adoption/schema'
import { translatorIn, type Locale } from '@/lib/i18n'
import { shareOf } from '../../model/derived'
import type { Table } from '../../model/document'
import { peopleIn, type Adoption } from '../adoption'
import type { Words } from '../peopleWords'

interface Parts {
  adoption: Adoption
  whole: Place
  t: Words
  language: Locale
}

const isCompared = ({ before }: Adoption) => before.length > 0

/** Teams, and of those whose managers were active: everybody first, then each ministry. */
export function teamsTable({ adoption, whole, t }: Parts): Table {
  const [now, before] = [adoption.months.at(-1), adoption.before.at(-1)]
  const wholes = [
    ...(whole.ministryId === null ? [{ id: null, name: t('everyMinistry') }] : []),
    ...adoption.ministries,
  ]
  return {
    key: 'management-teams',
    title: t('management.tables.teams'),
    columns: [
      { key: 'ministry', header: t('columns.ministry'), unit: 'text' },
      { key: 'teams', header: t('management.teams'), unit: 'count' },
      { key: 'led', header: t('management.led'), unit: 'count' },
      { key: 'share', header: t('columns.share'), unit: 'share' },
      ...(isCompared(adoption)
        ? [{ key: 'before', header: t('management.shareBefore'), unit: 'share' } as const]
        : []),
    ],
    rows: wholes.map(({ id, name }) => {
      const place = { ministryId: id, level: null }
      const [teams, led] = [peopleIn(now, 'teams', place), peopleIn(now, 'led', place)]
      return [
        ...[name, teams, led, shareOf(led, teams)],
        ...(isCompared(adoption)
          ? [shareOf(peopleIn(before, 'led', place), peopleIn(before, 'teams', place))]
          : []),
      ]
    }),
  }
}

/** Month after month. */
export const monthsTable = ({ adoption, whole, t }: Parts): Table => ({
  key: 'management-months',
  title: t('management.tables.months'),
  columns: [
    { key: 'month', header: t('columns.month'), unit: 'month' },
    { key: 'teams', header: t('management.teams'), unit: 'count' },
    { key: 'led', header: t('management.led'), unit: 'count' },
    { key: 'share', header: t('columns.share'), unit: 'share' },
  ],
  rows: adoption.months.map((month) => {
    const [teams, led] = [peopleIn(month, 'teams', whole), peopleIn(month, 'led', whole)]
    return [month.month, teams, led, shareOf(led, teams)]
  }),
})

/** Managers beside agents: who of them is active. */
export function levelsTable({ adoption, whole, t, language }: Parts): Table {
  const accounts = translatorIn(language, 'lifeCycle')
  const [now, before] = [adoption.months.at(-1), adoption.before.at(-1)]
  return {
    key: 'management-levels',
    title: t('management.tables.levels'),
    columns: [
      { key: 'level', header: t('columns.level'), unit: 'text' },
      { key: 'members', header: t('funnel.steps.members'), unit: 'count' },
      { key: 'active', header: t('funnel.steps.active'), unit: 'count' },
      { key: 'share', header: t('management.activeShare'), unit: 'share' },
      ...(isCompared(adoption)
        ? [{ key: 'before', header: t('management.shareBefore'), unit: 'share' } as const]
        : []),
    ],
    rows: levels.map((level) => {
      const place = { ...whole, level }
      const [members, active] = [peopleIn(now, 'members', place), peopleIn(now, 'active', place)]
      return [
        ...[accounts(`level.${level}`), members, active, shareOf(active, members)],
        ...(isCompared(adoption)
          ? [shareOf(peopleIn(before, 'active', place), peopleIn(before, 'members', place))]
          : []),
      ]
    }),
  }
}
