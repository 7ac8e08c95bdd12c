'use client'
import { useEffect, useRef, useState } from 'react'
import { nameBegun, type Typed } from '../../model/insert'

export interface Nameable {
  id: string
  name: string
  about: string
  written: string
}

interface Found {
  from: number
  people: Nameable[]
  /** Why some are left out for a while. */
  later: string | null
}

const nobody = { people: [], later: null }

/** Whom one may name, while «@ben» is being typed. */
export function useNames(communityId: string) {
  const [found, setFound] = useState<Found | null>(null)
  const [active, setActive] = useState(0)
  const asked = useRef<AbortController>(undefined)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])

  function look(typed: Typed) {
    asked.current?.abort()
    clearTimeout(timer.current)
    const name = nameBegun(typed)
    if (!name || name.begun === '') return setFound(null)
    timer.current = setTimeout(() => void ask(name.from, name.begun), 150)
  }

  async function ask(from: number, begun: string) {
    const controller = new AbortController()
    asked.current = controller
    try {
      const address = `/api/communautes/${communityId}/personnes?q=${encodeURIComponent(begun)}`
      const answer = await fetch(address, { signal: controller.signal })
      const { people, later } = answer.ok ? ((await answer.json()) as Omit<Found, 'from'>) : nobody
      setActive(0)
      setFound(people.length > 0 || later ? { from, people, later } : null)
    } catch {
      // Another key was pressed, or the network is away: one can always type the whole name.
      setFound(null)
    }
  }

  const close = () => {
    asked.current?.abort()
    clearTimeout(timer.current)
    setFound(null)
  }
  return { found, active, setActive, look, close }
}
