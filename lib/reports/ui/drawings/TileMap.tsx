import { translatorIn } from '@/lib/i18n'
import { DEPARTEMENT_TILES, TILE_COLUMNS, TILE_ROWS } from '../../model/departementTiles'
import { isHidden, type Value } from '../../model/document'
import { sayer } from '../../said'
import { Drawing, WIDTH } from './Drawing'
import { isNumber, seriesOf, type DrawingProps } from './figures'
import { BoxSwatch, Fill, hatched } from './Fill'
import { fitted, widthOf, Words } from './lettering'
import { ink, steps } from './palette'
import { classesOf } from './classes'

const TILE = 42
const SIDE = 39
const KEY_LEFT = TILE_COLUMNS * TILE + 34

/** Departments as tiles at their place, darker where there is more; their figure where it has room. */
export function TileMap({ chart, table, language }: DrawingProps<'map'>) {
  const [say, t] = [sayer(language), translatorIn(language, 'reports')]
  const codes = seriesOf(table, chart.code).values.map(String)
  const { values, numbers, column } = seriesOf(table, chart.value)
  const classes = classesOf(numbers.filter(isNumber), steps.length)
  const looks = classes.map(
    (_, place) => steps[Math.round((place * (steps.length - 1)) / Math.max(1, classes.length - 1))]!,
  )
  const lookOf = (value: number) => looks[classes.findIndex(({ high }) => value <= high)] ?? looks.at(-1)!
  const valueOf = (code: string): Value => values[codes.indexOf(code)] ?? null

  const key = [
    ...classes.map(({ low, high }, place) => ({
      label:
        low === high
          ? say(low, column.unit)
          : t('charts.within', { low: say(low, column.unit), high: say(high, column.unit) }),
      swatch: <BoxSwatch paint={looks[place]!} stroke={ink.axis} />,
    })),
    { label: t('hidden'), swatch: <BoxSwatch paint={hatched} stroke={ink.axis} /> },
    { label: t('notKnown'), swatch: <BoxSwatch paint={{ fill: ink.ground }} stroke={ink.axis} /> },
  ]

  return (
    <Drawing chart={chart} height={TILE_ROWS * TILE}>
      {DEPARTEMENT_TILES.map(({ code, column: across, row }) => {
        const value = valueOf(code)
        const number = numbers[codes.indexOf(code)] ?? null
        const look = number === null ? null : lookOf(number)
        const said = say(value, column.unit)
        const hasRoom = number !== null && widthOf(said, 11) <= SIDE - 2
        const on = look?.on ?? ink.muted
        const [x, y] = [across * TILE, row * TILE]
        return (
          <g key={code}>
            <Fill
              {...{ x: x + 1, y: y + 1, width: SIDE, height: SIDE, rx: 3, stroke: ink.axis }}
              paint={look ?? (isHidden(value) ? hatched : { fill: ink.ground })}
            >
              <title>{`${code} : ${said}`}</title>
            </Fill>
            <Words
              {...{ lines: [code], x: x + SIDE / 2 + 1, y: y + (hasRoom ? 13 : SIDE / 2 + 1), size: 12 }}
              {...{
                textAnchor: 'middle',
                fill: on,
                fontWeight: 600,
                halo: isHidden(value) ? ink.ground : undefined,
              }}
            />
            {hasRoom && (
              <Words
                {...{
                  lines: [said],
                  x: x + SIDE / 2 + 1,
                  y: y + 28,
                  size: 11,
                  textAnchor: 'middle',
                  fill: on,
                }}
              />
            )}
          </g>
        )
      })}
      <g aria-hidden="true">
        {key.map(({ label, swatch }, place) => (
          <g key={place} transform={`translate(${KEY_LEFT} ${TILE * 4 + place * 24})`}>
            {swatch}
            <Words {...{ lines: [fitted(label, WIDTH - KEY_LEFT - 34)], x: 34, y: 0 }} />
          </g>
        ))}
      </g>
    </Drawing>
  )
}
