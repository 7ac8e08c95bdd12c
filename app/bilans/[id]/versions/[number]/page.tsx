import type { Metadata } from 'next'
import { requireViewer } from '@/lib/auth'
import { NotFound } from '@/lib/policy'
import { exportsOf, reportVersion } from '@/lib/reports'
import { VersionView } from '@/lib/reports/ui/VersionView'

type Props = { params: Promise<{ id: string; number: string }> }

async function asked({ params }: Props) {
  const { id, number } = await params
  if (!/^[1-9]\d{0,5}$/.test(number)) throw new NotFound()
  return reportVersion(await requireViewer(), id, Number(number))
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: (await asked(props)).document.title }
}

export default async function VersionPage(props: Props) {
  const version = await asked(props)
  const { reportId, number } = version
  return <VersionView version={version} exports={await exportsOf(await requireViewer(), reportId, number)} />
}
