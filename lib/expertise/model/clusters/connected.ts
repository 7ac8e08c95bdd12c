import type { Graph } from './graph'

/**
 * Communities that hold together: one whose members are not all tied to each other, by a path inside it, becomes as many
 * as it has parts.
 * @returns any number for each, the same for the same community
 */
export function connectedParts({ size, from, to }: Graph, label: Int32Array): Int32Array {
  const part = new Int32Array(size).fill(-1)
  const reached = new Int32Array(size)
  for (let first = 0; first < size; first += 1) {
    if (part[first] !== -1) continue
    part[first] = first
    reached[0] = first
    for (let head = 0, end = 1; head < end; head += 1) {
      const node = reached[head]!
      for (let tie = from[node]!; tie < from[node + 1]!; tie += 1) {
        const other = to[tie]!
        if (part[other] !== -1 || label[other] !== label[node]) continue
        part[other] = first
        reached[end++] = other
      }
    }
  }
  return part
}
