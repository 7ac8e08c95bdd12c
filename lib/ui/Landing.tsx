'use client'
import { useEffect, useRef, type ReactNode } from 'react'

interface LandingProps {
  /** What, once changed, may have taken away the control that had the focus. */
  on: string
  className?: string
  id?: string
  children: ReactNode
}

/**
 * Where the focus lands when an act replaced the very button that was pressed: otherwise the next key would start again
 * from the top of the page. Whoever is elsewhere stays there.
 */
export function Landing({ on, className, id, children }: LandingProps) {
  const box = useRef<HTMLDivElement>(null)
  const known = useRef(on)
  useEffect(() => {
    if (known.current === on) return
    known.current = on
    if (document.activeElement === document.body) box.current?.focus({ preventScroll: true })
  }, [on])
  return (
    <div ref={box} tabIndex={-1} className={className} id={id}>
      {children}
    </div>
  )
}
