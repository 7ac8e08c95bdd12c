type Interval = { low: number; value: number; high: number }

type IntervalPlotProps = Interval & {
  /** The same in words: for who does not see it. */
  label: string
  /** What is written under the ends and the middle. */
  said: { low: string; value: string; high: string; zero: string }
}

/** Room left beyond the furthest mark, as a part of the whole. */
const MARGIN = 0.12
/** What the three figures take, side by side. */
const LABELS = '12rem'

/** An estimate in its interval, and where nothing at all would be; its figures stand as a table beside it. */
export function IntervalPlot({ low, value, high, label, said }: IntervalPlotProps) {
  const [from, to] = [Math.min(low, 0), Math.max(high, 0)]
  const room = (to - from || 1) * MARGIN
  const at = (figure: number) => `${(100 * (figure - from + room)) / (to - from + 2 * room)}%`
  return (
    <div className="os-interval" role="img" aria-label={label}>
      <div className="os-interval__plot" aria-hidden="true">
        <i className="os-interval__zero" style={{ left: at(0) }} />
        <i className="os-interval__bar" style={{ left: at(low), width: `calc(${at(high)} - ${at(low)})` }} />
        <i className="os-interval__point" style={{ left: at(value) }} />
      </div>
      <div
        className="os-interval__said"
        aria-hidden="true"
        style={{
          marginLeft: `min(${at(low)}, 100% - ${LABELS})`,
          width: `max(${LABELS}, ${at(high)} - ${at(low)})`,
        }}
      >
        <span>{said.low}</span>
        <b>{said.value}</b>
        <span>{said.high}</span>
      </div>
      <p className="os-interval__key" aria-hidden="true">
        {said.zero}
      </p>
    </div>
  )
}
