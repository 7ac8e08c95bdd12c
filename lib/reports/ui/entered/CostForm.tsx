import { translator } from '@/lib/i18n'
import { Field, Select, SubmitButton } from '@/lib/ui/forms'
import { Form } from '@/lib/ui/forms/Form'
import { Page } from '@/lib/ui/Page'
import { ReportCostKind } from '@/prisma/client/enums'
import { changeCostAction, enterCostAction } from '../../actions'
import type { costToChange } from '../../entered/queries'

type CostFormProps =
  { newId: string; cost?: undefined } | { cost: Awaited<ReturnType<typeof costToChange>>; newId?: undefined }

/** One cost, and the days it pays for. */
export async function CostForm({ newId, cost }: CostFormProps) {
  const t = await translator('reportAhead')
  const title = t(cost ? 'cost.change' : 'cost.new')
  return (
    <Page
      title={title}
      lead={t('cost.formLead')}
      width="reading"
      trail={[
        { label: t('reports'), href: '/bilans' },
        { label: t('entered.title'), href: '/bilans/donnees' },
      ]}
    >
      <Form action={cost ? changeCostAction : enterCostAction} className="os-form" label={title}>
        {cost ? (
          <input type="hidden" name="costId" value={cost.id} />
        ) : (
          <input type="hidden" name="newId" value={newId} />
        )}
        <Select
          name="kind"
          label={t('cost.kind')}
          defaultValue={cost?.kind}
          placeholder={t('cost.chooseKind')}
          options={Object.values(ReportCostKind).map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
          required
        />
        <Field
          name="detail"
          label={t('cost.detail')}
          hint={t('cost.detailHint')}
          defaultValue={cost?.detail}
          maxLength={120}
        />
        <Field
          name="euros"
          label={t('cost.eurosTyped')}
          hint={t('cost.eurosHint')}
          defaultValue={cost && String(cost.euros).replace('.', ',')}
          inputMode="decimal"
          autoComplete="off"
          required
        />
        <Field name="from" type="date" label={t('cost.from')} defaultValue={cost?.from} required />
        <Field
          name="until"
          type="date"
          label={t('cost.until')}
          hint={t('cost.untilHint')}
          defaultValue={cost?.until}
          required
        />
        <Field
          name="source"
          label={t('source')}
          hint={t('cost.sourceHint')}
          defaultValue={cost?.source}
          maxLength={300}
          required
        />
        <SubmitButton>{t(cost ? 'save' : 'cost.enter')}</SubmitButton>
      </Form>
    </Page>
  )
}
