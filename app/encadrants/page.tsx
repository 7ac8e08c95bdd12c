import type { Metadata } from 'next'
import { openToAll } from '@/lib/auth'
import { translator } from '@/lib/i18n'
import { Why } from '@/lib/managers/ui/Why'

export async function generateMetadata(): Promise<Metadata> {
  const t = await translator('managers')
  return { title: t('title'), description: t('why.lead') }
}

/** Before any account too: a manager decides whether their people may come. */
export default async function ManagersPage() {
  await openToAll()
  return <Why />
}
