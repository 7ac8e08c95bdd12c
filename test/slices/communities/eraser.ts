import { jobs as comments } from '@/lib/comments/jobs'
import { jobs as communities } from '@/lib/communities/jobs'
import { jobs as discussions } from '@/lib/discussions/jobs'
import { jobs as engagement } from '@/lib/engagement/jobs'
import { jobs as files } from '@/lib/files/jobs'
import { jobs as notifications } from '@/lib/notifications/jobs'
import { jobs as vitality } from '@/lib/vitality/jobs'

const NAMES = [
  'communities.erase',
  'discussions.forget',
  'comments.forget',
  'files.forget',
  'notifications.forgetFormer',
  'engagement.forget',
  'vitality.forget',
]

/** What the worker does in a night about former communities. */
export async function oneNight(now = new Date(), signal = new AbortController().signal): Promise<void> {
  const all = [
    ...communities,
    ...discussions,
    ...comments,
    ...files,
    ...notifications,
    ...engagement,
    ...vitality,
  ]
  for (const wanted of NAMES) await all.find(({ name }) => name === wanted)!.run({ now, signal })
}

// In a process that a test can kill.
if (process.argv[1]?.endsWith('eraser.ts')) {
  await oneNight()
  process.exit(0)
}
