import { Fragment } from 'react'
import { translator } from '@/lib/i18n'
import { Badge, type BadgeTone } from '@/lib/ui/feedback'
import type { ImportState, ImportVerdict } from '@/prisma/client/enums'

/** In the order in which one reads them. */
export const VERDICTS = [
  'created',
  'attached',
  'updated',
  'deactivated',
  'unchanged',
  'to_check',
  'to_validate',
  'duplicate',
  'refused',
  'left_out',
] as const satisfies readonly ImportVerdict[]

export const verdictTone: Record<ImportVerdict, BadgeTone> = {
  created: 'success',
  attached: 'success',
  updated: 'info',
  deactivated: 'warning',
  unchanged: 'neutral',
  to_check: 'warning',
  to_validate: 'warning',
  duplicate: 'neutral',
  refused: 'error',
  left_out: 'neutral',
}

/** A list that is ready may wait for a second agreement. */
type ShownState = ImportState | 'second'

const stateTone: Partial<Record<ShownState, BadgeTone>> = {
  second: 'warning',
  ready: 'warning',
  requested: 'warning',
  done: 'success',
  failed: 'error',
  declined: 'error',
  reading: 'info',
  applying: 'info',
  undoing: 'info',
}

export async function StateBadge({ state }: { state: ShownState }) {
  const t = await translator('imports')
  return <Badge tone={stateTone[state] ?? 'neutral'}>{t(`states.${state}`)}</Badge>
}

/** «312 créés · 18 mis à jour». A requester, who must not learn who has an account, sees what is ready. */
export async function Counted({ counts, isBlind }: { counts: Record<string, number>; isBlind: boolean }) {
  const t = await translator('imports')
  return VERDICTS.filter((verdict) => counts[verdict]).map((verdict, index) => (
    <Fragment key={verdict}>
      {index > 0 && ' · '}
      <span className="os-unbroken">
        {isBlind && verdict === 'created'
          ? t('ready', { count: counts[verdict]! })
          : t(`counted.${verdict}`, { count: counts[verdict]! })}
      </span>
    </Fragment>
  ))
}
