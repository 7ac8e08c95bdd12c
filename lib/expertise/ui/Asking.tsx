import { translator } from '@/lib/i18n'
import { Badge, type BadgeTone } from '@/lib/ui/feedback'
import { TooManyPeople } from '@/lib/ui/TooManyPeople'
import type { AskedPerson, AskingOn } from '../queries/asking'
import { AskableList } from './AskableList'

/**
 * Under a thread, for the one who asks and those who run the community: whom it was asked of, and, once it has waited for
 * two days, who might answer. Before that, one line.
 */
export async function Asking({ asking }: { asking: AskingOn }) {
  const { asked, people, laterIn, mayAsk, isLate, isWaiting, slug, communityId, threadId } = asking
  if (!mayAsk || (!isWaiting && asked.length === 0)) return null
  const t = await translator('expertise')
  const more = `/communautes/${slug}/fils/${threadId}/demander`
  return (
    <section className="fr-container os-asking" aria-labelledby="a-qui-demander">
      <div className="os-card">
        <h2 className="os-card__title" id="a-qui-demander">
          {t('thread.panel')}
        </h2>
        {laterIn !== null && <TooManyPeople seconds={laterIn} />}
        {isLate && laterIn === null && <p>{t(people.length > 0 ? 'thread.late' : 'thread.lateNone')}</p>}
        {people.length > 0 && (
          <AskableList people={people} place={{ communityId, threadId }} labelledBy="a-qui-demander" />
        )}
        {asked.length > 0 && <AskedList asked={asked} />}
        {isWaiting && (
          <p>
            <a className="fr-link fr-link--icon-left fr-icon-search-line" href={more}>
              {t('thread.more')}
            </a>
          </p>
        )}
      </div>
    </section>
  )
}

const tones: Record<AskedPerson['state'], BadgeTone> = {
  waiting: 'info',
  answered: 'success',
  declined: 'neutral',
  passed: 'neutral',
}

type AskedListProps = { asked: AskedPerson[]; level?: 'h2' | 'h3' }

export async function AskedList({ asked, level: Heading = 'h3' }: AskedListProps) {
  const t = await translator('expertise')
  return (
    <div className="os-asked-list">
      <Heading>{t('thread.asked')}</Heading>
      <ul>
        {asked.map(({ memberId, name, state }) => (
          <li key={memberId}>
            {name} <Badge tone={tones[state]}>{t(`thread.state.${state}`)}</Badge>
          </li>
        ))}
      </ul>
    </div>
  )
}
