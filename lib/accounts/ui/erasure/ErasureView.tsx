import { translator } from '@/lib/i18n'
import { Field, SubmitButton } from '@/lib/ui/forms'
import { Form } from '@/lib/ui/forms/Form'
import { askErasureAction } from '../../actions'

const GOES = ['identity', 'profile', 'keys', 'private', 'presence'] as const
const REMAINS = ['texts', 'files', 'counts', 'audit'] as const

/** What erasure takes and what it leaves, the copy to take away first, and the act, typed. */
export async function ErasureView({ email, days }: { email: string; days: number }) {
  const t = await translator('lifeCycle')
  return (
    <div className="os-parts">
      <section aria-labelledby="copie">
        <h2 id="copie">{t('erasure.copy')}</h2>
        <p>{t('erasure.copyText')}</p>
        <p>
          <a
            className="fr-btn fr-btn--secondary fr-btn--icon-left fr-icon-download-line"
            href="/compte/donnees"
          >
            {t('erasure.download')}
          </a>
        </p>
      </section>
      <section aria-labelledby="efface">
        <h2 id="efface">{t('erasure.goes')}</h2>
        <ul>
          {GOES.map((what) => (
            <li key={what}>{t(`erasure.going.${what}`)}</li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="demeure">
        <h2 id="demeure">{t('erasure.remains')}</h2>
        <ul>
          {REMAINS.map((what) => (
            <li key={what}>{t(`erasure.remaining.${what}`)}</li>
          ))}
        </ul>
      </section>
      <section className="os-card" aria-labelledby="effacer">
        <h2 className="os-card__title" id="effacer">
          {t('erasure.title')}
        </h2>
        <Form action={askErasureAction} label={t('erasure.title')}>
          <p>{t('erasure.how', { days })}</p>
          <p>
            <a href="/compte/depart">{t('erasure.handOver')}</a>
          </p>
          <Field
            name="confirmation"
            label={t('erasure.type', { email })}
            autoComplete="off"
            autoCapitalize="none"
            required
          />
          <SubmitButton tone="danger">{t('erasure.submit')}</SubmitButton>
        </Form>
      </section>
    </div>
  )
}
