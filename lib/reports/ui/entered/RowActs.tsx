import type { Translate } from '@/lib/i18n'
import { SubmitButton } from '@/lib/ui/forms'
import { Form } from '@/lib/ui/forms/Form'
import type { removeCostAction } from '../../actions'

interface RowActsProps {
  t: Translate<'reportAhead'>
  href: string
  action: typeof removeCostAction
  name: 'costId' | 'headcountId'
  id: string
  /** Which row, for those who hear the button alone. */
  of: string
}

/** What can be done with one line that was entered. */
export const RowActs = ({ t, href, action, name, id, of }: RowActsProps) => (
  <div className="os-row-acts">
    <a className="fr-btn fr-btn--tertiary-no-outline fr-btn--sm" href={href}>
      {t('change')} <span className="fr-sr-only">{t('of', { of })}</span>
    </a>
    <Form action={action} className="os-no-print" label={`${t('remove')} ${t('of', { of })}`}>
      <input type="hidden" name={name} value={id} />
      <SubmitButton tone="quiet" size="sm">
        {t('remove')} <span className="fr-sr-only">{t('of', { of })}</span>
      </SubmitButton>
    </Form>
  </div>
)
