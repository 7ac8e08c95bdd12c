import { translator } from '@/lib/i18n'
import { Field, SubmitButton } from '@/lib/ui/forms'
import { Form } from '@/lib/ui/forms/Form'
import { correctRowAction } from '../actions'
import { explain, faultOf } from '../explain'
import type { ShownImport, ShownRow } from '../queries/one'

/** The cells of one row, where it stands; saved, it is judged again. */
export async function CorrectRow({
  row,
  list,
  nearest,
  close,
}: {
  row: ShownRow
  list: ShownImport['list']
  nearest: ShownImport['nearest']
  close: string
}) {
  const t = await translator('imports')
  return (
    <Form
      action={correctRowAction}
      className="os-form os-correct"
      label={t('check.correctLine', { line: row.line })}
    >
      <input type="hidden" name="importId" value={list.id} />
      <input type="hidden" name="line" value={row.line} />
      <input type="hidden" name="at" value={`${close}#ligne-${row.line}`} />
      <div className="os-correct__cells">
        {list.mapping.map((field, index) => {
          if (field === null) return null
          const faults = row.faults.filter((fault) => fault.field === field)
          const reasons = row.reasons.filter(({ key }) => field === 'competences' && key === 'skillUnknown')
          return (
            <Field
              key={field}
              name={`c${index}`}
              label={t(`fields.${field}`)}
              defaultValue={row.cells[index] ?? ''}
              error={
                [
                  ...faults.map((fault) => faultOf(t, fault)),
                  ...explain(t, { faults: [], reasons }, nearest),
                ].join(' ') || undefined
              }
              autoComplete="off"
            />
          )
        })}
      </div>
      <div className="os-form__acts">
        <SubmitButton size="sm">{t('check.save')}</SubmitButton>
        <a className="fr-btn fr-btn--tertiary fr-btn--sm" href={close}>
          {t('check.cancel')}
        </a>
      </div>
    </Form>
  )
}
