import { translator } from '@/lib/i18n'
import { Page } from '@/lib/ui/Page'
import type { CommunityNews } from '../../queries/news'
import type { FirstSteps, OwnCommunity, ThingToDo } from '../../queries/mine'
import { News } from './News'
import { OwnList } from './OwnList'
import { Steps } from './Steps'
import { ToDo } from './ToDo'

/** Communities listed beside the news; the others are one click away. */
export const OWN_SHOWN = 8

type HomeProps = {
  name: string
  news: CommunityNews[]
  tasks: ThingToDo[]
  own: OwnCommunity[]
  steps: FirstSteps | null
  now: Date
}

/** First what is new for me, community by community; beside it what waits for me, and where I am at home. */
export async function Home({ name, news, tasks, own, steps, now }: HomeProps) {
  const t = await translator('communities')
  return (
    <Page
      title={name ? t('home.hello', { name }) : t('home.helloYou')}
      asideLabel={t('home.aside')}
      aside={
        <div className="os-stack">
          <ToDo tasks={tasks} />
          <OwnList own={own.slice(0, OWN_SHOWN)} hasMore={own.length > OWN_SHOWN} now={now} />
        </div>
      }
    >
      {steps && <Steps steps={steps} />}
      {(own.length > 0 || !steps) && <News news={news} now={now} />}
    </Page>
  )
}
