import { translator } from '@/lib/i18n'
import { Alert } from '@/lib/ui/feedback'
import { SubmitButton } from '@/lib/ui/forms'
import { Form } from '@/lib/ui/forms/Form'
import { proposePracticeAction, removeIdeaAction } from '../actions'
import type { PracticeShown } from '../queries/practice'

/** What nobody else reads yet: what it lacks before it is proposed, or the button; and the way to take it away. */
export async function Idea({ practice }: { practice: PracticeShown }) {
  const t = await translator('practices')
  const { may } = practice
  return (
    <section className="os-card os-no-print" aria-labelledby="proposer">
      <h2 className="os-card__title" id="proposer">
        {t(may.propose ? 'propose.title' : 'remove.title')}
      </h2>
      {may.propose && <Propose practice={practice} />}
      {may.removeIdea && <Remove practice={practice} />}
    </section>
  )
}

/** Where somebody was first with another one of the same thread, it goes beside, or not at all. */
async function Propose({ practice: { id, missing, heldBy, alike } }: { practice: PracticeShown }) {
  const t = await translator('practices')
  const held = heldBy && (
    <Alert tone="info">
      <p>
        {t(heldBy.practice ? 'propose.held' : 'propose.heldUnseen')}{' '}
        {heldBy.practice && <a href={`/pratiques/${heldBy.practice.id}`}>{heldBy.practice.title}</a>}
      </p>
    </Alert>
  )
  if (missing.length > 0)
    return (
      <>
        {held}
        <p>{t('propose.missing')}</p>
        <ul>
          {missing.map((field) => (
            <li key={field}>{t(`propose.fields.${field}`)}</li>
          ))}
        </ul>
      </>
    )
  return (
    <>
      {held}
      <Form action={proposePracticeAction} label={t('propose.title')}>
        <input type="hidden" name="practiceId" value={id} />
        {held && <input type="hidden" name="isBeside" value="oui" />}
        {alike.length > 0 && <Alike practices={alike} />}
        <p>{t('propose.hint')}</p>
        <SubmitButton>{t(held ? 'propose.beside' : 'propose.act')}</SubmitButton>
      </Form>
    </>
  )
}

/** Those that say nearly the same already: one may go on, having read them. */
async function Alike({ practices }: { practices: PracticeShown['alike'] }) {
  const t = await translator('practices')
  return (
    <Alert tone="warning" title={t('propose.alike', { count: practices.length })}>
      <ul>
        {practices.map(({ id, title }) => (
          <li key={id}>
            <a href={`/pratiques/${id}`}>{title}</a>
          </li>
        ))}
      </ul>
      <p>{t('propose.alikeText')}</p>
    </Alert>
  )
}

/** It cannot be undone: what goes is said first. */
async function Remove({ practice: { id, text } }: { practice: PracticeShown }) {
  const t = await translator('practices')
  return (
    <details className="os-details">
      <summary>{t('remove.title')}</summary>
      <Form action={removeIdeaAction} className="os-form" label={t('remove.of', { title: text.title })}>
        <input type="hidden" name="practiceId" value={id} />
        <p>{t('remove.text')}</p>
        <SubmitButton tone="danger">{t('remove.act')}</SubmitButton>
      </Form>
    </details>
  )
}
