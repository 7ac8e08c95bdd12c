import { formatters, translator } from '@/lib/i18n'
import { SubmitButton } from '@/lib/ui/forms'
import { Form } from '@/lib/ui/forms/Form'
import { restoreCommunityAction } from '../actions'

/** Deleted communities that their owner can still bring back. */
export async function Restorable({
  communities,
}: {
  communities: { slug: string; name: string; until: Date }[]
}) {
  if (communities.length === 0) return null
  const [t, format] = await Promise.all([translator('communities'), formatters()])
  return (
    <section aria-labelledby="supprimees">
      <h2 id="supprimees">{t('discover.deleted')}</h2>
      <ul className="os-people">
        {communities.map(({ slug, name, until }) => (
          <li key={slug}>
            <div className="os-people__who">
              <p className="os-people__name">{name}</p>
              <p className="os-meta">{t('discover.restorableUntil', { date: format.date(until) })}</p>
            </div>
            <Form action={restoreCommunityAction} className="os-entry">
              <input type="hidden" name="slug" value={slug} />
              <SubmitButton tone="secondary" size="sm">
                {t('discover.restore')}
                <span className="fr-sr-only"> {name}</span>
              </SubmitButton>
            </Form>
          </li>
        ))}
      </ul>
    </section>
  )
}
