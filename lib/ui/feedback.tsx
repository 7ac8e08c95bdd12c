import type { ReactNode } from 'react'

type Tone = 'info' | 'success' | 'warning' | 'error'

/** Something to know before going on. `assertive` only for what has just gone wrong. */
export function Alert({
  tone = 'info',
  title,
  children,
  assertive = false,
  level: Heading = 'h2',
}: {
  tone?: Tone
  title?: ReactNode
  children?: ReactNode
  assertive?: boolean
  level?: 'h2' | 'h3' | 'p'
}) {
  return (
    <div
      className={`fr-alert fr-alert--${tone} os-alert${title ? '' : ' fr-alert--sm'}`}
      role={assertive ? 'alert' : undefined}
    >
      {title && <Heading className="fr-alert__title">{title}</Heading>}
      {children}
    </div>
  )
}

/** A quiet strip for those it concerns: «2 questions sans réponse depuis 48 h». */
export function Notice({
  children,
  icon = 'fr-icon-information-line',
}: {
  children: ReactNode
  icon?: string
}) {
  return (
    <div className="os-notice">
      <span className={`${icon} os-notice__icon`} aria-hidden="true" />
      <div>{children}</div>
    </div>
  )
}

export type BadgeTone = 'neutral' | 'accent' | 'info' | 'success' | 'warning' | 'error' | 'new'

/** A state in one or two words. */
export function Badge({ tone = 'neutral', children }: { tone?: BadgeTone; children: ReactNode }) {
  return <span className={`os-badge os-badge--${tone}`}>{children}</span>
}

/** Nothing here yet: why, and the next act. */
export function EmptyState({
  icon = 'fr-icon-seedling-line',
  title,
  children,
  act,
}: {
  icon?: string
  title: ReactNode
  children?: ReactNode
  act?: ReactNode
}) {
  return (
    <div className="os-empty">
      <span className={`${icon} os-empty__icon`} aria-hidden="true" />
      <p className="os-empty__title">{title}</p>
      {children && <div className="os-empty__text">{children}</div>}
      {act && <div className="os-acts">{act}</div>}
    </div>
  )
}

/** How far something got; without a value, that it is under way. */
export function ProgressBar({
  label,
  value,
  max = 100,
  said,
}: {
  label: string
  value?: number
  max?: number
  said?: string
}) {
  return (
    <div className="os-progress">
      <div className="os-progress__words">
        <span>{label}</span>
        {said && <span className="os-number">{said}</span>}
      </div>
      <progress value={value} max={max} aria-label={label} />
    </div>
  )
}

/** One figure that matters, with its unit, and what it means one click away. */
export function KeyFigure({
  label,
  value,
  change,
  definition,
  definitionLabel,
}: {
  label: ReactNode
  value: ReactNode
  /** «11 d’habitude», «+3 en 28 jours» */
  change?: ReactNode
  definition?: ReactNode
  definitionLabel?: string
}) {
  return (
    <div className="os-figure">
      <p className="os-figure__label">{label}</p>
      <p className="os-figure__value">{value}</p>
      {change && <p className="os-figure__change">{change}</p>}
      {definition && (
        <details className="os-figure__definition">
          <summary>{definitionLabel}</summary>
          <div>{definition}</div>
        </details>
      )}
    </div>
  )
}
