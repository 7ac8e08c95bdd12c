/**
 * An undirected weighted graph in compressed rows. The ties of node i are the places from[i] … from[i + 1] − 1 of `to`
 * and `weight`; each tie stands in the rows of both its ends. `loop[i]` is twice what i holds inside itself, as a
 * community folded into one node does.
 */
export interface Graph {
  size: number
  from: Int32Array
  to: Int32Array
  weight: Float64Array
  loop: Float64Array
}

/** Ties as they are gathered: three arrays of one length; the same two ends may come twice, and then add up. */
export interface Ties {
  one: ArrayLike<number>
  other: ArrayLike<number>
  weight: ArrayLike<number>
}

/**
 * The graph of these ties among `size` nodes. A tie of a node with itself says nothing, and is left out.
 * @throws RangeError when a weight is not a positive number
 */
export function graphOf(size: number, { one, other, weight }: Ties): Graph {
  const from = new Int32Array(size + 1)
  for (let tie = 0; tie < one.length; tie += 1) {
    if (!(weight[tie]! > 0 && weight[tie]! < Infinity)) throw new RangeError('a tie weighs more than nothing')
    if (one[tie] === other[tie]) continue
    from[one[tie]! + 1]! += 1
    from[other[tie]! + 1]! += 1
  }
  for (let node = 0; node < size; node += 1) from[node + 1]! += from[node]!
  const next = from.slice()
  const to = new Int32Array(from[size]!)
  const weights = new Float64Array(from[size]!)
  const put = (node: number, end: number, tie: number) => {
    to[next[node]!] = end
    weights[next[node]!++] = weight[tie]!
  }
  for (let tie = 0; tie < one.length; tie += 1) {
    if (one[tie] === other[tie]) continue
    put(one[tie]!, other[tie]!, tie)
    put(other[tie]!, one[tie]!, tie)
  }
  return folded({ size, from, to, weight: weights, loop: new Float64Array(size) }, identity(size), size)
}

const identity = (size: number) => Int32Array.from({ length: size }, (_, node) => node)

/**
 * The graph whose nodes are the groups of another: ties between two groups add up, those inside one become its loop.
 * @param label the group of each node, from 0 to `groups` − 1
 */
export function folded(graph: Graph, label: Int32Array, groups: number): Graph {
  const { starts, members } = membersOf(label, groups)
  const loop = new Float64Array(groups)
  const from = new Int32Array(groups + 1)
  const to = new Int32Array(graph.to.length)
  const weight = new Float64Array(graph.to.length)
  const sums = new Float64Array(groups)
  const seenBy = new Int32Array(groups).fill(-1)
  let end = 0
  for (let group = 0; group < groups; group += 1) {
    const start = end
    for (let place = starts[group]!; place < starts[group + 1]!; place += 1) {
      const node = members[place]!
      loop[group]! += graph.loop[node]!
      for (let tie = graph.from[node]!; tie < graph.from[node + 1]!; tie += 1) {
        const reached = label[graph.to[tie]!]!
        if (reached === group) loop[group]! += graph.weight[tie]!
        else if (seenBy[reached] === group) sums[reached]! += graph.weight[tie]!
        else {
          seenBy[reached] = group
          sums[reached] = graph.weight[tie]!
          to[end++] = reached
        }
      }
    }
    to.subarray(start, end).sort()
    for (let tie = start; tie < end; tie += 1) weight[tie] = sums[to[tie]!]!
    from[group + 1] = end
  }
  return { size: groups, from, to: to.slice(0, end), weight: weight.slice(0, end), loop }
}

/** Who is in each group: those of group g are the places starts[g] … starts[g + 1] − 1 of `members`, in order. */
export function membersOf(label: Int32Array, groups: number): { starts: Int32Array; members: Int32Array } {
  const starts = new Int32Array(groups + 1)
  for (const group of label) starts[group + 1]! += 1
  for (let group = 0; group < groups; group += 1) starts[group + 1]! += starts[group]!
  const next = starts.slice()
  const members = new Int32Array(label.length)
  for (let node = 0; node < label.length; node += 1) members[next[label[node]!]!++] = node
  return { starts, members }
}

/** All that node holds, its own loop included: the degree of weighted graphs. */
export function strengths({ size, from, weight, loop }: Graph): Float64Array {
  const sums = loop.slice()
  for (let node = 0; node < size; node += 1)
    for (let tie = from[node]!; tie < from[node + 1]!; tie += 1) sums[node]! += weight[tie]!
  return sums
}
