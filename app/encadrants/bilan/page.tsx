import type { Metadata } from 'next'
import { requireViewer } from '@/lib/auth'
import { formatters, locale, translator } from '@/lib/i18n'
import { gainsFor, letterAbout, lastMonth } from '@/lib/managers'
import { GainsRoom } from '@/lib/managers/ui/GainsRoom'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translator('managers'))('gains.title') }
}

export default async function GainsPage() {
  const viewer = await requireViewer()
  const now = new Date()
  const page = await gainsFor(viewer, now)
  const [format, language] = await Promise.all([formatters(), locale()])
  const letter = page.own && letterAbout(page.own.gains, language)
  return <GainsRoom page={page} letter={letter} month={format.month(lastMonth(now))} />
}
