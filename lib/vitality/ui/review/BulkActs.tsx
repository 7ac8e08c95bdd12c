import type { ReactNode } from 'react'
import { translator } from '@/lib/i18n'
import { Select, SubmitButton } from '@/lib/ui/forms'
import { Form } from '@/lib/ui/forms/Form'
import { conductReviewsAction } from '../../actions'
import { reviewActs, reviewDelays } from '../../model/review'
import { TickAll } from './TickAll'

/** The list with its boxes, and what to do about those that are ticked. */
export async function BulkActs({ children }: { children: ReactNode }) {
  const t = await translator('vitality')
  return (
    <Form action={conductReviewsAction} className="os-bulk" label={t('bulk.title')}>
      {children}
      <div className="os-bulk__acts">
        <TickAll label={t('bulk.all')} />
        <Select
          name="act"
          label={t('bulk.act')}
          placeholder={t('bulk.choose')}
          options={reviewActs.map((act) => ({ value: act, label: t(`bulk.${act}`) }))}
        />
        <SubmitButton tone="secondary">{t('bulk.apply')}</SubmitButton>
      </div>
      <p className="os-meta">{t('bulk.delays', reviewDelays)}</p>
    </Form>
  )
}

/** One box of the list, named by the community. */
export function RowBox({ id, label }: { id: string; label: string }) {
  return (
    <div className="fr-checkbox-group fr-checkbox-group--sm">
      <input type="checkbox" id={`cocher-${id}`} name="ids[]" value={id} />
      <label className="fr-label" htmlFor={`cocher-${id}`}>
        <span className="fr-sr-only">{label}</span>
      </label>
    </div>
  )
}
