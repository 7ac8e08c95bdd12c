'use client'
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

const EVERY = 1_200

/** Looks again while something is under way, and only when the page is looked at. */
export function Refresh() {
  const router = useRouter()
  useEffect(() => {
    const again = setInterval(() => document.visibilityState === 'visible' && router.refresh(), EVERY)
    return () => clearInterval(again)
  }, [router])
  return null
}
