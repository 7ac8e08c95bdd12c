import type { Metadata } from 'next'
import { requireViewer } from '@/lib/auth'
import { askDirectory, directoryAsked } from '@/lib/directory'
import { DirectoryView } from '@/lib/directory/ui/DirectoryView'
import { translator } from '@/lib/i18n'
import { can } from '@/lib/policy'
import type { Asked } from '@/lib/ui/address'

type Props = { searchParams: Promise<Asked> }

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const [t, { text }] = [await translator('directory'), directoryAsked(await searchParams)]
  return { title: text ? t('titleOf', { text }) : t('title') }
}

export default async function DirectoryPage({ searchParams }: Props) {
  const [viewer, parameters] = [await requireViewer(), await searchParams]
  const asked = directoryAsked(parameters)
  return (
    <DirectoryView
      asked={asked}
      answer={await askDirectory(viewer, asked)}
      parameters={parameters}
      own={{ organisationId: viewer.organisationId }}
      mayExport={can(viewer, 'directory.export')}
    />
  )
}
