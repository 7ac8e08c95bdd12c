import type { Metadata } from 'next'
import { Suspense } from 'react'
import { requireViewer } from '@/lib/auth'
import { translator } from '@/lib/i18n'
import { exportsOf, reportDraft, reportToEdit } from '@/lib/reports'
import { Builder } from '@/lib/reports/ui/Builder'
import { DraftPage, DraftPageLoading } from '@/lib/reports/ui/DraftPage'

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { title } = await reportToEdit(await requireViewer(), (await params).id, new Date())
  return { title: (await translator('reports'))('builder.pageTitle', { title }) }
}

export default async function BuilderPage({ params }: Props) {
  const viewer = await requireViewer()
  const { id } = await params
  const now = new Date()
  const [report, exports] = [await reportToEdit(viewer, id, now), await exportsOf(viewer, id, null)]
  // Begun now, waited for beside the form, which never waits for it.
  const document = reportDraft(viewer, id, now)
  return (
    <Builder report={report} exports={exports}>
      <Suspense fallback={<DraftPageLoading />}>
        <DraftPage document={document} />
      </Suspense>
    </Builder>
  )
}
