import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Graph } from '@/lib/expertise/model/clusters/graph'

const PYTHON = `
import array, sys, time, igraph
def read(name, kind):
    values = array.array(kind)
    values.frombytes(open(sys.argv[1] + '/' + name, 'rb').read())
    return values
graph = igraph.Graph(n=int(sys.argv[2]), edges=list(zip(read('ones', 'i'), read('others', 'i'))))
graph.es['weight'] = list(read('weights', 'd'))
start = time.perf_counter()
found = graph.community_multilevel(weights='weight')
print(time.perf_counter() - start, graph.modularity(found, weights='weight'))
`

/** How much more is tied inside than chance would tie there; the same as igraph’s. */
export function modularity({ size, from, to, weight }: Graph, label: Int32Array): number {
  let [all, inside] = [0, 0]
  const strength = new Float64Array(size)
  for (let node = 0; node < size; node += 1)
    for (let tie = from[node]!; tie < from[node + 1]!; tie += 1) {
      all += weight[tie]!
      strength[label[node]!]! += weight[tie]!
      if (label[to[tie]!] === label[node]) inside += weight[tie]!
    }
  return inside / all - strength.reduce((sum, each) => sum + (each / all) ** 2, 0)
}

/** Louvain of python-igraph on the same graph, in its own seconds; or the words that say why there is none. */
export function igraphOn(given: Graph): { seconds: number; modularity: number } | string {
  const folder = mkdtempSync(join(tmpdir(), 'osmose-clusters-'))
  try {
    const ones = new Int32Array(given.to.length / 2)
    const [others, weights] = [new Int32Array(ones.length), new Float64Array(ones.length)]
    let end = 0
    for (let node = 0; node < given.size; node += 1)
      for (let tie = given.from[node]!; tie < given.from[node + 1]!; tie += 1) {
        if (given.to[tie]! < node) continue
        ones[end] = node
        others[end] = given.to[tie]!
        weights[end++] = given.weight[tie]!
      }
    for (const [name, values] of Object.entries({ ones, others, weights }))
      writeFileSync(join(folder, name), new Uint8Array(values.buffer))
    const run = spawnSync('/usr/bin/python3', ['-c', PYTHON, folder, String(given.size)], {
      encoding: 'utf8',
    })
    if (run.status !== 0) return run.error?.message ?? run.stderr.trim().split('\n').at(-1)!
    const [seconds, modularity] = run.stdout.trim().split(' ').map(Number) as [number, number]
    return { seconds, modularity }
  } finally {
    rmSync(folder, { recursive: true })
  }
}
