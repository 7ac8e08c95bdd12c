import type { ReactNode } from 'react'
import { formatters, translator } from '@/lib/i18n'
import { Alert } from '@/lib/ui/feedback'
import { Field, Radios, Select, SubmitButton, TextArea } from '@/lib/ui/forms'
import { Form } from '@/lib/ui/forms/Form'
import { KeptForm } from '@/lib/ui/forms/KeptForm'
import { Page } from '@/lib/ui/Page'
import { CommunityKind } from '@/prisma/client/enums'
import { writePracticeAction } from '../actions'
import type { PracticeDraft } from '../drafting'
import { problems, stages } from '../schema'
import { Overtaken } from './Overtaken'
import { Evidence, Steps, Trigger } from './PracticeLines'

/** A lesson in a quarter of an hour: what hurts, what one does, when, and when not. */
export async function PracticeForm({ draft }: { draft: PracticeDraft }) {
  const t = await translator('practices')
  const { practiceId, text, isFailure, version, isProposed, source } = draft
  const title = t(practiceId ? 'form.editTitle' : 'form.newTitle')
  return (
    <Page
      title={title}
      lead={t('form.lead')}
      width="reading"
      trail={[{ label: t('title'), href: '/pratiques' }]}
    >
      <Whence draft={draft} />
      <Overtaken draft={draft} />
      <Form action={writePracticeAction} className="os-form os-practice-form" label={title}>
        <input type="hidden" name="practiceId" value={practiceId ?? ''} />
        <input type="hidden" name="newId" value={draft.newId} />
        <input type="hidden" name="knownVersion" value={version} />
        <input type="hidden" name="threadId" value={draft.threadId ?? ''} />
        <input type="hidden" name="lessonId" value={draft.lessonId ?? ''} />
        <input type="hidden" name="candidateId" value={draft.candidateId ?? ''} />
        <input type="hidden" name="knownAt" value={draft.writtenAt?.toISOString() ?? ''} />
        <Part title={t('form.what')} minutes={4}>
          <Field
            name="title"
            label={t('form.title')}
            hint={t('form.titleHint')}
            defaultValue={text.title}
            maxLength={120}
          />
          <Radios
            name="isFailure"
            legend={t('form.isFailure')}
            hint={t('form.failedHint')}
            defaultValue={isFailure ? 'oui' : 'non'}
            options={[
              { value: 'non', label: t('form.worked') },
              { value: 'oui', label: t('form.failed') },
            ]}
          />
          <Select
            name="problem"
            label={t('form.problem')}
            placeholder={t('form.chooseProblem')}
            defaultValue={text.problem ?? ''}
            options={problems.map((problem) => ({ value: problem, label: t(`problem.${problem}`) }))}
          />
          <TextArea
            name="situation"
            label={t('form.situation')}
            hint={t('form.situationHint')}
            defaultValue={text.situation}
            rows={2}
            maxLength={300}
          />
        </Part>
        <Part title={t('form.steps')} minutes={4} hint={t('form.stepsHint')}>
          <Steps steps={text.steps} />
        </Part>
        <Part title={t('form.when')} minutes={3}>
          <TextArea
            name="whenTo"
            label={t('form.whenTo')}
            defaultValue={text.whenTo}
            rows={3}
            maxLength={1000}
          />
          <TextArea
            name="whenNot"
            label={t('form.whenNot')}
            hint={t('form.whenNotHint')}
            defaultValue={text.whenNot}
            rows={3}
            maxLength={1000}
          />
          <TextArea
            name="result"
            label={t('form.result')}
            hint={t('form.resultHint')}
            defaultValue={text.result}
            rows={3}
            maxLength={2000}
          />
        </Part>
        <Part title={t('form.evidence')} minutes={1} hint={t('form.evidenceHint')}>
          {source?.isReserved && <p className="fr-hint-text">{t('form.reserved')}</p>}
          <Evidence evidence={text.evidence} />
        </Part>
        <Quotable quotable={draft.quotable} ticked={draft.ticked} />
        <Part title={t('form.forWhom')} minutes={1}>
          <Choices
            name="kinds[]"
            legend={t('form.kinds')}
            hint={t('form.allIfNone')}
            ticked={text.kinds}
            options={await kindOptions()}
          />
          <Choices
            name="stages[]"
            legend={t('form.stages')}
            hint={t('form.allIfNone')}
            ticked={text.stages}
            options={stages.map((stage) => ({ value: stage, label: t(`stage.${stage}`) }))}
          />
          <Field
            name="fewestMembers"
            type="number"
            min={0}
            label={t('form.fewestMembers')}
            defaultValue={said(text.fewestMembers)}
          />
          <Field
            name="mostMembers"
            type="number"
            min={0}
            label={t('form.mostMembers')}
            defaultValue={said(text.mostMembers)}
          />
          {practiceId ? (
            <input type="hidden" name="communityId" value={draft.communityId ?? ''} />
          ) : (
            <Select
              name="communityId"
              label={t('form.fromCommunity')}
              placeholder={t('form.noCommunity')}
              defaultValue={draft.communityId ?? ''}
              options={draft.communities.map(({ id, name }) => ({ value: id, label: name }))}
            />
          )}
        </Part>
        <Part title={t('form.trigger')} minutes={1} hint={t('form.triggerHint')}>
          <Trigger trigger={text.trigger} />
        </Part>
        {isProposed && <Field name="note" label={t('form.note')} hint={t('form.noteHint')} maxLength={300} />}
        {(draft.overtaken === null || draft.overtaken.isShown) && (
          <KeptForm
            address={`/api/pratiques/brouillons/${practiceId ?? draft.newId}`}
            words={{ saved: t('form.draftSaved', { clock: '{clock}' }), failed: t('form.draftFailed') }}
          />
        )}
        {isProposed && <p className="fr-hint-text">{t('page.readAgain')}</p>}
        <SubmitButton>{t('form.save')}</SubmitButton>
      </Form>
    </Page>
  )
}

