import type { Metadata } from 'next'
import { requireViewer } from '@/lib/auth'
import { translator } from '@/lib/i18n'
import { Formulas } from '@/lib/oversight/ui/Formulas'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translator('oversight'))('formulas.title') }
}

export default async function FormulasPage() {
  await requireViewer()
  return <Formulas />
}
