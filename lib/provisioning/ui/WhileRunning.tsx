'use client'
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

const everyMs = 2_000

/** Asks the page again while something goes on, as long as somebody looks at it. */
export function WhileRunning() {
  const router = useRouter()
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') router.refresh()
    }, everyMs)
    return () => clearInterval(timer)
  }, [router])
  return null
}
