/** A colour as files and paper have it; a page in the dark gives the same name another value (`report.css`). */
const coloured = (name: string, light: `#${string}`) => `var(--report-${name}, ${light})`

/** In a file there is no page to ask: the colours of paper. */
export const asOnPaper = (markup: string): string => markup.replace(/var\(--report-[\w-]+, (#\w+)\)/g, '$1')

export const ink = {
  text: coloured('text', '#161616'),
  muted: coloured('muted', '#555555'),
  /** Of the axis and of what is missing. */
  axis: coloured('axis', '#808080'),
  grid: coloured('grid', '#e3e3e3'),
  ground: coloured('ground', '#ffffff'),
  /** Behind a bar: where the whole would be. */
  quiet: coloured('quiet', '#eef2f2'),
  goal: coloured('goal', '#b34000'),
}

/** Series in their order: each at least three times darker than paper, neighbours apart in grey too. */
const hues = [
  coloured('series-1', '#004a4e'),
  coloured('series-2', '#b9492f'),
  coloured('series-3', '#297254'),
  coloured('series-4', '#a558a0'),
  coloured('series-5', '#695240'),
  coloured('series-6', '#3a72b5'),
  coloured('series-7', '#8d533e'),
  coloured('series-8', '#666666'),
] as const

/** Where colour is missing, a line is told by its dashes. */
const dashes = [undefined, '9 4', '2 3', '12 4 2 4', '5 5', '1 5', '14 3', '6 2 2 2'] as const

export const hueOf = (series: number): string => hues[series % hues.length]!
export const dashOf = (series: number): string | undefined => dashes[series % dashes.length]

/** Five steps of one colour, from little to much; what is written on each. */
export const steps = [
  { fill: coloured('step-1', '#e8f0f1'), on: ink.text },
  { fill: coloured('step-2', '#b8cccd'), on: ink.text },
  { fill: coloured('step-3', '#80a5a7'), on: coloured('on-step-3', '#000000') },
  { fill: coloured('step-4', '#40777a'), on: coloured('on-step-4', '#ffffff') },
  { fill: coloured('step-5', '#004a4e'), on: coloured('on-step-5', '#ffffff') },
] as const
