import type { Metadata } from 'next'
import { requireViewer } from '@/lib/auth'
import { translator } from '@/lib/i18n'
import { askedFrom, search } from '@/lib/search'
import { SearchView } from '@/lib/search/ui/SearchView'
import { one, type Asked } from '@/lib/ui/address'

interface Props {
  searchParams: Promise<Asked>
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const [t, parameters] = [await translator('search'), await searchParams]
  const { text } = askedFrom((name) => one(parameters, name))
  return { title: text ? t('titleOf', { text }) : t('title') }
}

export default async function SearchPage({ searchParams }: Props) {
  const [viewer, parameters, now] = [await requireViewer(), await searchParams, new Date()]
  const asked = askedFrom((name) => one(parameters, name))
  return (
    <SearchView asked={asked} results={await search(viewer, asked, now)} parameters={parameters} now={now} />
  )
}
