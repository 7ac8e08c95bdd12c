'use client'

import { useEffect } from 'react'

/** Reading means staying (METRICS §1). */
const secondsThatCount = 10

/** Says that the page was read. Nothing is stored in the browser; the server keeps the day, not the page. */
export function PresenceMark({ communityId }: { communityId: string }) {
  useEffect(() => {
    let seconds = 0
    const clock = setInterval(() => {
      if (document.visibilityState !== 'visible') return
      seconds += 1
      if (seconds < secondsThatCount) return
      clearInterval(clock)
      const marks = JSON.stringify({ communities: [communityId] })
      navigator.sendBeacon('/api/presence', new Blob([marks], { type: 'application/json' }))
    }, 1000)
    return () => clearInterval(clock)
  }, [communityId])
  return null
}
