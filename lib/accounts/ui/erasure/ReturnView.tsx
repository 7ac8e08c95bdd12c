import { formatters, translator } from '@/lib/i18n'
import { SubmitButton } from '@/lib/ui/forms'
import { Form } from '@/lib/ui/forms/Form'
import { Page } from '@/lib/ui/Page'
import { keepAccountAction } from '../../actions'

/** The way back from erasure, as long as there is one. */
export async function ReturnView({ token, waiting }: { token: string; waiting: { dueAt: Date } | null }) {
  const [t, format] = await Promise.all([translator('lifeCycle'), formatters()])
  if (!waiting)
    return (
      <Page width="reading" title={t('return.overTitle')} lead={t('return.over')}>
        <p>
          <a className="fr-btn" href="/">
            {t('return.home')}
          </a>
        </p>
      </Page>
    )
  return (
    <Page
      width="reading"
      title={t('return.title')}
      lead={t('return.lead', { date: format.date(waiting.dueAt) })}
    >
      <Form action={keepAccountAction} label={t('return.title')}>
        <input type="hidden" name="token" value={token} />
        <SubmitButton>{t('return.keep')}</SubmitButton>
      </Form>
    </Page>
  )
}
