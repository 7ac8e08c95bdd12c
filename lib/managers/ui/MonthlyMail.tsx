import { translator } from '@/lib/i18n'
import type { Letter } from '@/lib/mail'
import { SubmitButton } from '@/lib/ui/forms'
import { Form } from '@/lib/ui/forms/Form'
import { subscribeAction } from '../actions'

type MonthlyMailProps = { isSubscribed: boolean; letter: (Letter & { subject: string }) | null }

/** The monthly mail: asked for, or stopped, in one click, beside what it would say today. */
export async function MonthlyMail({ isSubscribed, letter }: MonthlyMailProps) {
  const t = await translator('managers')
  return (
    <section aria-labelledby="courriel">
      <h2 id="courriel">{t('gains.mailTitle')}</h2>
      <p className="os-managers__words">{t(isSubscribed ? 'gains.isSubscribed' : 'gains.mailText')}</p>
      <Form action={subscribeAction} className="os-entry">
        <input type="hidden" name="wanted" value={isSubscribed ? 'non' : 'oui'} />
        <SubmitButton tone={isSubscribed ? 'secondary' : 'primary'}>
          {t(isSubscribed ? 'gains.unsubscribe' : 'gains.subscribe')}
        </SubmitButton>
      </Form>
      <h3 className="os-managers__preview">{t('gains.previewTitle')}</h3>
      {letter ? <Preview letter={letter} /> : <p>{t('gains.noPreview')}</p>}
    </section>
  )
}

async function Preview({ letter }: { letter: Letter & { subject: string } }) {
  const t = await translator('managers')
  return (
    <div className="os-card os-managers__letter">
      <p className="os-meta">{t('gains.subjectIs', { subject: letter.subject })}</p>
      <p className="os-managers__letter-title">{letter.title}</p>
      {letter.paragraphs.map((paragraph) => (
        <p key={paragraph} className="os-description">
          {paragraph}
        </p>
      ))}
      {letter.after?.map((sentence) => (
        <p key={sentence} className="os-meta">
          {sentence}
        </p>
      ))}
    </div>
  )
}
