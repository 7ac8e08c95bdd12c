import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import type { ReactNode } from 'react'
import { currentViewer } from '@/lib/auth'
import { presentAddress } from '@/lib/communities'

type Props = { params: Promise<{ slug: string }>; children: ReactNode }

/** Every page of a community that was secret is found from its former address too: links in mails and notes go on working. */
export default async function CommunityLayout({ params, children }: Props) {
  const { slug } = await params
  const present = await presentAddress(await currentViewer(), slug)
  if (present) {
    const asked = await headers()
    const folder = `/communautes/${slug}`
    const page = (asked.get('x-path') ?? folder).slice(folder.length)
    redirect(`/communautes/${present}${page}${asked.get('x-search') ?? ''}`)
  }
  return children
}
