import type { ReactNode } from 'react'
import type { Chart } from '../../model/document'
import { ink } from './palette'

/** Of every drawing, in its own units: the width of the text of an A4 page. */
export const WIDTH = 720

interface DrawingFrame {
  chart: Pick<Chart, 'key' | 'title' | 'alt'>
  height: number
  children: ReactNode
}

/** A drawing that holds by itself, in a page as in a file: its name, its words for who does not see it, its own looks. */
export function Drawing({ chart: { key, title, alt }, height, children }: DrawingFrame) {
  return (
    <svg
      {...{ xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${WIDTH} ${Math.ceil(height)}` }}
      {...{ width: WIDTH, height: Math.ceil(height), role: 'img' }}
      aria-labelledby={`${key}-name`}
      aria-describedby={`${key}-words`}
      fontFamily="Inter, 'Helvetica Neue', Arial, 'Liberation Sans', sans-serif"
      fontSize={13}
      fill={ink.text}
    >
      <title id={`${key}-name`}>{title}</title>
      <desc id={`${key}-words`}>{alt}</desc>
      {children}
    </svg>
  )
}
