'use client'
import { useCallback, useEffect, useRef, useState } from 'react'

export type KeptState = { clock: string } | 'failed' | null

const QUIET = 1500 // after the last key
const LONGEST = 5000 // while one goes on typing

/**
 * Keeps what is typed on the server, a moment after the last key, and as the page goes away.
 * @param read what is sent to the address; null: nothing to keep
 */
export function useKept(address: string, read: () => object | null) {
  const [state, setState] = useState<KeptState>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const since = useRef<number | null>(null)
  const latest = useRef(read)
  const sending = useRef<Promise<void>>(Promise.resolve())
  useEffect(() => {
    latest.current = read
  })

  const save = useCallback(
    async (keepalive = false) => {
      clearTimeout(timer.current)
      since.current = null
      const typed = latest.current()
      if (!typed) return
      // One after the other, that the last one stays; a page that goes away cannot wait.
      const before = sending.current
      let isOver = () => {}
      sending.current = new Promise((over) => (isOver = over))
      if (!keepalive) await before
      try {
        const answer = await fetch(address, {
          method: 'PUT',
          keepalive,
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify(typed),
        })
        const at = new Date().toLocaleTimeString('fr-FR', {
          timeZone: 'Europe/Paris',
          hour: '2-digit',
          minute: '2-digit',
        })
        setState(answer.ok ? { clock: at } : 'failed')
      } catch {
        // The network is away: said beside the text, tried again at the next key.
        setState('failed')
      } finally {
        isOver()
      }
    },
    [address],
  )

  const typed = useCallback(() => {
    since.current ??= Date.now()
    clearTimeout(timer.current)
    const wait = Math.min(QUIET, Math.max(0, since.current + LONGEST - Date.now()))
    timer.current = setTimeout(() => void save(), wait)
  }, [save])

  /** Nothing more is to be saved: the text is on its way. */
  const stop = useCallback(() => {
    clearTimeout(timer.current)
    since.current = null
  }, [])

  useEffect(() => {
    const leave = () => since.current !== null && void save(true)
    window.addEventListener('pagehide', leave)
    return () => {
      window.removeEventListener('pagehide', leave)
      leave()
      clearTimeout(timer.current)
    }
  }, [save])

  return { state, typed, save, stop }
}
