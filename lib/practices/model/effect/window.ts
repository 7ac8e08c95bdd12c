import type { DayNumber } from '@/lib/time'
import { momentOf, outcomeOf, type Moment, type Past, type Weekly } from './moment'
import { addProducts, PRODUCTS, termsOf, WIDTH } from './regression'
import { effectRules, WEEK } from './rules'

/** A community that is watched, and the last day of which everything is known of it. */
export interface Watched {
  weekly: Weekly
  observedUntil: DayNumber
}

/** The same beside a practice: when it first adopted it, if it did. */
export interface Member extends Watched {
  adoptedOn: DayNumber | null
}

/**
 * What those who have not adopted teach about a day of adoption. A community is one of them until its own adoption, and
 * not only if it never adopts: to keep those alone that never needed the practice would be to look at what came.
 */
export interface Window {
  on: DayNumber
  /** Of each member: the products of its moments within six months, as long as it had not adopted. */
  products: Float64Array
  /** Of each member: its row on the day itself; nothing but zeros when it could not have adopted. */
  rows: Float64Array
  /** Of each member: what it was like on the day itself; null when it could not have adopted. */
  pasts: (Past | null)[]
}

const { aroundWeeks, everyWeeks, outcomeWeeks } = effectRules
const steps = Math.floor(aroundWeeks / everyWeeks)

/** The day from which nothing that comes can change what a window says. */
export const settledOn = (on: DayNumber): DayNumber => on + WEEK * (steps * everyWeeks + outcomeWeeks)

export function windowOf(on: DayNumber, members: readonly Member[]): Window {
  const products = new Float64Array(members.length * PRODUCTS)
  const rows = new Float64Array(members.length * WIDTH)
  const pasts = members.map((member, place): Past | null => {
    let past: Past | null = null
    for (let step = -steps; step <= steps; step += 1) {
      const day = on + WEEK * everyWeeks * step
      const moment = freeMoment(member, day)
      if (!moment) continue
      const row = [...termsOf(moment.past), outcomeOf(moment.after), exposureOf(member, day)]
      addProducts(products, place * PRODUCTS, row)
      if (step !== 0) continue
      rows.set(row, place * WIDTH)
      past = moment.past
    }
    return past
  })
  return { on, products, rows, pasts }
}

/** A member on a day on which it could have adopted. */
export function freeMoment({ weekly, observedUntil, adoptedOn }: Member, on: DayNumber): Moment | null {
  if (adoptedOn !== null && adoptedOn <= on) return null
  const moment = momentOf(weekly, on, observedUntil)
  return typeof moment === 'string' ? null : moment
}

/** How much of the eight weeks from that day comes after its own adoption. */
const exposureOf = ({ adoptedOn }: Member, on: DayNumber): number =>
  adoptedOn === null ? 0 : Math.max(0, 1 - (adoptedOn - on) / (WEEK * outcomeWeeks))

/** How many could have adopted that day. */
export const possibleIn = ({ pasts }: Window): number => pasts.filter((past) => past !== null).length
