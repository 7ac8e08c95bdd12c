import type { ReactNode } from 'react'
import { formatters, translator } from '@/lib/i18n'
import { Badge } from '@/lib/ui/feedback'
import { signals } from '../model/signals'
import type { Candidate } from '../proposing/candidates'
import { valueSaid } from './conditions'
import { proposedPath } from './proposedPath'

interface ProposedLineProps {
  practice: Candidate
  /** null: nobody counts that it is opened. */
  occasionId: string | null
  children?: ReactNode
}

/** One practice that comes by itself: why here, and where it leads. */
export async function ProposedLine({ practice, occasionId, children }: ProposedLineProps) {
  const [t, format] = await Promise.all([translator('practices'), formatters()])
  const { id, title, isFailure, situation, because } = practice
  const figures = because.map(({ signal, value }) =>
    t('timely.figure', {
      signal: t(`signal.${signal}`),
      value: valueSaid(t, format, signals[signal], value),
    }),
  )
  return (
    <li>
      <h3 className="os-practice__title">
        <a href={proposedPath(id, occasionId)}>{title}</a>{' '}
        {isFailure && <Badge tone="warning">{t('timely.avoid')}</Badge>}
      </h3>
      <p className="os-practice__problem">{situation}</p>
      {figures.length > 0 && (
        <p className="os-meta">{t('timely.because', { figures: format.list(figures) })}</p>
      )}
      {children}
    </li>
  )
}
