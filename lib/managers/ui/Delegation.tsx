import { formatters, translator } from '@/lib/i18n'
import { Field, SubmitButton } from '@/lib/ui/forms'
import { Form } from '@/lib/ui/forms/Form'
import { nameDelegateAction, takeBackDelegationAction } from '../actions'

/** Whom a manager lets see these totals in their place, until they take it back. */
export async function Delegation({ delegates }: { delegates: { id: string; name: string }[] }) {
  const [t, format] = await Promise.all([translator('managers'), formatters()])
  return (
    <section aria-labelledby="delegation">
      <h2 id="delegation">{t('delegation.title')}</h2>
      <p className="os-managers__words">{t('delegation.text')}</p>
      {delegates.length > 0 && (
        <ul className="os-managers__delegates">
          {delegates.map(({ id, name }) => (
            <li key={id}>
              <span>{name}</span>
              <Form
                action={takeBackDelegationAction}
                className="os-entry"
                label={t('delegation.takeBackFrom', { of: format.of(name) })}
              >
                <input type="hidden" name="delegateId" value={id} />
                <SubmitButton tone="tertiary" size="sm">
                  {t('delegation.takeBack')}
                  <span className="fr-sr-only">{t('delegation.from', { of: format.of(name) })}</span>
                </SubmitButton>
              </Form>
            </li>
          ))}
        </ul>
      )}
      <Form action={nameDelegateAction} label={t('delegation.title')}>
        <Field
          name="email"
          type="email"
          label={t('delegation.email')}
          hint={t('delegation.emailHint')}
          autoComplete="off"
          required
        />
        <SubmitButton tone="secondary">{t('delegation.name')}</SubmitButton>
      </Form>
    </section>
  )
}
