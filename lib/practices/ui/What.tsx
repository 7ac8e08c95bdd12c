import { formatters, translator } from '@/lib/i18n'
import type { PracticeText } from '../model/record'

/** How to do it, when, and when not: the two of the same size. Of what did not work, what to do instead. */
export async function What({ text, isFailure }: { text: PracticeText; isFailure: boolean }) {
  const [t, format] = await Promise.all([translator('practices'), formatters()])
  const { steps, whenTo, whenNot, result, evidence } = text
  return (
    <>
      {steps.length > 0 && (
        <section aria-labelledby="etapes">
          <h2 id="etapes">{t(isFailure ? 'heed.steps' : 'page.steps')}</h2>
          <ol className="os-practice__steps">
            {steps.map(({ what, minutes }, index) => (
              <li key={index}>
                {what}{' '}
                <span className="os-meta">{t('page.minutes', { minutes: format.number(minutes) })}</span>
              </li>
            ))}
          </ol>
        </section>
      )}
      {(whenTo || whenNot) && (
        <div className="os-practice__when">
          <Words id="quand" title={t(isFailure ? 'heed.whenTo' : 'page.whenTo')} words={whenTo} />
          <Words id="quand-non" title={t(isFailure ? 'heed.whenNot' : 'page.whenNot')} words={whenNot} />
        </div>
      )}
      <Words id="resultat" title={t('page.result')} words={result} />
      {evidence.length > 0 && (
        <section aria-labelledby="sources">
          <h2 id="sources">{t('page.evidence')}</h2>
          <ul>
            {evidence.map(({ words, address }, index) => (
              <li key={index}>
                {address ? (
                  <a href={address} rel="noreferrer">
                    {words}
                  </a>
                ) : (
                  words
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

const Words = ({ id, title, words }: { id: string; title: string; words: string }) =>
  words && (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {words.split(/\n{2,}/).map((paragraph, index) => (
        <p key={index} className="os-practice__words">
          {paragraph}
        </p>
      ))}
    </section>
  )
