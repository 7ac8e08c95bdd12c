import { translator } from '@/lib/i18n'
import type { PracticeShown } from '../queries/practice'

/** What was said where it comes from, in the words of those who agreed; and the way there, for those who may read it. */
export async function Quotations({
  quotations: { given, asked, thread },
}: Pick<PracticeShown, 'quotations'>) {
  if (given.length === 0 && asked.length === 0 && !thread) return null
  const t = await translator('practices')
  return (
    <section aria-labelledby="paroles">
      <h2 id="paroles">{t('quotation.title')}</h2>
      {given.map(({ id, words, author, answer }) => (
        <figure key={id} className="os-quotation">
          <blockquote className="os-practice__words">{words}</blockquote>
          <figcaption className="os-meta">
            {answer === 'named' ? t('quotation.by', { name: author ?? '' }) : t('quotation.byMember')}
          </figcaption>
        </figure>
      ))}
      {thread && (
        <p>
          {t('quotation.from')} <a href={thread.href}>{thread.title}</a>
        </p>
      )}
      {asked.length > 0 && (
        <ul className="os-meta os-no-print">
          {asked.map(({ id, author, answer }) => (
            <li key={id}>
              {t(answer === null ? 'quotation.waiting' : 'quotation.declined', { name: author ?? '' })}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
