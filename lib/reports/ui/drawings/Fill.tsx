import { hueOf, ink } from './palette'

/** The grain of each series on its colour: what a grey print still tells apart. */
const grains = [
  null,
  null,
  'M0 0L8 8M-2 6L2 10M6 -2L10 2',
  'M1 2h2v2h-2zM5 6h2v2h-2z',
  'M0 2H8M0 6H8',
  'M8 0L0 8M-2 2L2 -2M6 10L10 6',
  'M2 0V8M6 0V8',
  'M0 4H8M4 0V8',
] as const

const grainOf = (key: string, series: number) => `${key}-grain-${series}`

/** The paint of a series of bars. */
export const paintOf = (key: string, series: number): string =>
  grains[series % grains.length] ? `url(#${grainOf(key, series)})` : hueOf(series)

/** What `paintOf` speaks of: once in a drawing. */
export function Paints({ chart: key, series }: { chart: string; series: number }) {
  return (
    <defs>
      {Array.from({ length: series }, (_, place) => {
        const grain = grains[place % grains.length]
        if (!grain) return null
        return (
          <pattern
            key={place}
            id={grainOf(key, place)}
            {...{ width: 8, height: 8, patternUnits: 'userSpaceOnUse' }}
          >
            <rect width={8} height={8} fill={hueOf(place)} />
            <path
              d={grain}
              {...{ stroke: ink.ground, strokeWidth: 1.25, strokeOpacity: 0.75, fill: 'none' }}
            />
          </pattern>
        )
      })}
    </defs>
  )
}

export const BoxSwatch = ({ fill, stroke, opacity }: { fill: string; stroke?: string; opacity?: number }) => (
  <rect {...{ x: 4, y: -7, width: 22, height: 14, rx: 2, fill, stroke, fillOpacity: opacity }} />
)
