import type { Metadata } from 'next'
import { requireViewer } from '@/lib/auth'
import { communitiesToDiscover, discoveryAsked, ministries, restorableCommunities } from '@/lib/communities'
import { Discovery } from '@/lib/communities/ui/Discovery'
import { translator } from '@/lib/i18n'
import type { Asked } from '@/lib/ui/address'

type Props = { searchParams: Promise<Asked> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translator('communities'))('discover.title') }
}

export default async function CommunitiesPage({ searchParams }: Props) {
  const viewer = await requireViewer()
  const asked = discoveryAsked(await searchParams)
  const [mine, found, allMinistries, restorable] = await Promise.all([
    asked.isNarrowed ? null : communitiesToDiscover(viewer, { mine: true, limit: 6 }),
    communitiesToDiscover(viewer, asked.isNarrowed ? asked : { mine: false }),
    ministries(viewer),
    asked.isNarrowed ? [] : restorableCommunities(viewer, new Date()),
  ])
  return (
    <Discovery
      asked={asked}
      address={await searchParams}
      mine={mine}
      found={found}
      ministries={allMinistries}
      restorable={restorable}
    />
  )
}
