'use client'
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

/** Looks again while something is under way, and only when somebody looks at the page. */
export function LookAgain({ everyMs = 1_500 }: { everyMs?: number }) {
  const router = useRouter()
  useEffect(() => {
    const again = setInterval(() => document.visibilityState === 'visible' && router.refresh(), everyMs)
    return () => clearInterval(again)
  }, [router, everyMs])
  return null
}
