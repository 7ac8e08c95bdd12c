import { translator } from '@/lib/i18n'
import { SubmitButton } from '@/lib/ui/forms'
import { Form } from '@/lib/ui/forms/Form'
import { setObjectionAction } from '../actions'

/** Whether one's own activity is counted, and the other choice in one click. */
export async function ObjectionForm({ objects }: { objects: boolean }) {
  const t = await translator('activity')
  return (
    <section className="os-account-part" aria-labelledby="mesures">
      <h2 id="mesures">{t('objection.title')}</h2>
      <p className="fr-hint-text">{t('objection.hint')}</p>
      <p>{t(objects ? 'objection.isNot' : 'objection.isCounted')}</p>
      <p className="fr-hint-text">{t('objection.what')}</p>
      <p>
        <a href="/compte/activite">{t('objection.own')}</a>
      </p>
      <Form action={setObjectionAction}>
        <input type="hidden" name="counted" value={objects ? 'oui' : 'non'} />
        <SubmitButton tone="secondary">{t(objects ? 'objection.again' : 'objection.stop')}</SubmitButton>
      </Form>
    </section>
  )
}
