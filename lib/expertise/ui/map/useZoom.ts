'use client'
import { select } from 'd3-selection'
import { zoom, zoomIdentity, zoomTransform, type ZoomBehavior, type ZoomTransform } from 'd3-zoom'
import { useCallback, useEffect, useRef, useState, type RefObject } from 'react'

export interface Size {
  width: number
  height: number
}

const NEAREST = 12
/** How much one press of a key or a button comes nearer, and how far it moves. */
const STEP = 1.5
const STRIDE = 90
/** Something looked at is that near, and at least so far from the edge. */
const NEAR = 3
const EDGE = 60

export interface Zoom {
  at: ZoomTransform
  nearer(): void
  farther(): void
  all(): void
  /** So many strides to the right and down. */
  move(across: number, down: number): void
  /** Brings that place to the middle; `nearness`: no farther than that. */
  centre(x: number, y: number, nearness?: number): void
  /** The same, unless it is well in sight. */
  show(x: number, y: number): void
}

/** Wheel, pinch and drag on a drawing of that size, and the same by calls. Nothing moves unless somebody moves it. */
export function useZoom(drawing: RefObject<SVGSVGElement | null>, { width, height }: Size): Zoom {
  const [at, setAt] = useState<ZoomTransform>(zoomIdentity)
  const behaviour = useRef<ZoomBehavior<SVGSVGElement, unknown> | null>(null)

  useEffect(() => {
    const element = drawing.current
    if (!element) return
    const whole: [[number, number], [number, number]] = [
      [0, 0],
      [width, height],
    ]
    behaviour.current = zoom<SVGSVGElement, unknown>()
      .scaleExtent([1, NEAREST])
      .extent(whole)
      .translateExtent(whole)
      .filter((event: Event) => isMeant(event, element))
      .on('zoom', ({ transform }: { transform: ZoomTransform }) => setAt(transform))
    const selected = select(element)
    selected.call(behaviour.current).on('dblclick.zoom', null)
    return () => void selected.on('.zoom', null)
  }, [drawing, width, height])

  const act = useCallback(
    (
      does: (
        zoomed: ZoomBehavior<SVGSVGElement, unknown>,
        on: ReturnType<typeof select<SVGSVGElement, unknown>>,
      ) => void,
    ) => {
      if (drawing.current && behaviour.current)
        does(behaviour.current, select<SVGSVGElement, unknown>(drawing.current))
    },
    [drawing],
  )
  const centre = useCallback(
    (x: number, y: number, nearness = NEAR) =>
      act((zoomed, on) => {
        const k = Math.max(at.k, nearness)
        zoomed.transform(on, zoomIdentity.translate(width / 2 - k * x, height / 2 - k * y).scale(k))
      }),
    [act, at.k, width, height],
  )
  return {
    at,
    nearer: () => act((zoomed, on) => zoomed.scaleBy(on, STEP)),
    farther: () => act((zoomed, on) => zoomed.scaleBy(on, 1 / STEP)),
    all: () => act((zoomed, on) => zoomed.transform(on, zoomIdentity)),
    move: (across, down) =>
      act((zoomed, on) => zoomed.translateBy(on, (-across * STRIDE) / at.k, (-down * STRIDE) / at.k)),
    centre,
    show: (x, y) => {
      const [left, top] = at.apply([x, y])
      if (left < EDGE || top < EDGE || left > width - EDGE || top > height - EDGE) centre(x, y, at.k)
    },
  }
}

/**
 * A wheel turned over the map on the way down the page is the page's; so is one finger, as long as the whole map is in
 * sight.
 */
function isMeant(event: Event, drawing: SVGSVGElement): boolean {
  if (event instanceof WheelEvent)
    return event.ctrlKey || Boolean(drawing.parentElement?.contains(document.activeElement))
  if (event.type.startsWith('touch'))
    return (event as TouchEvent).touches.length > 1 || zoomTransform(drawing).k > 1
  return !(event as MouseEvent).button && !(event as MouseEvent).ctrlKey
}
