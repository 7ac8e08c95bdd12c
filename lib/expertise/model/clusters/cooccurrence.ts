import type { Graph } from './graph'
import { turned, type Holdings } from './holdings'

/**
 * The graph of skills: two that people hold together more than chance would have it are tied by PPMI·√n (METRICS §5), n
 * people who hold both, of N, where PPMI = max(0, ln(n·N / (n_i·n_j))) (K. Church & P. Hanks, 1990); √n so that a
 * meeting of two rare skills, which happens once, does not weigh most.
 * @param times how many times each person counts; once, unless said
 */
export function graphOfSkills(holdings: Holdings, times?: Int32Array): Graph {
  const { columns: size, from: firsts, held } = holdings
  const holders = turned(holdings)
  const counts = new Float64Array(size)
  let people = 0
  for (let person = 0; person < holdings.rows; person += 1) {
    const count = times?.[person] ?? 1
    people += count
    for (let place = firsts[person]!; place < firsts[person + 1]!; place += 1) counts[held[place]!]! += count
  }
  const both = new Int32Array(size)
  const met = new Int32Array(size)
  const from = new Int32Array(size + 1)
  let to = new Int32Array(1 << 16)
  let weight = new Float64Array(1 << 16)
  let end = 0
  for (let skill = 0; skill < size; skill += 1) {
    let count = 0
    for (let at = holders.from[skill]!; at < holders.from[skill + 1]!; at += 1) {
      const person = holders.held[at]!
      const once = times ? times[person]! : 1
      if (once === 0) continue
      for (let place = firsts[person]!; place < firsts[person + 1]!; place += 1) {
        const other = held[place]!
        if (both[other] === 0) met[count++] = other
        both[other]! += once
      }
    }
    met.subarray(0, count).sort()
    for (let at = 0; at < count; at += 1) {
      const other = met[at]!
      const beyond = Math.log((both[other]! * people) / (counts[skill]! * counts[other]!))
      if (other !== skill && beyond > 0) {
        if (end === to.length) [to, weight] = [larger(to, Int32Array), larger(weight, Float64Array)]
        to[end] = other
        weight[end++] = beyond * Math.sqrt(both[other]!)
      }
      both[other] = 0
    }
    from[skill + 1] = end
  }
  return { size, from, to: to.slice(0, end), weight: weight.slice(0, end), loop: new Float64Array(size) }
}

function larger<Values extends Int32Array | Float64Array>(
  values: Values,
  Kind: new (size: number) => Values,
): Values {
  const more = new Kind(Math.ceil(values.length * 1.5))
  more.set(values as never)
  return more
}