const said = (count: number | null) => (count === null ? '' : String(count))

async function kindOptions() {
  const t = await translator('communities')
  return Object.values(CommunityKind).map((kind) => ({ value: kind, label: t(`kind.${kind}.name`) }))
}

/** Where the first words come from, that one had begun already, or that somebody has. */
async function Whence({ draft: { source, drawn, savedAt, unfinished } }: { draft: PracticeDraft }) {
  const [t, format] = await Promise.all([translator('practices'), formatters()])
  return (
    <>
      {savedAt && (
        <p className="os-quiet">{t('form.draftFound', { when: format.said(savedAt, new Date()) })}</p>
      )}
      {unfinished && (
        <p className="os-quiet">
          {t('form.unfinished')} <a href={unfinished.href}>{unfinished.title || t('begun.untitled')}</a>
        </p>
      )}
      {source && !savedAt && (
        <p className="os-meta">{t(`form.from.${source.kind}`, { name: source.name })}</p>
      )}
      {drawn && (
        <Alert tone="info">
          <p>
            {t(drawn.isProposed ? (drawn.practice ? 'form.drawn' : 'form.drawnUnseen') : 'form.drawnByYou')}{' '}
            {drawn.practice && <a href={`/pratiques/${drawn.practice.id}`}>{drawn.practice.title}</a>}
          </p>
        </Alert>
      )}
    </>
  )
}

/** Words of others: asked of them, never taken. */
async function Quotable({ quotable, ticked }: Pick<PracticeDraft, 'quotable' | 'ticked'>) {
  if (quotable.length === 0) return null
  const t = await translator('practices')
  return (
    <Part title={t('form.quotes')} hint={t('form.quotesHint')}>
      {quotable.map(({ subjectId, author, words }) => (
        <div key={subjectId} className="os-quotation">
          <blockquote className="os-practice__words">{words}</blockquote>
          <Tick
            name="quotes[]"
            value={subjectId}
            label={t('form.askQuote', { name: author })}
            isTicked={ticked.includes(subjectId)}
          />
        </div>
      ))}
    </Part>
  )
}

interface PartProps {
  title: string
  hint?: string
  /** What it usually takes. */
  minutes?: number
  children: ReactNode
}

const Part = async ({ title, hint, minutes, children }: PartProps) => (
  <fieldset className="os-practice-form__part">
    <legend>
      <h2 className="fr-h5">
        {title}{' '}
        {minutes !== undefined && (
          <span className="os-practice-form__time">
            {(await translator('practices'))('form.takes', { minutes })}
          </span>
        )}
      </h2>
    </legend>
    {hint && <p className="fr-hint-text">{hint}</p>}
    {children}
  </fieldset>
)

interface ChoicesProps {
  name: string
  legend: string
  hint: string
  ticked: readonly string[]
  options: { value: string; label: string }[]
}

const Choices = ({ name, legend, hint, ticked, options }: ChoicesProps) => (
  <fieldset className="fr-fieldset os-radios">
    <legend className="fr-fieldset__legend">
      {legend} <span className="fr-hint-text">{hint}</span>
    </legend>
    {options.map(({ value, label }) => (
      <Tick key={value} name={name} value={value} label={label} isTicked={ticked.includes(value)} />
    ))}
  </fieldset>
)

/** One box of several that bear the same name. */
const Tick = ({
  name,
  value,
  label,
  isTicked,
}: {
  name: string
  value: string
  label: string
  isTicked: boolean
}) => (
  <div className="fr-checkbox-group fr-checkbox-group--sm">
    <input type="checkbox" id={`${name}-${value}`} name={name} value={value} defaultChecked={isTicked} />
    <label className="fr-label" htmlFor={`${name}-${value}`}>
      {label}
    </label>
  </div>
)
