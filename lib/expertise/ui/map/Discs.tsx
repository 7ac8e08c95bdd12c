import { memo } from 'react'
import type { CanvasSkill } from './SkillCanvas'

interface DiscsProps {
  skills: CanvasSkill[]
  ties: [string, string, number][]
  chosenId: string | null
  near: ReadonlySet<string>
}

/** What is drawn under the words: soft grounds of the groups, ties, discs. Those who hear the page have the words. */
export const Discs = memo(function Discs({ skills, ties, chosenId, near }: DiscsProps) {
  const places = new Map(skills.map((skill) => [skill.id, skill]))
  return (
    <g aria-hidden="true">
      {skills.map(({ id, x, y, radius, tone }) => (
        <circle
          key={id}
          cx={x}
          cy={y}
          r={radius + 9}
          className={`os-map__ground os-map__tone--${tone ?? 'none'}`}
        />
      ))}
      {ties.map(([one, other, strength]) => {
        const [from, to] = [places.get(one), places.get(other)]
        if (!from || !to) return null
        const isOfChosen = one === chosenId || other === chosenId
        return (
          <line
            key={`${one} ${other}`}
            {...{ x1: from.x, y1: from.y, x2: to.x, y2: to.y }}
            className={isOfChosen ? 'os-map__tie os-map__tie--chosen' : 'os-map__tie'}
            strokeOpacity={isOfChosen ? 1 : 0.15 + 0.4 * strength}
          />
        )
      })}
      {skills.map(({ id, x, y, radius, tone, isUntold, said, href }) => (
        <a key={id} href={href} tabIndex={-1}>
          <circle
            cx={x}
            cy={y}
            r={radius}
            className={[
              `os-map__disc os-map__tone--${tone ?? 'none'}`,
              isUntold && 'os-map__disc--untold',
              id === chosenId && 'os-map__disc--chosen',
              near.has(id) && 'os-map__disc--near',
            ]
              .filter(Boolean)
              .join(' ')}
          >
            <title>{said}</title>
          </circle>
        </a>
      ))}
    </g>
  )
})
