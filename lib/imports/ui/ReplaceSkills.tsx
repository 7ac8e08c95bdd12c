import { translator } from '@/lib/i18n'
import { SubmitButton } from '@/lib/ui/forms'
import { Form } from '@/lib/ui/forms/Form'
import { correctRowAction } from '../actions'
import { withSkillReplaced } from '../model/values'
import type { ShownImport, ShownRow } from '../queries/one'

/** For each skill of a row that nobody knows: the nearest, one gesture each. */
export async function ReplaceSkills({ row, shown, at }: { row: ShownRow; shown: ShownImport; at: string }) {
  const t = await translator('imports')
  const column = shown.list.mapping.indexOf('competences')
  const unknown = row.reasons.flatMap(({ key, values }) =>
    key === 'skillUnknown' ? [String(values?.skill)] : [],
  )
  return unknown.map((skill) => {
    const nearest = shown.nearest[skill] ?? []
    if (nearest.length === 0) return null
    const lead = t('check.replaceSkill', { skill })
    return (
      <div key={skill} className="os-row-acts os-row-acts--said" role="group" aria-label={lead}>
        <span aria-hidden="true">{lead}</span>
        {nearest.map((label) => (
          <Form key={label} action={correctRowAction} className="os-form--inline">
            <input type="hidden" name="importId" value={shown.list.id} />
            <input type="hidden" name="line" value={row.line} />
            <input type="hidden" name="at" value={`${at}#ligne-${row.line}`} />
            <input
              type="hidden"
              name={`c${column}`}
              value={withSkillReplaced(row.cells[column] ?? '', skill, label)}
            />
            <SubmitButton size="sm" tone="tertiary">
              {label}
            </SubmitButton>
          </Form>
        ))}
      </div>
    )
  })
}
