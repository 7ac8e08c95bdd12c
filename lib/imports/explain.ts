import type { Translate } from '@/lib/i18n'
import type { ImportField } from './model/columns'
import type { Difference, Reason } from './model/reasons'
import type { Fault } from './model/said'

type T = Translate<'imports'>

/** Attributes, as people call them. `communaute slug` is a community. */
export function attributeName(t: T, name: string): string {
  const slug = /^communaute (.+)$/.exec(name)?.[1]
  return slug ? t('attributes.communaute', { slug }) : t(`attributes.${name as 'email'}`)
}

const WORDS = [
  ...['agent', 'middle_management', 'direction', 'public_partner', 'private_partner', 'contractor', 'intern'],
  ...['fr', 'en', 'guest', 'member', 'contributor', 'animator', 'owner'],
] as const

/** A value as people say it: keys have words, the rest stands as it is. */
const valueName = (t: T, name: string, value: string | null) =>
  /^(level|type|locale|communaute .+)$/.test(name) && value && WORDS.includes(value as 'agent')
    ? t(`values.${value as 'agent'}`)
    : value

/** What changes, in words. */
export const shownDifference = (t: T, difference: Difference) =>
  Object.entries(difference).map(([name, [before, after]]) => ({
    name: attributeName(t, name),
    before: valueName(t, name, before) || null,
    after: valueName(t, name, after) || null,
  }))

/** What is wrong with a cell, where its field is already named. */
export const faultOf = (t: T, { key, values = {} }: Fault): string =>
  t(`fault.${key}`, values as Record<string, string>)

/** For a skill that a row says and nobody knows: the labels of the nearest. */
export type Nearest = Readonly<Record<string, readonly string[]>>

/** Why a row is what it is: one sentence each. */
export function explain(
  t: T,
  { faults, reasons }: { faults: readonly Fault[]; reasons: readonly Reason[] },
  nearest: Nearest = {},
): string[] {
  return [
    ...faults.map((fault) => {
      const [{ field }, what] = [fault, faultOf(t, fault)]
      return field === null
        ? what
        : t('fault.of', { field: t(`fields.${field satisfies ImportField}`), what })
    }),
    ...reasons.map(({ key, values = {} }) => {
      const near = key === 'skillUnknown' ? (nearest[String(values.skill)] ?? []) : []
      if (near.length > 0)
        return t('reason.skillUnknownNear', { skill: String(values.skill), nearest: near.join(', ') })
      const told = 'fields' in values ? { fields: keptNames(t, String(values.fields)) } : values
      return t(`reason.${key}`, told as Record<string, string>)
    }),
  ]
}

const keptNames = (t: T, fields: string) =>
  fields
    .split(',')
    .map((name) => attributeName(t, name).toLowerCase())
    .join(', ')
