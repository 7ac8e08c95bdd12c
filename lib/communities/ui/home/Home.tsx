import type { ReactNode } from 'react'
import { translator } from '@/lib/i18n'
import { Page } from '@/lib/ui/Page'
import type { CommunityNews } from '../../queries/news'
import type { OwnCommunity, ThingToDo } from '../../queries/mine'
import { News } from './News'
import { OwnList } from './OwnList'
import { ToDo } from './ToDo'

/** Communities listed beside the news; the others are one click away. */
export const OWN_SHOWN = 8

type HomeProps = {
  name: string
  news: CommunityNews[]
  tasks: ThingToDo[]
  own: OwnCommunity[]
  /** What stands in the place of the news, for somebody new. */
  instead?: ReactNode
  /** Under the news: what one might answer. */
  help?: ReactNode
  /** Under what is beside. */
  door?: ReactNode
  now: Date
}

/** First what is new for me, community by community; beside it what waits for me, and where I am at home. */
export async function Home({ name, news, tasks, own, instead, help, door, now }: HomeProps) {
  const t = await translator('communities')
  return (
    <Page
      title={name ? t('home.hello', { name }) : t('home.helloYou')}
      asideLabel={t('home.aside')}
      aside={
        <div className="os-stack">
          <ToDo tasks={tasks} />
          <OwnList own={own.slice(0, OWN_SHOWN)} hasMore={own.length > OWN_SHOWN} now={now} />
          {door}
        </div>
      }
    >
      {instead ?? <News news={news} now={now} />}
      {help}
    </Page>
  )
}
