import type { Metadata } from 'next'
import { requireViewer } from '@/lib/auth'
import { translator } from '@/lib/i18n'
import { runForAdministrator } from '@/lib/provisioning'
import { RunSheetPage } from '@/lib/provisioning/ui/RunSheetPage'
import { one, type Asked } from '@/lib/ui/address'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translator('provisioning'))('runs.title') }
}

type Props = {
  params: Promise<{ directoryId: string; runId: string }>
  searchParams: Promise<Asked>
}

export default async function DirectoryRunPage({ params, searchParams }: Props) {
  const viewer = await requireViewer()
  const asked = await searchParams
  const page = Number(one(asked, 'page')) || 1
  const sheet = await runForAdministrator(viewer, { ...(await params), verdict: one(asked, 'verdict'), page })
  return <RunSheetPage sheet={sheet} />
}
