import { translator } from '@/lib/i18n'
import { Alert } from '@/lib/ui/feedback'
import { Field, SubmitButton } from '@/lib/ui/forms'
import { Page } from '@/lib/ui/Page'
import { TooManyPeople } from '@/lib/ui/TooManyPeople'
import type { WhomToAsk } from '../queries/asking'
import { AskableList } from './AskableList'
import { AskedList } from './Asking'

/** Choosing whom to ask to answer a thread, or to whom to pass it on. */
export async function WhomToAskPage({ whom }: { whom: WhomToAsk }) {
  const t = await translator('expertise')
  const {
    slug,
    communityId,
    threadId,
    community,
    title,
    typed,
    passes,
    isFull,
    asked,
    people,
    found,
    laterIn,
  } = whom
  const thread = `/communautes/${slug}/fils/${threadId}`
  const place = { communityId, threadId }
  return (
    <Page
      title={t(passes ? 'whom.passTitle' : 'whom.title')}
      lead={t(passes ? 'whom.passLead' : 'whom.lead', { title })}
      width="reading"
      trail={[
        { label: community, href: `/communautes/${slug}` },
        { label: title, href: thread },
      ]}
    >
      {asked.length > 0 && !passes && <AskedList asked={asked} level="h2" />}
      {isFull ? (
        <Alert>{t('whom.full')}</Alert>
      ) : (
        <>
          <section aria-labelledby="proposees">
            <h2 id="proposees">{t('whom.proposed')}</h2>
            {people.length === 0 && <p>{t('whom.none')}</p>}
            <AskableList people={people} place={place} passes={passes} labelledBy="proposees" />
          </section>
          <section aria-labelledby="par-le-nom">
            <h2 id="par-le-nom">{t('whom.search')}</h2>
            <form className="os-filters" action={`${thread}/demander`} role="search">
              <div className="os-filters__wide">
                <Field
                  name="q"
                  type="search"
                  label={t('whom.name')}
                  hint={t('whom.nameHint')}
                  defaultValue={typed}
                  maxLength={60}
                  autoComplete="off"
                />
                <SubmitButton tone="secondary">{t('whom.go')}</SubmitButton>
              </div>
            </form>
            {laterIn !== null && <TooManyPeople seconds={laterIn} />}
            {typed !== '' && found.length === 0 && laterIn === null && (
              <p role="status">{t('whom.noneFound')}</p>
            )}
            {found.length > 0 && (
              <AskableList people={found} place={place} passes={passes} labelledBy="par-le-nom" />
            )}
          </section>
        </>
      )}
    </Page>
  )
}
