'use client'
import { useEffect, useRef, useState } from 'react'

export interface Pickable {
  id: string
  label: string
  kind: string
  synonym: string | null
  path: string[]
}

/** Skills to propose while something is being typed. */
export function useSkills() {
  const [found, setFound] = useState<Pickable[]>([])
  const [active, setActive] = useState(-1)
  /** How many the last question found; null: nothing has been asked since. */
  const [count, setCount] = useState<number | null>(null)
  const asked = useRef<AbortController>(undefined)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])

  function look(typed: string) {
    asked.current?.abort()
    clearTimeout(timer.current)
    setCount(null)
    if (typed.trim().length < 2) return setFound([])
    timer.current = setTimeout(() => void ask(typed), 150)
  }

  async function ask(typed: string) {
    const controller = new AbortController()
    asked.current = controller
    try {
      const answer = await fetch(`/api/competences?q=${encodeURIComponent(typed)}`, {
        signal: controller.signal,
      })
      const { skills } = answer.ok ? ((await answer.json()) as { skills: Pickable[] }) : { skills: [] }
      setActive(-1)
      setFound(skills)
      setCount(skills.length)
    } catch {
      // Another key was pressed, or the network is away: the button still asks the page.
      setFound([])
    }
  }

  const close = () => {
    asked.current?.abort()
    clearTimeout(timer.current)
    setFound([])
    setCount(null)
  }
  return { found, active, count, setActive, look, close }
}
