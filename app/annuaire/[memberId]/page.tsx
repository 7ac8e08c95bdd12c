import type { Metadata } from 'next'
import { requireViewer } from '@/lib/auth'
import { nameOf, profileOf } from '@/lib/directory'
import { ProfileView } from '@/lib/directory/ui/ProfileView'

type Props = { params: Promise<{ memberId: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: await nameOf(await requireViewer(), (await params).memberId) }
}

export default async function PersonPage({ params }: Props) {
  const viewer = await requireViewer()
  return <ProfileView profile={await profileOf(viewer, (await params).memberId)} now={new Date()} />
}
