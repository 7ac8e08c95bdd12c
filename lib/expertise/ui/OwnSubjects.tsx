import { translator } from '@/lib/i18n'
import { SubmitButton } from '@/lib/ui/forms'
import { Form } from '@/lib/ui/forms/Form'
import { hideSubjectAction, showSubjectAction } from '../actions'
import type { OwnExpertise, Subject } from '../queries/own'

/** In sight at once; all the others are a press away. */
const FIRST = 12

type OwnSubjectsProps = Pick<OwnExpertise, 'subjects' | 'hidden'>

/** Each subject inferred, with what makes it so, and the way to set it aside. */
export async function OwnSubjects({ subjects, hidden }: OwnSubjectsProps) {
  const t = await translator('expertise')
  const told = subjects.filter(({ isSubject }) => isSubject)
  const words = subjects.filter(({ isSubject }) => !isSubject)
  return (
    <section className="os-account-part" aria-labelledby="sujets">
      <h2 id="sujets">{t('own.subjects')}</h2>
      {told.length === 0 ? (
        <p>{t('own.none')}</p>
      ) : (
        <>
          <p className="fr-hint-text">{t('own.subjectsHint')}</p>
          <Subjects subjects={told.slice(0, FIRST)} />
          {told.length > FIRST && (
            <details className="os-details">
              <summary>{t('own.otherSubjects', { count: told.length - FIRST })}</summary>
              <Subjects subjects={told.slice(FIRST)} />
            </details>
          )}
        </>
      )}
      {words.length > 0 && (
        <details className="os-details">
          <summary>{t('own.words', { count: words.length })}</summary>
          <p className="fr-hint-text">{t('own.wordsHint')}</p>
          <Subjects subjects={words} />
        </details>
      )}
      {hidden.length > 0 && (
        <>
          <h3>{t('own.hidden')}</h3>
          <p className="fr-hint-text">{t('own.hiddenHint')}</p>
          <ul className="os-subjects">
            {hidden.map(({ term, word }) => (
              <li key={term} className="os-subject">
                <p className="os-subject__name">{word}</p>
                <Form action={showSubjectAction} className="os-entry">
                  <input type="hidden" name="term" value={term} />
                  <input type="hidden" name="word" value={word} />
                  <SubmitButton tone="quiet" size="sm">
                    {t('own.show')}
                    <span className="fr-sr-only"> {t('own.showOf', { word })}</span>
                  </SubmitButton>
                </Form>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

const Subjects = ({ subjects }: { subjects: Subject[] }) => (
  <ul className="os-subjects">
    {subjects.map((subject) => (
      <OneSubject key={subject.term} subject={subject} />
    ))}
  </ul>
)

async function OneSubject({ subject: { term, word, answers, threads } }: { subject: Subject }) {
  const t = await translator('expertise')
  return (
    <li className="os-subject">
      <div className="os-subject__head">
        <p className="os-subject__name">
          {word} <span className="os-subject__count">{t('own.answers', { count: answers })}</span>
        </p>
        <Form action={hideSubjectAction} className="os-entry">
          <input type="hidden" name="term" value={term} />
          <input type="hidden" name="word" value={word} />
          <SubmitButton tone="quiet" size="sm">
            {t('own.hide')}
            <span className="fr-sr-only"> {t('own.hideOf', { word })}</span>
          </SubmitButton>
        </Form>
      </div>
      <ul className="os-subject__threads">
        {threads.map(({ id, title, slug, community, access }) => (
          <li key={id}>
            <a href={`/communautes/${slug}/fils/${id}`}>{title}</a>
            {access !== 'public' && <span className="os-meta">{t('own.onlyThere', { community })}</span>}
          </li>
        ))}
      </ul>
    </li>
  )
}
