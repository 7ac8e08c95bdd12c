import { translator } from '@/lib/i18n'
import { Badge } from '@/lib/ui/feedback'
import { Page } from '@/lib/ui/Page'
import { course, lessonPath, lessons, stagePath, type CourseStage } from '../course'
import type { courseProgress } from '../queries/course'

type Progress = Awaited<ReturnType<typeof courseProgress>>

/** The five stages of the life of a community, where one is, and the way to go on. */
export async function Course({ progress }: { progress: Progress }) {
  const t = await translator('practices')
  const { read, resume, isBegun } = progress
  return (
    <Page
      title={t('course.title')}
      lead={t('course.lead')}
      width="reading"
      trail={[{ label: t('title'), href: '/pratiques' }]}
      acts={
        resume && (
          <a className="fr-btn" href={lessonPath(resume)}>
            {t(isBegun ? 'course.resume' : 'course.begin')}
          </a>
        )
      }
    >
      <p className="os-meta">
        <span>{t('course.progress', { read: read.length, count: lessons.length })}</span>
        <span>{t('course.private')}</span>
      </p>
      {isBegun && resume && <p>{t('course.resumeAt', { title: resume.title })}</p>}
      {!resume && <p>{t('course.done')}</p>}
      <ol className="os-course">
        {course.map((stage) => (
          <li key={stage.stage}>
            <h2 className="os-course__stage">
              <a href={stagePath(stage.stage)}>{stage.title}</a>
            </h2>
            <p>{stage.introduction}</p>
            <StageLessons stage={stage} progress={progress} />
          </li>
        ))}
      </ol>
    </Page>
  )
}

/** One stage: why, and its lessons. */
export async function CourseStageView({ stage, progress }: { stage: CourseStage; progress: Progress }) {
  const t = await translator('practices')
  const place = course.indexOf(stage)
  const next = course[place + 1]
  return (
    <Page
      kicker={t('course.stageOf', { number: place + 1, count: course.length })}
      title={stage.title}
      lead={stage.introduction}
      width="reading"
      trail={[
        { label: t('title'), href: '/pratiques' },
        { label: t('course.title'), href: '/pratiques/parcours' },
      ]}
    >
      <h2>{t('course.lessons')}</h2>
      <StageLessons stage={stage} progress={progress} />
      <p>
        <a href={`/pratiques?moment=${stage.stage}`}>{t('course.practicesOfStage')}</a>
      </p>
      {next && (
        <p className="os-no-print">
          {t('course.nextStage')} <a href={stagePath(next.stage)}>{next.title}</a>
        </p>
      )}
    </Page>
  )
}

async function StageLessons({ stage, progress }: { stage: CourseStage; progress: Progress }) {
  const t = await translator('practices')
  return (
    <ol className="os-course__lessons">
      {stage.lessons.map((lesson) => (
        <li key={lesson.key}>
          <a href={lessonPath({ stage: stage.stage, key: lesson.key })}>{lesson.title}</a>{' '}
          {progress.read.includes(lesson.key) && <Badge tone="success">{t('course.read')}</Badge>}{' '}
          {progress.noted.includes(lesson.key) && <Badge>{t('course.noted')}</Badge>}
        </li>
      ))}
    </ol>
  )
}
