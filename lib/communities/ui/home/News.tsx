import { formatters, translator } from '@/lib/i18n'
import { EmptyState } from '@/lib/ui/feedback'
import { SubmitButton } from '@/lib/ui/forms'
import { Form } from '@/lib/ui/forms/Form'
import { Time } from '@/lib/ui/Time'
import { markAllSeenAction } from '../../actions'
import type { CommunityNews } from '../../queries/news'

/** What happened since the last visit, by community: it ends, and it can be put away. */
export async function News({ news, now }: { news: CommunityNews[]; now: Date }) {
  const [t, format] = await Promise.all([translator('communities'), formatters()])
  return (
    <section aria-labelledby="nouveautes">
      <h2 id="nouveautes">{t('home.news')}</h2>
      {news.length === 0 ? (
        <EmptyState
          icon="fr-icon-check-line"
          title={t('home.upToDate')}
          act={
            <a className="fr-btn fr-btn--tertiary" href="/communautes">
              {t('home.discover')}
            </a>
          }
        >
          <p>{t('home.upToDateText')}</p>
        </EmptyState>
      ) : (
        <div className="os-stack">
          {news.map(({ id, slug, name, lines, others, isMany }) => (
            <article key={id} className="os-card os-news">
              <h3 className="os-card__title">
                <a href={`/communautes/${slug}`}>{name}</a>
              </h3>
              <ul>
                {lines.map(({ what, subjectId, title, count, at }) => (
                  <li key={`${what}.${subjectId}`}>
                    <span>
                      {t.rich(`home.line.${what}`, {
                        count,
                        subject: () => <a href={addressOf(slug, what, subjectId)}>{title}</a>,
                      })}
                    </span>
                    <span className="os-news__when">
                      <Time at={at} format={format} now={now} />
                    </span>
                  </li>
                ))}
              </ul>
              {(others > 0 || isMany) && (
                <p className="os-meta">
                  <a href={`/communautes/${slug}`}>
                    {isMany ? t('home.many') : t('home.others', { count: others })}
                  </a>
                </p>
              )}
            </article>
          ))}
          <Form action={markAllSeenAction} className="os-entry">
            <SubmitButton tone="tertiary" size="sm">
              {t('home.markAllSeen')}
            </SubmitButton>
          </Form>
        </div>
      )}
    </section>
  )
}

function addressOf(slug: string, what: CommunityNews['lines'][number]['what'], id: string): string {
  const isFile = what === 'file' || what === 'comments'
  return `/communautes/${slug}/${isFile ? 'fichiers' : 'fils'}/${id}`
}
