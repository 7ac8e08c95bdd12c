import type { Metadata } from 'next'
import { requireViewer } from '@/lib/auth'
import { translator } from '@/lib/i18n'
import { apiAddress, openedFigures } from '@/lib/openFigures'
import { OpenFiguresPage } from '@/lib/openFigures/ui/OpenFiguresPage'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await translator('figuresApi'))('title'),
})

export default async function InterfacePage() {
  const viewer = await requireViewer()
  return <OpenFiguresPage opened={await openedFigures(viewer)} address={apiAddress()} now={new Date()} />
}
