import type { Metadata } from 'next'
import { requireViewer } from '@/lib/auth'
import { translator } from '@/lib/i18n'
import { runForAdministrator } from '@/lib/provisioning'
import type { Person } from '@/lib/policy'
import { RunSheetPage } from '@/lib/provisioning/ui/RunSheetPage'
import { runTitle } from '@/lib/provisioning/ui/runWords'
import { one, type Asked } from '@/lib/ui/address'

type Props = {
  params: Promise<{ directoryId: string; runId: string }>
  searchParams: Promise<Asked>
}

async function sheetFor(viewer: Person, { params, searchParams }: Props) {
  const filters = await searchParams
  const page = Number(one(filters, 'page')) || 1
  return runForAdministrator(viewer, { ...(await params), verdict: one(filters, 'verdict'), page })
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { run } = await sheetFor(await requireViewer(), props)
  return { title: (await translator('provisioning'))(runTitle(run)) }
}

export default async function DirectoryRunPage(props: Props) {
  return <RunSheetPage sheet={await sheetFor(await requireViewer(), props)} />
}
