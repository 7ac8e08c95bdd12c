import type { Metadata } from 'next'
import { isPerson, openToAll } from '@/lib/auth'
import { firstSteps, ownCommunities, thingsToDo, whatIsNew } from '@/lib/communities'
import { Home, OWN_SHOWN } from '@/lib/communities/ui/home/Home'
import { Landing } from '@/lib/communities/ui/home/Landing'
import { translator } from '@/lib/i18n'

export async function generateMetadata(): Promise<Metadata> {
  const t = await translator('communities')
  return { title: { absolute: t('home.pageTitle') }, description: t('landing.lead') }
}

export default async function HomePage() {
  const viewer = await openToAll()
  if (!isPerson(viewer)) return <Landing />
  const now = new Date()
  const [news, tasks, own, steps] = await Promise.all([
    whatIsNew(viewer),
    thingsToDo(viewer),
    ownCommunities(viewer, OWN_SHOWN),
    firstSteps(viewer, now),
  ])
  return (
    <Home
      name={viewer.name.split(' ')[0] ?? ''}
      news={news}
      tasks={tasks}
      own={own}
      steps={steps}
      now={now}
    />
  )
}
