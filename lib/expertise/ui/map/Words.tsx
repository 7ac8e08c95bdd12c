import type { MouseEvent } from 'react'
import type { PlacedLabel } from '../../model/map/labels'
import type { CanvasCluster, CanvasSkill } from './SkillCanvas'

interface WordsProps {
  skills: CanvasSkill[]
  clusters: CanvasCluster[]
  labels: PlacedLabel[]
  chosenId: string | null
  /** Brings a place in sight, when somebody has come to it by keyboard. */
  show: (x: number, y: number) => void
  /** Comes nearer to a group. */
  enter: (x: number, y: number) => void
}

/** The words on the map, which are its links: group by group, each followed by its skills. */
export function Words({ skills, clusters, labels, chosenId, show, enter }: WordsProps) {
  const written = new Map(labels.map((label) => [label.id, label]))
  const groups = Map.groupBy(skills, ({ clusterId }) => clusterId)
  return (
    <>
      {clusters.map((cluster) => (
        <g key={cluster.id}>
          {word(cluster, 'os-map__name', (event) => {
            event.preventDefault()
            enter(cluster.x, cluster.y)
          })}
          {(groups.get(cluster.id) ?? []).map((skill) => word(skill, look(skill)))}
        </g>
      ))}
      <g>{(groups.get(null) ?? []).map((skill) => word(skill, look(skill)))}</g>
    </>
  )

  function look({ id }: CanvasSkill) {
    return id === chosenId ? 'os-map__word os-map__word--chosen' : 'os-map__word'
  }

  function word(
    { id, said, href, x, y }: CanvasSkill | CanvasCluster,
    className: string,
    onClick?: (event: MouseEvent) => void,
  ) {
    const label = written.get(id)
    if (!label) return null
    const { lines, fontSize } = label
    const first = label.y - ((lines.length - 1) * fontSize * 1.2) / 2
    return (
      <a
        key={id}
        href={href}
        className={className}
        aria-label={said}
        aria-current={id === chosenId ? 'true' : undefined}
        onClick={onClick}
        onFocus={() => show(x, y)}
      >
        <text fontSize={fontSize} textAnchor="middle">
          {lines.map((line, index) => (
            <tspan key={index} x={label.x} y={first + index * fontSize * 1.2} dy="0.35em">
              {/* Heard as one, the lines need a space between them. */}
              {`${line} `}
            </tspan>
          ))}
        </text>
      </a>
    )
  }
}
