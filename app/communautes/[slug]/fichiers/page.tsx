import type { Metadata } from 'next'
import { requireViewer } from '@/lib/auth'
import { communityPresentation } from '@/lib/communities'
import { CommunityFrame } from '@/lib/communities/ui/CommunityFrame'
import { filesOf } from '@/lib/files'
import { FileList } from '@/lib/files/ui/FileList'
import { Uploader } from '@/lib/files/ui/Uploader'
import { uploaderWords } from '@/lib/files/ui/uploaderWords'
import { translator } from '@/lib/i18n'

interface Props {
  params: Promise<{ slug: string }>
  searchParams: Promise<{ tri?: string; apres?: string; corbeille?: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const viewer = await requireViewer()
  const { name } = await communityPresentation(viewer, (await params).slug)
  return { title: (await translator('files'))('titleOf', { community: name }) }
}

export default async function FilesPage({ params, searchParams }: Props) {
  const [viewer, { slug }, asked] = [await requireViewer(), await params, await searchParams]
  const isBin = asked.corbeille === 'oui'
  const sort = asked.tri === 'nom' ? 'name' : 'recent'
  const community = await communityPresentation(viewer, slug)
  const found = await filesOf(viewer, slug, { sort, after: asked.apres, removed: isBin })
  const t = await translator('files')
  return (
    <CommunityFrame community={community} tab="files" title={isBin ? t('bin') : t('title')}>
      {found.mayAdd && !isBin && (
        <Uploader
          communityId={found.community.id}
          folder={`/communautes/${slug}/fichiers`}
          words={await uploaderWords()}
        />
      )}
      <FileList {...found} slug={slug} sort={sort} isBin={isBin} />
    </CommunityFrame>
  )
}
