import type { ReactNode } from 'react'
import { widthOf, Words, fitted } from './lettering'

export interface KeyItem {
  label: string
  /** Drawn in a box of 26 × 14, its middle on the line of the words. */
  swatch: ReactNode
}

const SWATCH = 34
const BETWEEN = 22
const ROW = 20

/** Where each name is, on as many rows as they need. */
function laidOut(items: KeyItem[], width: number) {
  const placed: { item: KeyItem; label: string; x: number; row: number }[] = []
  let [x, row] = [0, 0]
  for (const item of items) {
    const label = fitted(item.label, width - SWATCH)
    const wide = SWATCH + widthOf(label)
    if (x > 0 && x + wide > width) [x, row] = [0, row + 1]
    placed.push({ item, label, x, row })
    x += wide + BETWEEN
  }
  return { placed, rows: items.length === 0 ? 0 : row + 1 }
}

/** What a key takes, with the air under it. */
export function heightOfKey(items: KeyItem[], width: number): number {
  const { rows } = laidOut(items, width)
  return rows === 0 ? 0 : rows * ROW + 12
}

/** What each look stands for, where a name cannot be written beside its mark. */
export function Key({ items, x, y, width }: { items: KeyItem[]; x: number; y: number; width: number }) {
  return (
    <g aria-hidden="true">
      {laidOut(items, width).placed.map(({ item, label, x: shift, row }, place) => (
        <g key={place} transform={`translate(${Math.round(x + shift)} ${y + row * ROW + ROW / 2})`}>
          {item.swatch}
          <Words {...{ lines: [label], x: SWATCH, y: 0 }} />
        </g>
      ))}
    </g>
  )
}
