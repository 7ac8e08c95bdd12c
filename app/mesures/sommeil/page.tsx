import type { Metadata } from 'next'
import { requireViewer } from '@/lib/auth'
import { translator } from '@/lib/i18n'
import { practicesWaiting } from '@/lib/practices'
import type { Asked } from '@/lib/ui/address'
import {
  lastCalibration,
  reviewCounts,
  sleepingAsked,
  sleepingPage,
  statesByMonth,
  tonight,
} from '@/lib/vitality'
import { SleepingList } from '@/lib/vitality/ui/SleepingList'

type Props = { searchParams: Promise<Asked> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translator('vitality'))('list.title') }
}

export default async function SleepingPage({ searchParams }: Props) {
  const viewer = await requireViewer()
  const address = await searchParams
  const asked = sleepingAsked(address)
  const [page, night, reviews, months, judged] = await Promise.all([
    sleepingPage(viewer, asked),
    tonight(viewer),
    reviewCounts(viewer),
    statesByMonth(viewer, asked.kind ?? null, new Date()),
    lastCalibration(viewer),
  ])
  const ids = page.rows.map(({ id }) => id)
  return (
    <SleepingList
      practices={await practicesWaiting(viewer, ids, new Date())}
      asked={asked}
      address={address}
      night={night}
      reviews={reviews}
      months={months}
      calibration={judged?.report ?? null}
      {...page}
    />
  )
}
