import { one, type Asked } from '@/lib/ui/address'
import { kinds, periods, type Narrowing } from './model/figures'

/** What an address asks for: `?mois=3&type=practice`; what it does not understand is left out. */
export function narrowingAsked(asked: Asked): Narrowing {
  const [months, kind] = [one(asked, 'mois'), one(asked, 'type')]
  return {
    months: periods.find((each) => String(each) === months) ?? 1,
    kind: kinds.find((each) => each === kind) ?? null,
  }
}
