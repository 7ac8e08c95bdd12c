import { formatters, translator, type Formatters, type Translate } from '@/lib/i18n'
import { Notice } from '@/lib/ui/feedback'
import { SubmitButton } from '@/lib/ui/forms'
import { Form } from '@/lib/ui/forms/Form'
import { Page } from '@/lib/ui/Page'
import { restoreCostAction, restoreHeadcountAction } from '../../actions'
import type { EnteredData } from '../../entered/queries'
import { sayer } from '../../said'
import { CostTable } from './CostTable'
import { HeadcountTable } from './HeadcountTable'

export interface EnteredWords {
  t: Translate<'reportAhead'>
  format: Formatters
}

/** What no machine can count: what the platform costs, and how many agents it is made for. */
export async function EnteredView({ data }: { data: EnteredData }) {
  const [t, format] = await Promise.all([translator('reportAhead'), formatters()])
  const words = { t, format }
  const { costs, headcounts, uncounted, removedCost, removedHeadcount } = data
  return (
    <Page
      title={t('entered.title')}
      lead={t('entered.lead')}
      trail={[{ label: t('reports'), href: '/bilans' }]}
      width="wide"
    >
      {removedCost && (
        <Undo
          action={restoreCostAction}
          name="costId"
          id={removedCost.id}
          label={t('undo')}
          said={t('cost.removed', {
            kind: t(`kind.${removedCost.kind}`),
            euros: sayer(format.locale)(removedCost.euros, 'euros'),
          })}
        />
      )}
      {removedHeadcount && (
        <Undo
          action={restoreHeadcountAction}
          name="headcountId"
          id={removedHeadcount.id}
          label={t('undo')}
          said={t('headcount.removed', {
            ministry: removedHeadcount.ministry ?? t('headcount.gone'),
            people: format.number(removedHeadcount.people),
          })}
        />
      )}
      <section id="couts" aria-labelledby="couts-titre">
        <h2 id="couts-titre">{t('cost.title')}</h2>
        <p className="os-reading">{t('cost.lead')}</p>
        <CostTable costs={costs} {...words} />
      </section>
      <section id="effectifs" aria-labelledby="effectifs-titre">
        <h2 id="effectifs-titre">{t('headcount.title')}</h2>
        <p className="os-reading">{t('headcount.lead')}</p>
        <HeadcountTable headcounts={headcounts} {...words} />
        {headcounts.length > 0 && uncounted.length > 0 && (
          <p className="os-reading">{t('headcount.missing', { ministries: format.list(uncounted) })}</p>
        )}
      </section>
      <p className="os-meta">{t('entered.frozen')}</p>
    </Page>
  )
}

interface UndoProps {
  action: typeof restoreCostAction
  name: 'costId' | 'headcountId'
  id: string
  said: string
  label: string
}

const Undo = ({ action, name, id, said, label }: UndoProps) => (
  <Notice icon="fr-icon-check-line">
    <Form action={action} className="os-entry" label={label}>
      <input type="hidden" name={name} value={id} />
      <p>{said}</p>
      <SubmitButton tone="tertiary" size="sm" icon="fr-icon-arrow-go-back-line">
        {label}
      </SubmitButton>
    </Form>
  </Notice>
)
