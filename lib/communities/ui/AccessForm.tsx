import { formatters, translator } from '@/lib/i18n'
import { Checkbox, SubmitButton } from '@/lib/ui/forms'
import { Form } from '@/lib/ui/forms/Form'
import { changeAccessAction } from '../actions'
import type { CommunitySettings } from '../queries/settings'
import { OpeningField } from './fields'

/** Who sees the community and how one enters it, with what a change would touch said beforehand. */
export async function AccessForm({ settings }: { settings: CommunitySettings }) {
  const [t, format] = await Promise.all([translator('communities'), formatters()])
  const { slug, access, joining, touched } = settings
  const figures = {
    members: touched.members,
    threads: touched.threads,
    deposits: touched.deposits,
    membersShown: format.number(touched.members),
    threadsShown: format.number(touched.threads),
    depositsShown: format.number(touched.deposits),
  }
  return (
    <section aria-labelledby="acces">
      <h2 id="acces">{t('settings.access')}</h2>
      <p>{t('settings.touched', figures)}</p>
      <Form action={changeAccessAction} label={t('settings.access')}>
        <input type="hidden" name="slug" value={slug} />
        <OpeningField defaultValue={`${access}-${joining}`} />
        <Checkbox name="understood" label={t('settings.understood')} hint={t('settings.understoodHint')} />
        <SubmitButton tone="secondary">{t('settings.saveAccess')}</SubmitButton>
      </Form>
    </section>
  )
}
