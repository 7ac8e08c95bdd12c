'use client'
import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent, type RefObject } from 'react'
import { wordsAt } from '../../model/map/words'
import { Discs } from './Discs'
import { Words } from './Words'
import { useZoom, type Size } from './useZoom'

export interface CanvasSkill {
  id: string
  label: string
  x: number
  y: number
  radius: number
  /** The colour of its group; null: in none. */
  tone: number | null
  clusterId: string | null
  /** How many have it may not be told here. */
  isUntold: boolean
  /** What is said of it: «Cartographier, environ 45 personnes». */
  said: string
  href: string
}

export interface CanvasCluster {
  id: string
  name: string
  x: number
  y: number
  tone: number
  skills: number
  said: string
  href: string
}

export interface CanvasProps {
  /** Half of the map, each way from its middle. */
  width: number
  height: number
  skills: CanvasSkill[]
  clusters: CanvasCluster[]
  ties: [string, string, number][]
  chosenId: string | null
  words: Record<'label' | 'hint' | 'in' | 'out' | 'all', string>
}

/** Before one knows how large the drawing is: that of a wide page. */
const UNKNOWN: Size = { width: 900, height: 560 }

/** The map, which one explores with mouse, fingers or keys. Without script it is a drawing with links. */
export function SkillCanvas({ words, chosenId, width, height, skills, clusters, ties }: CanvasProps) {
  const id = useId()
  const frame = useRef<HTMLDivElement>(null)
  const drawing = useRef<SVGSVGElement>(null)
  const size = useSize(frame)
  const zoom = useZoom(drawing, size)
  const placed = useMemo(
    () => onScreen({ width, height, skills, clusters }, size),
    [width, height, skills, clusters, size],
  )
  const near = useMemo(
    () =>
      new Set(ties.flatMap(([one, other]) => (one === chosenId ? [other] : other === chosenId ? [one] : []))),
    [ties, chosenId],
  )
  const { k } = zoom.at
  const labels = useMemo(
    () =>
      wordsAt(
        {
          skills: placed.skills.map((skill) => ({
            ...skill,
            x: k * skill.x,
            y: k * skill.y,
            radius: k * skill.radius,
          })),
          clusters: placed.clusters.map((cluster) => ({
            ...{ ...cluster, x: k * cluster.x, y: k * cluster.y, reach: k * cluster.reach },
          })),
          ...{ chosenId, nearIds: near },
        },
        k,
        { left: 0, top: 0, right: k * size.width, bottom: k * size.height },
      ),
    [placed, k, size, chosenId, near],
  )

  // What was asked for by the address is brought to the middle once the drawing has its size.
  const asked = placed.skills.find((skill) => skill.id === chosenId)
  const brought = useRef<Size | null>(null)
  useEffect(() => {
    if (!asked || size === UNKNOWN || brought.current === size) return
    brought.current = size
    zoom.centre(asked.x, asked.y)
  }, [asked, size, zoom])

  function onKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const does: Record<string, () => void> = {
      ArrowLeft: () => zoom.move(-1, 0),
      ArrowRight: () => zoom.move(1, 0),
      ArrowUp: () => zoom.move(0, -1),
      ArrowDown: () => zoom.move(0, 1),
      '+': zoom.nearer,
      '=': zoom.nearer,
      '-': zoom.farther,
      '0': zoom.all,
    }
    const act = does[event.key]
    if (!act) return
    event.preventDefault()
    act()
  }

  return (
    <div className="os-map">
      <div
        ref={frame}
        className="os-map__frame"
        role="group"
        tabIndex={0}
        aria-label={words.label}
        aria-describedby={id}
        data-nearness={k}
        onKeyDown={onKeyDown}
      >
        <svg
          ref={drawing}
          className={k > 1 ? 'os-map__drawing os-map__drawing--near' : 'os-map__drawing'}
          viewBox={`0 0 ${size.width} ${size.height}`}
        >
          <g transform={`translate(${zoom.at.x} ${zoom.at.y}) scale(${k})`}>
            <Discs {...{ ...placed, ties, chosenId, near }} />
          </g>
          <g transform={`translate(${zoom.at.x} ${zoom.at.y})`}>
            <Words
              {...{ ...placed, labels, chosenId }}
              show={zoom.show}
              enter={(x, y) => zoom.centre(x, y)}
            />
          </g>
        </svg>
      </div>
      <div className="os-map__acts">
        <button
          type="button"
          className="fr-btn fr-btn--secondary fr-btn--sm fr-icon-add-line"
          onClick={zoom.nearer}
        >
          {words.in}
        </button>
        <button
          type="button"
          className="fr-btn fr-btn--secondary fr-btn--sm fr-icon-subtract-line"
          onClick={zoom.farther}
        >
          {words.out}
        </button>
        <button type="button" className="fr-btn fr-btn--secondary fr-btn--sm" onClick={zoom.all}>
          {words.all}
        </button>
      </div>
      <p className="os-map__hint" id={id}>
        {words.hint}
      </p>
    </div>
  )
}

type Map = Pick<CanvasProps, 'width' | 'height' | 'skills' | 'clusters'>

/** The same map in pixels, as large as the drawing allows. */
function onScreen({ width, height, skills, clusters }: Map, size: Size) {
  const scale = Math.min(size.width / (2 * width), size.height / (2 * height))
  const at = ({ x, y }: { x: number; y: number }) => ({
    x: size.width / 2 + x * scale,
    y: size.height / 2 + y * scale,
  })
  const onIt = skills.map((skill) => ({ ...skill, ...at(skill), radius: skill.radius * scale }))
  const inside = Map.groupBy(onIt, ({ clusterId }) => clusterId)
  return {
    skills: onIt,
    clusters: clusters.map((cluster) => {
      const { x, y } = at(cluster)
      const own = inside.get(cluster.id) ?? []
      return {
        ...cluster,
        x,
        y,
        reach: Math.max(0, ...own.map((skill) => Math.abs(skill.y - y) + skill.radius)),
      }
    }),
  }
}

function useSize(frame: RefObject<HTMLDivElement | null>): Size {
  const [size, setSize] = useState(UNKNOWN)
  useEffect(() => {
    const element = frame.current
    if (!element) return
    const observer = new ResizeObserver(([entry]) => {
      const { width = 0, height = 0 } = entry?.contentRect ?? {}
      if (width > 0 && height > 0) setSize({ width: Math.round(width), height: Math.round(height) })
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [frame])
  return size
}
