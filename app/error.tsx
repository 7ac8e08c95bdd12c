'use client'
import { Incident } from '@/lib/ui/Incident'

type ErrorPageProps = { error: Error & { digest?: string } }

/** A page that failed, inside the shell. */
export default function ErrorPage({ error }: ErrorPageProps) {
  return <Incident digest={error.digest} retry={() => window.location.reload()} />
}
