import {
  forceCollide,
  forceLink,
  forceSimulation,
  forceX,
  forceY,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from 'd3-force'

/** What is to be placed: how large, in which group (−1: none). */
export interface Placeable {
  readonly radius: number
  readonly group: number
}

/** Two of them that belong near each other, the more so the stronger; from 0 to 1. */
export interface Tie {
  readonly one: number
  readonly other: number
  readonly strength: number
}

export interface Point {
  x: number
  y: number
}

export interface Layout {
  points: Point[]
  /** Half of what the map takes, each way from its middle. */
  width: number
  height: number
}

type Node = SimulationNodeDatum & Point & Placeable

const TURNS = 500
/** Room around each: a word must fit between two once one is near enough to read. */
const ROOM = 5
/** Room between two groups. */
const MOAT = 24
/** A screen is wider than high. */
const FLATNESS = 1.7
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5))

/**
 * Places skills so that those the same people hold lie near each other, each group together, none over another. The
 * same skills give the same map: everybody begins on a spiral, group by group, and the forces roll dice of their own
 * that always fall the same way.
 */
export function layoutOf(skills: readonly Placeable[], ties: readonly Tie[]): Layout {
  const nodes = started(skills)
  const links = ties.map(({ one, other, strength }): SimulationLinkDatum<Node> & { strength: number } => ({
    source: nodes[one] as Node,
    target: nodes[other] as Node,
    strength,
  }))
  const simulation = forceSimulation(nodes)
    .force(
      'ties',
      forceLink<Node, (typeof links)[number]>(links)
        .distance(({ source, target }) => (source as Node).radius + (target as Node).radius + 2 * ROOM)
        .strength(({ strength, source, target }) =>
          (source as Node).group === (target as Node).group ? 0.15 + 0.5 * strength : 0.06 * strength,
        ),
    )
    .force('groups', gather(nodes))
    .force('room', forceCollide<Node>(({ radius }) => radius + ROOM).iterations(3))
    .force('across', forceX<Node>(0).strength(0.012))
    .force('down', forceY<Node>(0).strength(0.012 * FLATNESS ** 2))
    .force('apart', part(nodes))
    .stop()
  simulation.tick(TURNS)
  return framed(nodes)
}

function started(skills: readonly Placeable[]): Node[] {
  const groups = [...new Set(skills.map(({ group }) => group))].sort((one, other) => one - other)
  const centre = new Map(groups.map((group, place) => [group, onSpiral(place, 90)]))
  const met = new Map<number, number>()
  return skills.map((skill) => {
    const place = met.get(skill.group) ?? 0
    met.set(skill.group, place + 1)
    const [middle, step] = [centre.get(skill.group) as Point, onSpiral(place, 12)]
    return { ...skill, x: middle.x * FLATNESS + step.x, y: middle.y + step.y }
  })
}

const onSpiral = (place: number, step: number): Point => ({
  x: step * Math.sqrt(place + 0.5) * Math.cos(place * GOLDEN_ANGLE),
  y: step * Math.sqrt(place + 0.5) * Math.sin(place * GOLDEN_ANGLE),
})

interface Disc extends Point {
  radius: number
  members: Node[]
}

/** Each group as a disc that would hold all of it. */
function discsOf(nodes: readonly Node[]): Disc[] {
  return [...Map.groupBy(nodes, ({ group }) => group)]
    .filter(([group]) => group !== -1)
    .map(([, members]) => {
      const mean = (of: (node: Node) => number) =>
        members.reduce((sum, node) => sum + of(node), 0) / members.length
      const area = members.reduce((sum, { radius }) => sum + (radius + ROOM) ** 2, 0)
      return { x: mean(({ x }) => x), y: mean(({ y }) => y), radius: Math.sqrt(area * 1.35), members }
    })
}

/** Whoever is far from the middle of their group comes nearer. */
const gather = (nodes: readonly Node[]) => (alpha: number) => {
  for (const { x, y, members } of discsOf(nodes))
    for (const node of members) {
      node.vx = (node.vx ?? 0) + (x - node.x) * 0.22 * alpha
      node.vy = (node.vy ?? 0) + (y - node.y) * 0.22 * alpha
    }
}

/** Two groups that overlap move apart, all their skills alike. */
const part = (nodes: readonly Node[]) => (alpha: number) => {
  const discs = discsOf(nodes)
  for (const [place, one] of discs.entries())
    for (const other of discs.slice(place + 1)) {
      const [dx, dy] = [other.x - one.x, other.y - one.y]
      const distance = Math.hypot(dx, dy) || 1
      const lack = one.radius + other.radius + MOAT - distance
      if (lack <= 0) continue
      const push = (lack / distance) * 0.35 * Math.max(alpha, 0.1)
      for (const node of one.members) {
        node.vx = (node.vx ?? 0) - dx * push
        node.vy = (node.vy ?? 0) - dy * push
      }
      for (const node of other.members) {
        node.vx = (node.vx ?? 0) + dx * push
        node.vy = (node.vy ?? 0) + dy * push
      }
    }
}

const MARGIN = 34

/** Around its own middle, to a hundredth. */
function framed(nodes: readonly Node[]): Layout {
  const ends = (along: 'x' | 'y') => ({
    low: Math.min(...nodes.map((node) => node[along] - node.radius)),
    high: Math.max(...nodes.map((node) => node[along] + node.radius)),
  })
  if (nodes.length === 0) return { points: [], width: 0, height: 0 }
  const [across, down] = [ends('x'), ends('y')]
  const middle = { x: (across.low + across.high) / 2, y: (down.low + down.high) / 2 }
  return {
    points: nodes.map(({ x, y }) => ({ x: hundredth(x - middle.x), y: hundredth(y - middle.y) })),
    width: hundredth((across.high - across.low) / 2 + MARGIN),
    height: hundredth((down.high - down.low) / 2 + MARGIN),
  }
}

const hundredth = (value: number) => Math.round(value * 100) / 100

/** Area says how many: the smallest shown is still large enough to be touched once one is near. */
export const radiusFor = (holders: number): number => hundredth(1.35 * Math.sqrt(holders))
