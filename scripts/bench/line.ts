/** One line of the table that `npm run bench` prints: a figure, and its ratio to a baseline of the same run. */
export interface BenchLine {
  what: string
  /** The figure itself, with its unit: for reading, never for comparing machines. */
  figure: string
  /** What it is compared with, measured in the same run; empty where the goal is absolute (bytes). */
  baseline: string
  /** figure ÷ baseline, or baseline ÷ figure, as the goal says. */
  ratio: string
  goal: string
  reached: boolean
}

/** Prints the line, and as JSON for whoever runs all benches (BENCH_JSON=1). */
export function report(line: BenchLine): void {
  if (process.env.BENCH_JSON) console.log(`BENCH ${JSON.stringify(line)}`)
  else console.log(table([line]))
}

export function table(lines: BenchLine[]): string {
  return lines
    .map(
      ({ what, figure, baseline, ratio, goal, reached }) =>
        `${reached ? '✓' : '✗'} ${what}\n    ${figure}${baseline && ` ; repère : ${baseline}`}${ratio && ` ; rapport ${ratio}`} ; but : ${goal}`,
    )
    .join('\n')
}

/** The middle of several runs: one slow run does not decide. */
export function median(values: number[]): number {
  const sorted = [...values].sort((one, other) => one - other)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2
    ? (sorted[middle] ?? NaN)
    : ((sorted[middle - 1] ?? NaN) + (sorted[middle] ?? NaN)) / 2
}
