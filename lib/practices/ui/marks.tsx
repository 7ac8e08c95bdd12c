import { translator } from '@/lib/i18n'
import { Badge, type BadgeTone } from '@/lib/ui/feedback'
import type { PracticeState } from '@/prisma/client/enums'

const tones: Record<PracticeState, BadgeTone> = {
  idea: 'neutral',
  proposed: 'info',
  reviewed: 'accent',
  replicated: 'success',
  measured: 'success',
  to_revise: 'warning',
  retired: 'neutral',
}

/** Beside the title of a failure, wherever it stands in a list: it has the same rank, and another meaning. */
export async function Avoid({ isFailure }: { isFailure: boolean }) {
  const t = await translator('practices')
  return isFailure ? <Badge tone="warning">{t('timely.avoid')}</Badge> : null
}

interface MarksProps {
  state: PracticeState
  isFailure: boolean
  /** Said elsewhere already. */
  isMarked?: boolean
}

/** Where a practice is, and that it tells a failure: nobody replicates one, several take it into account. */
export async function Marks({ state, isFailure, isMarked = false }: MarksProps) {
  const t = await translator('practices')
  const isHeeded = isFailure && state === 'replicated'
  return (
    <p className="os-practice__marks">
      <Badge tone={tones[state]}>{t(isHeeded ? 'heed.state' : `state.${state}`)}</Badge>
      {isFailure && !isMarked && <Badge tone="warning">{t('failure')}</Badge>}
    </p>
  )
}

/** Work it asks of whoever runs the community: «1 h 30 de travail». */
export async function Effort({ minutes }: { minutes: number }) {
  const t = await translator('practices')
  return <>{t('effort', { hours: Math.floor(minutes / 60), minutes: minutes % 60 })}</>
}
