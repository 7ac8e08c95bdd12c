import { translator } from '@/lib/i18n'
import { Badge } from '@/lib/ui/feedback'
import { SubmitButton, TextArea } from '@/lib/ui/forms'
import { Form } from '@/lib/ui/forms/Form'
import { Page } from '@/lib/ui/Page'
import { PrintButton } from '@/lib/ui/PrintButton'
import { keepLessonAction } from '../actions'
import { lessonPath, stagePath } from '../course'
import type { courseLesson } from '../queries/course'

/** A few minutes of reading, the question they end with, and the practices they lead to. */
export async function CourseLesson({ page }: { page: Awaited<ReturnType<typeof courseLesson>> }) {
  const t = await translator('practices')
  const { stage, lesson, practices, isRead, note, number, of, previous, next } = page
  return (
    <Page
      kicker={t('course.lessonOf', { number, count: of })}
      title={lesson.title}
      width="reading"
      trail={[
        { label: t('title'), href: '/pratiques' },
        { label: t('course.title'), href: '/pratiques/parcours' },
        { label: stage.title, href: stagePath(stage.stage) },
      ]}
      acts={<PrintButton label={t('course.print')} />}
    >
      {isRead && (
        <p>
          <Badge tone="success">{t('course.read')}</Badge>
        </p>
      )}
      <p className="os-course__text">{lesson.text}</p>
      <h2>{t('course.question')}</h2>
      <p className="os-course__question">{lesson.question}</p>
      <Form action={keepLessonAction} className="os-form" label={t('course.question')}>
        <input type="hidden" name="lesson" value={lesson.key} />
        <TextArea
          name="note"
          label={t('course.note')}
          hint={t('course.noteHint')}
          defaultValue={note}
          rows={4}
          maxLength={2000}
        />
        <div className="os-acts os-no-print">
          {!isRead && (
            <SubmitButton name="act" value="read">
              {t(next ? 'course.markRead' : 'course.markLast')}
            </SubmitButton>
          )}
          <SubmitButton name="act" value="keep" tone="secondary">
            {t('course.keepNote')}
          </SubmitButton>
          {isRead && (
            <SubmitButton name="act" value="unread" tone="quiet">
              {t('course.markUnread')}
            </SubmitButton>
          )}
        </div>
      </Form>
      {practices.length > 0 && (
        <>
          <h2>{t('course.toTry')}</h2>
          <ul className="os-practices">
            {practices.map(({ id, title, situation, isFailure }) => (
              <li key={id}>
                <h3 className="os-practice__title">
                  <a href={`/pratiques/${id}`}>{title}</a>{' '}
                  {isFailure && <Badge tone="warning">{t('timely.avoid')}</Badge>}
                </h3>
                <p className="os-practice__problem">{situation}</p>
              </li>
            ))}
          </ul>
        </>
      )}
      <nav className="os-pagination os-no-print" aria-label={t('course.around')}>
        {previous ? (
          <a
            className="fr-btn fr-btn--tertiary fr-btn--icon-left fr-icon-arrow-left-s-line"
            href={lessonPath(previous)}
            rel="prev"
          >
            {previous.title}
          </a>
        ) : (
          <span />
        )}
        {next && (
          <a
            className="fr-btn fr-btn--tertiary fr-btn--icon-right fr-icon-arrow-right-s-line"
            href={lessonPath(next)}
            rel="next"
          >
            {next.title}
          </a>
        )}
      </nav>
    </Page>
  )
}
