/** A verdict of the past, and what came of it. */
export interface Judged {
  /** Between 0 and 1, or any number that grows with the risk. */
  risk: number
  /** Nobody contributed over the horizon. */
  happened: boolean
}

const byRisk = (judged: readonly Judged[]): Judged[] => judged.toSorted((one, other) => other.risk - one.risk)

/** Groups of the same risk, the highest first: ties are neither right nor wrong. */
function levels(judged: readonly Judged[]): { risk: number; all: number; happened: number }[] {
  const steps: { risk: number; all: number; happened: number }[] = []
  for (const { risk, happened } of byRisk(judged)) {
    const last = steps.at(-1)
    const step = last?.risk === risk ? last : { risk, all: 0, happened: 0 }
    if (step !== last) steps.push(step)
    step.all += 1
    step.happened += Number(happened)
  }
  return steps
}

/** How often it happened. */
export const baseRate = (judged: readonly Judged[]): number =>
  judged.filter(({ happened }) => happened).length / judged.length

/**
 * Area under the ROC curve: how often one of those it happened to was ranked above one of the others, ties half.
 * @returns null when it happened to all or none
 */
export function areaUnderCurve(judged: readonly Judged[]): number | null {
  const all = judged.filter(({ happened }) => happened).length
  const others = judged.length - all
  if (all === 0 || others === 0) return null
  let above = 0
  let pairs = 0
  for (const step of levels(judged)) {
    pairs += (step.all - step.happened) * (above + step.happened / 2)
    above += step.happened
  }
  return pairs / (all * others)
}

/** Average precision: the mean, over those it happened to, of how many of those ranked as high it happened to as well. */
export function averagePrecision(judged: readonly Judged[]): number | null {
  let [seen, right, sum] = [0, 0, 0]
  for (const step of levels(judged)) {
    seen += step.all
    right += step.happened
    sum += (step.happened * right) / seen
  }
  return right === 0 ? null : sum / right
}

/** Mean squared distance between the probability and what came (Brier, 1950): 0 knows, .25 says one half to all. */
export const brierScore = (judged: readonly Judged[]): number =>
  judged.reduce((sum, { risk, happened }) => sum + (risk - Number(happened)) ** 2, 0) / judged.length

/** F1 of the rule «risk ≥ threshold»: harmonic mean of precision and recall. */
export function f1At(judged: readonly Judged[], threshold: number): number {
  let [right, said, all] = [0, 0, 0]
  for (const { risk, happened } of judged) {
    said += Number(risk >= threshold)
    all += Number(happened)
    right += Number(risk >= threshold && happened)
  }
  return said + all === 0 ? 0 : (2 * right) / (said + all)
}

/** The threshold of the best F1 on these; the highest of them when several are. */
export function bestThreshold(judged: readonly Judged[]): number {
  const all = judged.filter(({ happened }) => happened).length
  let best = { f1: -1, risk: Infinity }
  let [said, right] = [0, 0]
  for (const step of levels(judged)) {
    said += step.all
    right += step.happened
    const f1 = (2 * right) / (said + all)
    if (f1 > best.f1) best = { f1, risk: step.risk }
  }
  return best.risk
}

/** Verdicts whose probability fell into the same tenth: what was said on average, and how often it came. */
export interface ReliabilityBin {
  from: number
  to: number
  verdicts: number
  said: number
  came: number
}

/** @returns a bin each tenth in which there are verdicts */
export function reliability(judged: readonly Judged[], bins = 10): ReliabilityBin[] {
  const groups = Map.groupBy(judged, ({ risk }) => Math.min(bins - 1, Math.floor(risk * bins)))
  return [...groups]
    .toSorted(([one], [other]) => one - other)
    .map(([bin, group]) => ({
      from: bin / bins,
      to: (bin + 1) / bins,
      verdicts: group.length,
      said: group.reduce((sum, { risk }) => sum + risk, 0) / group.length,
      came: baseRate(group),
    }))
}

/**
 * 95 % interval of a figure by drawing whole groups (communities) again, since verdicts on one of them go together.
 * @param groups one entry a community
 * @param chance the same sequence gives the same interval; numbers in [0, 1)
 */
export function bootstrap<Group>(
  groups: readonly Group[],
  figure: (drawn: Group[]) => number | null,
  chance: () => number,
  draws = 400,
): [low: number, high: number] | null {
  const figures: number[] = []
  for (let draw = 0; draw < draws; draw += 1) {
    const value = figure(groups.map(() => groups[Math.floor(chance() * groups.length)]!))
    if (value !== null) figures.push(value)
  }
  if (figures.length < draws / 2) return null
  figures.sort((one, other) => one - other)
  const at = (share: number) => figures[Math.min(figures.length - 1, Math.floor(share * figures.length))]!
  return [at(0.025), at(0.975)]
}
