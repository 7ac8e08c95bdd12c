import { textCell, type NumberForm, type WorkbookCell } from '@/lib/ui/workbook'
import { isHidden, type Unit, type Value } from '../model/document'

/** How the values of a column are written in a spreadsheet. */
export type ValueForm = NumberForm | 'day' | 'month' | 'text'

const isWhole = (value: Value | undefined) => typeof value !== 'number' || Number.isInteger(value)

/** Of a whole column: figures one under the other have as many decimals. */
export function formOf(unit: Unit, values: (Value | undefined)[]): ValueForm {
  switch (unit) {
    case 'count':
      return values.every(isWhole) ? 'whole' : 'tenths'
    case 'euros':
      return values.every(isWhole) ? 'euros' : 'cents'
    case 'share':
      return 'percent'
    case 'ratio':
      return 'hundredths'
    default:
      return unit
  }
}

export const isNumber = (form: ValueForm): form is NumberForm =>
  form !== 'text' && form !== 'day' && form !== 'month'

/** Unknown is empty; hidden says so, in words that no sum counts. */
export function valueCell(value: Value | undefined, form: ValueForm, masked: string): WorkbookCell {
  if (value === null || value === undefined) return null
  if (isHidden(value)) return textCell(masked, isNumber(form) ? 'masked' : 'quiet')
  if (typeof value === 'string')
    return form === 'day' || form === 'month' ? { kind: 'date', value, form } : textCell(value)
  return isNumber(form) ? { kind: 'number', value, form } : textCell(String(value))
}
