import { translator } from '@/lib/i18n'
import type { HelpWanted as Wanted, WaitingRequest } from '../queries/home'

type HelpWantedProps = { requests: WaitingRequest[]; questions: Wanted[] }

/** On the home page: who asks me, and what I might answer, with what I said for which it is proposed. */
export async function HelpWanted({ requests, questions }: HelpWantedProps) {
  if (requests.length + questions.length === 0) return null
  const t = await translator('expertise')
  const href = ({ slug, id }: { slug: string; id: string }) => `/communautes/${slug}/fils/${id}`
  return (
    <section className="os-help" aria-labelledby="aider">
      <h2 id="aider">{t('home.title')}</h2>
      <ul>
        {requests.map((request) => (
          <li key={request.id}>
            <p>
              {t.rich('home.request', {
                who: () => <strong>{request.who ?? t('thread.someone')}</strong>,
                link: () => <a href={href(request)}>{request.title}</a>,
              })}
            </p>
          </li>
        ))}
        {questions.map((question) => (
          <li key={question.id}>
            <p>
              <a href={href(question)}>{question.title}</a>
            </p>
            <p className="os-help__why">
              {question.because.kind === 'skill'
                ? t('home.becauseSkill', { label: question.because.label })
                : t('home.becauseTerm', { count: question.because.answers, word: question.because.word })}
            </p>
          </li>
        ))}
      </ul>
      <p className="os-help__settings">
        <a href="/compte/expertise">{t('home.settings')}</a>
      </p>
    </section>
  )
}
