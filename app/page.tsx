import type { Metadata } from 'next'
import { isPerson, openToAll } from '@/lib/auth'
import { ownCommunities, thingsToDo, whatIsNew } from '@/lib/communities'
import { Home, OWN_SHOWN } from '@/lib/communities/ui/home/Home'
import { Landing } from '@/lib/communities/ui/home/Landing'
import { helpWanted } from '@/lib/expertise'
import { HelpWanted } from '@/lib/expertise/ui/HelpWanted'
import { translator } from '@/lib/i18n'
import { leadsSomebody } from '@/lib/managers'
import { ManagersDoor } from '@/lib/managers/ui/ManagersDoor'
import { stepsOnHome } from '@/lib/onboarding'
import { Steps } from '@/lib/onboarding/ui/Steps'

export async function generateMetadata(): Promise<Metadata> {
  const t = await translator('communities')
  return { title: { absolute: t('home.pageTitle') }, description: t('landing.lead') }
}

export default async function HomePage() {
  const viewer = await openToAll()
  if (!isPerson(viewer)) return <Landing />
  const now = new Date()
  const [news, tasks, own, steps, leads, help] = await Promise.all([
    whatIsNew(viewer),
    thingsToDo(viewer),
    ownCommunities(viewer, OWN_SHOWN),
    stepsOnHome(viewer, now),
    leadsSomebody(viewer),
    helpWanted(viewer, now),
  ])
  return (
    <Home
      name={viewer.name.split(' ')[0] ?? ''}
      news={news}
      tasks={tasks}
      own={own}
      instead={steps && <Steps found={steps} />}
      help={<HelpWanted {...help} />}
      door={leads && <ManagersDoor />}
      now={now}
    />
  )
}
