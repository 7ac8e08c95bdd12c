import type { Metadata } from 'next'
import { requireViewer } from '@/lib/auth'
import { askProfile, nameOf } from '@/lib/directory'
import { ProfileLater } from '@/lib/directory/ui/ProfileLater'
import { ProfileView } from '@/lib/directory/ui/ProfileView'

type Props = { params: Promise<{ memberId: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: await nameOf(await requireViewer(), (await params).memberId) }
}

export default async function PersonPage({ params }: Props) {
  const viewer = await requireViewer()
  const answer = await askProfile(viewer, (await params).memberId)
  return answer.kind === 'found' ? (
    <ProfileView profile={answer.profile} now={new Date()} />
  ) : (
    <ProfileLater seconds={answer.seconds} />
  )
}
