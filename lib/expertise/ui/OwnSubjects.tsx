import { translator } from '@/lib/i18n'
import type { OwnExpertise, Subject } from '../queries/own'
import { FIRST, OwnParts } from './OwnParts'
import { SetAside } from './SetAside'

type OwnSubjectsProps = Pick<OwnExpertise, 'subjects' | 'parts' | 'total'>

/** All that is inferred: each subject with what makes it so, each community and person, and the way to set it aside. */
export async function OwnSubjects({ subjects, parts, total }: OwnSubjectsProps) {
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
      <OwnParts parts={parts} kind="community" />
      <OwnParts parts={parts} kind="asker" />
      {total > 0 && <p>{t('own.total', { count: total })}</p>}
      <p className="fr-hint-text">
        {t.rich('own.copy', { link: (words) => <a href="/compte/donnees">{words}</a> })}
      </p>
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
        <SetAside kind="term" of={term} word={word} />
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
