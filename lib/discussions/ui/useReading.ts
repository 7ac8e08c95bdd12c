'use client'
import { useEffect } from 'react'

const PAUSE = 3000
const numberOf = (post: HTMLElement) => Number(post.dataset.number)

/** Notes on the server how far one has read: the last text that was really on screen, a moment later. */
export function useReading(address: string, readNumber: number | null) {
  useEffect(() => {
    const posts = [...document.querySelectorAll<HTMLElement>('#fil-entier article[data-number]')]
    const numbers = posts.map(numberOf).sort((one, other) => one - other)
    const shown = new Set<number>()
    let told = readNumber ?? -1
    let timer: ReturnType<typeof setTimeout> | undefined

    /** An answer may stand above older texts: reading goes as far as nothing before it was skipped. */
    function readUpTo(): number {
      const skipped = numbers.find((number) => number > told && !shown.has(number)) ?? Infinity
      return Math.max(told, ...numbers.filter((number) => number < skipped))
    }

    function tell() {
      clearTimeout(timer)
      const number = readUpTo()
      if (number <= told) return
      told = number
      // Not noted this time: the «nouveau» line will stand a little too high, nothing more.
      fetch(address, {
        method: 'PUT',
        keepalive: true,
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ number }),
      }).catch(() => {})
    }

    const observer = new IntersectionObserver(
      (entries) => {
        for (const { isIntersecting, target } of entries)
          if (isIntersecting) shown.add(numberOf(target as HTMLElement))
        clearTimeout(timer)
        if (readUpTo() > told) timer = setTimeout(tell, PAUSE)
      },
      // The top of a text must have come well into the window.
      { rootMargin: '0px 0px -25% 0px' },
    )
    for (const post of posts) observer.observe(post)
    const leave = () => document.visibilityState === 'hidden' && tell()
    document.addEventListener('visibilitychange', leave)
    return () => {
      document.removeEventListener('visibilitychange', leave)
      observer.disconnect()
      clearTimeout(timer)
    }
  }, [address, readNumber])
}
