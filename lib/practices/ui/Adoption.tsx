import { formatters, translator } from '@/lib/i18n'
import { addressWith } from '@/lib/ui/address'
import { Badge } from '@/lib/ui/feedback'
import { Radios, Select, SubmitButton, TextArea } from '@/lib/ui/forms'
import { Form } from '@/lib/ui/forms/Form'
import { parisDay } from '@/lib/time'
import { Time } from '@/lib/ui/Time'
import { PracticeOutcome } from '@/prisma/client/enums'
import { adoptPracticeAction, sayOutcomeAction } from '../actions'
import { isToTell } from '../model/asking'
import type { PracticeShown } from '../queries/practice'

/** Trying it in one’s own community, or keeping in mind what did not work; and where others do. */
export async function Adoption({ practice, now }: { practice: PracticeShown; now: Date }) {
  const [t, format] = await Promise.all([translator('practices'), formatters()])
  const { id, mine, triedIn, may, shown, version, isFailure } = practice
  const act = isFailure ? 'heed' : 'adopt'
  const address = { version: shown === version ? undefined : String(shown) }
  const page = (after: string | null) =>
    `${addressWith(`/pratiques/${id}`, address, { apres: after })}#adoption`
  const free = mine.filter(({ adoption }) => adoption === null || adoption.outcome === 'abandoned')
  const own = new Map(mine.map((community) => [community.id, community]))
  return (
    <section id="adoption" aria-labelledby="adopter" className="os-no-print">
      <h2 id="adopter">{t(`${act}.title`)}</h2>
      {may.remark && mine.length === 0 && <p>{t(`${act}.none`)}</p>}
      {may.remark && free.length > 0 && (
        <Form action={adoptPracticeAction} className="os-form">
          <input type="hidden" name="practiceId" value={id} />
          <p>{t(`${act}.hint`)}</p>
          <Select
            name="communityId"
            label={t('adopt.community')}
            placeholder={free.length > 1 ? t('adopt.choose') : undefined}
            defaultValue={free.length === 1 ? free[0]!.id : undefined}
            options={free.map((community) => ({ value: community.id, label: community.name }))}
          />
          <SubmitButton>{t(`${act}.act`)}</SubmitButton>
        </Form>
      )}
      <h3>{t(`${act}.tried`)}</h3>
      {triedIn.rows.length === 0 ? (
        <p className="os-meta">{t(`${act}.nobody`)}</p>
      ) : (
        <ul className="os-practice__tried">
          {triedIn.rows.map(({ community, outcome, words, adoptedAt, outcomeAt }) => (
            <li key={community.id}>
              <a href={`/communautes/${community.slug}`}>{community.name}</a>{' '}
              <Badge tone={outcome === 'abandoned' ? 'neutral' : 'success'}>
                {outcome ? t(`${act}.outcome.${outcome}`) : t(`${act}.running`)}
              </Badge>{' '}
              <span className="os-meta">
                <Time at={adoptedAt} format={format} now={now} as="date" />
              </span>
              {words && (
                <p className="os-practice__words">
                  {outcome === null && <span className="os-meta">{t('adopt.before')}</span>} {words}
                </p>
              )}
              {own.has(community.id) && (
                <Outcome
                  practiceId={id}
                  {...{ act, community, outcome, words }}
                  isDue={isToTell(
                    {
                      ...{ adoptedOn: parisDay(adoptedAt), outcome },
                      answeredOn: outcomeAt && parisDay(outcomeAt),
                    },
                    parisDay(now),
                  )}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {triedIn.next && (
        <p>
          <a href={page(triedIn.next)}>{t('adopt.more')}</a>
        </p>
      )}
      {triedIn.isLater && (
        <p>
          <a href={page(null)}>{t('adopt.first')}</a>
        </p>
      )}
    </section>
  )
}

interface OutcomeProps {
  practiceId: string
  act: 'adopt' | 'heed'
  community: { id: string; name: string }
  outcome: PracticeOutcome | null
  words: string
  /** It is time to say: the form stands open. */
  isDue: boolean
}

/** Whatever was said, it can be said otherwise: that it was given up, too. */
async function Outcome({ practiceId, act, community, outcome, words, isDue }: OutcomeProps) {
  const t = await translator('practices')
  return (
    <details className="os-details" open={isDue}>
      <summary>{t(`${act}.outcomeOf`, { name: community.name })}</summary>
      <Form action={sayOutcomeAction} className="os-form" label={t(`${act}.what`)}>
        <input type="hidden" name="practiceId" value={practiceId} />
        <input type="hidden" name="communityId" value={community.id} />
        <Radios
          name="outcome"
          legend={t(`${act}.what`)}
          defaultValue={outcome ?? undefined}
          options={Object.values(PracticeOutcome).map((each) => ({
            value: each,
            label: t(`${act}.outcome.${each}`),
          }))}
        />
        <TextArea
          name="words"
          label={t('adopt.words')}
          hint={t(`${act}.wordsHint`)}
          defaultValue={words}
          rows={3}
          maxLength={1000}
        />
        <SubmitButton tone="secondary">{t('adopt.say')}</SubmitButton>
      </Form>
    </details>
  )
}
