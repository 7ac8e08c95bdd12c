import type { Metadata } from 'next'
import { requireViewer } from '@/lib/auth'
import { translator } from '@/lib/i18n'
import type { Asked } from '@/lib/ui/address'
import { lastCalibration, reviewCounts, sleepingAsked, sleepingPage, tonight } from '@/lib/vitality'
import { SleepingList } from '@/lib/vitality/ui/SleepingList'

type Props = { searchParams: Promise<Asked> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translator('vitality'))('list.title') }
}

export default async function SleepingPage({ searchParams }: Props) {
  const viewer = await requireViewer()
  const address = await searchParams
  const asked = sleepingAsked(address)
  const [page, night, reviews, judged] = await Promise.all([
    sleepingPage(viewer, asked),
    tonight(viewer),
    reviewCounts(viewer),
    lastCalibration(viewer),
  ])
  return (
    <SleepingList
      asked={asked}
      address={address}
      night={night}
      reviews={reviews}
      calibration={judged?.report ?? null}
      {...page}
    />
  )
}
