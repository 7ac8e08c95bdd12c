import type { Formatters } from '@/lib/i18n/formatters'

type TimeProps = {
  at: Date
  format: Formatters
  now: Date
  /** `said` («hier à 14 h») unless told. */
  as?: 'said' | 'date' | 'dateTime'
}

/** A moment as people say it; the exact one on hover, and for machines. */
export function Time({ at, format, now, as = 'said' }: TimeProps) {
  return (
    <time dateTime={at.toISOString()} title={format.full(at)}>
      {as === 'said' ? format.said(at, now) : format[as](at)}
    </time>
  )
}
