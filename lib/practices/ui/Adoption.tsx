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

/** Trying it in one's own community, and where it is tried. */
export async function Adoption({ practice, now }: { practice: PracticeShown; now: Date }) {
  const [t, format] = await Promise.all([translator('practices'), formatters()])
  const { id, mine, triedIn, may, shown, version } = practice
  const address = { version: shown === version ? undefined : String(shown) }
  const page = (after: string | null) =>
    `${addressWith(`/pratiques/${id}`, address, { apres: after })}#adoption`
  const free = mine.filter(({ adoption }) => adoption === null || adoption.outcome === 'abandoned')
  const own = new Map(mine.map((community) => [community.id, community]))
  return (
    <section id="adoption" aria-labelledby="adopter" className="os-no-print">
      <h2 id="adopter">{t('adopt.title')}</h2>
      {may.remark && mine.length === 0 && <p>{t('adopt.none')}</p>}
      {may.remark && free.length > 0 && (
        <Form action={adoptPracticeAction} className="os-form">
          <input type="hidden" name="practiceId" value={id} />
          <p>{t('adopt.hint')}</p>
          <Select
            name="communityId"
            label={t('adopt.community')}
            placeholder={free.length > 1 ? t('adopt.choose') : undefined}
            defaultValue={free.length === 1 ? free[0]!.id : undefined}
            options={free.map((community) => ({ value: community.id, label: community.name }))}
          />
          <SubmitButton>{t('adopt.act')}</SubmitButton>
        </Form>
      )}
      <h3>{t('adopt.tried')}</h3>
      {triedIn.rows.length === 0 ? (
        <p className="os-meta">{t('adopt.nobody')}</p>
      ) : (
        <ul className="os-practice__tried">
          {triedIn.rows.map(({ community, outcome, words, adoptedAt, outcomeAt }) => (
            <li key={community.id}>
              <a href={`/communautes/${community.slug}`}>{community.name}</a>{' '}
              <Badge tone={outcome === 'abandoned' ? 'neutral' : 'success'}>
                {outcome ? t(`adopt.outcome.${outcome}`) : t('adopt.running')}
              </Badge>{' '}
              <span className="os-meta">
                <Time at={adoptedAt} format={format} now={now} as="date" />
              </span>
              {words && <p className="os-practice__words">{words}</p>}
              {own.has(community.id) && outcome !== 'abandoned' && (
                <Outcome
                  practiceId={id}
                  {...{ community, outcome, words }}
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
  community: { id: string; name: string }
  outcome: PracticeOutcome | null
  words: string
  /** It is time to say: the form stands open. */
  isDue: boolean
}

async function Outcome({ practiceId, community, outcome, words, isDue }: OutcomeProps) {
  const t = await translator('practices')
  return (
    <details className="os-details" open={isDue}>
      <summary>{t('adopt.outcomeOf', { name: community.name })}</summary>
      <Form action={sayOutcomeAction} className="os-form" label={t('adopt.what')}>
        <input type="hidden" name="practiceId" value={practiceId} />
        <input type="hidden" name="communityId" value={community.id} />
        <Radios
          name="outcome"
          legend={t('adopt.what')}
          defaultValue={outcome ?? undefined}
          options={Object.values(PracticeOutcome).map((each) => ({
            value: each,
            label: t(`adopt.outcome.${each}`),
          }))}
        />
        <TextArea
          name="words"
          label={t('adopt.words')}
          hint={t('adopt.wordsHint')}
          defaultValue={words}
          rows={3}
          maxLength={1000}
        />
        <SubmitButton tone="secondary">{t('adopt.say')}</SubmitButton>
      </Form>
    </details>
  )
}
