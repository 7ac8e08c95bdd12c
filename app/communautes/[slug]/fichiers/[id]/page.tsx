import type { Metadata } from 'next'
import { requireViewer } from '@/lib/auth'
import { communityPresentation } from '@/lib/communities'
import { CommunityFrame } from '@/lib/communities/ui/CommunityFrame'
import { fileById } from '@/lib/files'
import { FileComments } from '@/lib/files/ui/FileComments'
import { FileSheet } from '@/lib/files/ui/FileSheet'
import { Versions } from '@/lib/files/ui/Versions'

interface Props {
  params: Promise<{ slug: string; id: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, id } = await params
  const file = await fileById(await requireViewer(), slug, id)
  return { title: `${file.name} — ${file.community.name}` }
}

export default async function FilePage({ params }: Props) {
  const [viewer, { slug, id }] = [await requireViewer(), await params]
  const community = await communityPresentation(viewer, slug)
  const file = await fileById(viewer, slug, id)
  return (
    <CommunityFrame community={community} tab="files" title={file.name}>
      <FileSheet file={file} slug={slug} />
      <Versions file={file} slug={slug} />
      <FileComments file={file} />
    </CommunityFrame>
  )
}
