import type { ReactNode } from 'react'

/** Drawings of invented communities, one an idea: what is said beside them says all that they show. */
const WIDTH = 480
const HEIGHT = 150

function Picture({ label, children }: { label: string; children: ReactNode }) {
  return (
    <svg className="os-picture" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      {children}
      <line className="os-picture__axis" x1="0" y1={HEIGHT - 1} x2={WIDTH} y2={HEIGHT - 1} />
    </svg>
  )
}

/** Weekly authors of one that dips and comes back; it adopted at the bottom. */
const dip = [8, 9, 8, 10, 9, 8, 9, 7, 6, 4, 3, 3, 4, 5, 7, 8, 8, 9, 8, 9, 8]
const ADOPTED = 11
const x = (week: number) => (week * WIDTH) / (dip.length - 1)
const y = (authors: number) => HEIGHT - authors * 13
const path = (authors: readonly number[], from = 0) =>
  authors.map((each, week) => `${week === 0 ? 'M' : 'L'}${x(from + week)} ${y(each)}`).join(' ')

const Adopted = () => <line className="os-picture__mark" x1={x(ADOPTED)} y1="0" x2={x(ADOPTED)} y2={HEIGHT} />

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
const before = mean(dip.slice(ADOPTED - 4, ADOPTED))
const after = mean(dip.slice(ADOPTED))

/** It comes back by itself, and the means before and after say that something worked. */
export const BeforeAfter = ({ label }: { label: string }) => (
  <Picture label={label}>
    <path className="os-picture__line" d={path(dip)} />
    <Adopted />
    <line className="os-picture__mean" x1={x(ADOPTED - 4)} y1={y(before)} x2={x(ADOPTED)} y2={y(before)} />
    <line className="os-picture__mean" x1={x(ADOPTED)} y1={y(after)} x2={WIDTH} y2={y(after)} />
  </Picture>
)

const foreseen = [3, 4, 5, 6, 7, 7, 8, 8, 8, 8]
const came = foreseen.map((authors, week) => authors + Math.min(1.5, week * 0.25))

/** What came, and what would have come anyway as the others tell it: the effect is what lies between. */
export const Foreseen = ({ label }: { label: string }) => (
  <Picture label={label}>
    <path
      className="os-picture__between"
      d={`${path(came, ADOPTED)} ${foreseen
        .map((authors, week) => `L${x(ADOPTED + week)} ${y(authors)}`)
        .toReversed()
        .join(' ')} Z`}
    />
    <path className="os-picture__line" d={path(dip.slice(0, ADOPTED + 1))} />
    <path className="os-picture__line" d={path(came, ADOPTED)} />
    <path className="os-picture__line os-picture__line--other" d={path(foreseen, ADOPTED)} />
    <Adopted />
  </Picture>
)

/** How many draws fell on each value: a bell, drawn by hand. */
const bell = [1, 2, 4, 7, 11, 14, 16, 16, 14, 11, 7, 4, 2, 1]
const BALL = 4

function Heap({ heights, isFar }: { heights: readonly number[]; isFar: (place: number) => boolean }) {
  const step = WIDTH / (heights.length + 4)
  return heights.flatMap((height, place) =>
    Array.from({ length: height }, (_, ball) => (
      <circle
        key={`${place} ${ball}`}
        className={isFar(place) ? 'os-picture__ball os-picture__ball--far' : 'os-picture__ball'}
        cx={step * (place + 1)}
        cy={HEIGHT - BALL - 2 - ball * 2 * BALL}
        r={BALL - 0.5}
      />
    )),
  )
}

/** The same effect counted again on communities drawn again: nineteen twentieths of them make the interval. */
export const Interval = ({ label }: { label: string }) => (
  <Picture label={label}>
    <Heap heights={bell} isFar={(place) => place < 1 || place > bell.length - 2} />
    <line className="os-picture__bracket" x1={WIDTH / 9 - 10} y1="8" x2={(WIDTH * 13.4) / 18} y2="8" />
  </Picture>
)

/** What chance alone gives to communities that adopted nothing; and the real effect, further out. */
export const Placebo = ({ label }: { label: string }) => (
  <Picture label={label}>
    <Heap heights={bell} isFar={() => false} />
    <line className="os-picture__mark" x1={WIDTH * 0.88} y1="0" x2={WIDTH * 0.88} y2={HEIGHT} />
    <circle className="os-picture__real" cx={WIDTH * 0.88} cy={HEIGHT - 60} r="9" />
  </Picture>
)

const TWENTY = 20
const ONE = 13

/** Twenty practices that do nothing: one of them looks as if it did. */
export const Twenty = ({ label }: { label: string }) => (
  <Picture label={label}>
    {Array.from({ length: TWENTY }, (_, place) => (
      <circle
        key={place}
        className={place === ONE ? 'os-picture__real' : 'os-picture__ball'}
        cx={((place + 0.5) * WIDTH) / TWENTY}
        cy={place === ONE ? 30 : HEIGHT - 50 + ((place * 7) % 5) * 5}
        r="8"
      />
    ))}
    <line className="os-picture__mean" x1="0" y1="55" x2={WIDTH} y2="55" />
  </Picture>
)
