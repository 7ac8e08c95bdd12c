import { translator } from '@/lib/i18n'
import { Avatar } from '@/lib/ui/Avatar'
import { SubmitButton } from '@/lib/ui/forms'
import { Form } from '@/lib/ui/forms/Form'
import type { Askable } from '../answering/people'
import { askToAnswerAction, passRequestAction } from '../actions'
import { reasonIn } from './reasons'

type AskableListProps = {
  people: (Omit<Askable, 'reasons'> & Partial<Pick<Askable, 'reasons'>>)[]
  place: { communityId: string; threadId: string }
  /** The viewer was asked, and passes it on. */
  passes?: boolean
  labelledBy?: string
}

/** People one may ask to answer a thread, each with why, and one button. */
export async function AskableList({ people, place, passes = false, labelledBy }: AskableListProps) {
  const t = await translator('expertise')
  return (
    <ul className="os-people" aria-labelledby={labelledBy}>
      {people.map(({ id, name, about, reasons = [] }) => (
        <li key={id}>
          <Avatar name={name} />
          <div className="os-people__who">
            <p className="os-people__name">
              <a href={`/annuaire/${id}`}>{name}</a>
            </p>
            <p className="os-meta">
              {about && <span>{about}</span>}
              {reasons.map((reason) => (
                <span key={reason.kind}>{reasonIn(t, reason)}</span>
              ))}
            </p>
          </div>
          <Form action={passes ? passRequestAction : askToAnswerAction} className="os-entry">
            <input type="hidden" name="communityId" value={place.communityId} />
            <input type="hidden" name="threadId" value={place.threadId} />
            <input type="hidden" name="memberId" value={id} />
            <SubmitButton size="sm" tone="secondary">
              {t(passes ? 'whom.pass' : 'thread.actShort')}
              <span className="fr-sr-only"> {t('thread.actOf', { name })}</span>
            </SubmitButton>
          </Form>
        </li>
      ))}
    </ul>
  )
}
