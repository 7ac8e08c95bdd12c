import { CommunityKind } from '@/prisma/client/enums'
import { problems, stages, type PracticeText, type Problem } from './record'
import { signalNames, signals } from './signals'

/** What a form holds, field by field, whether it would be taken or not. */
export type Typed = Readonly<Record<string, string | string[]>>

export type TextTyped = Omit<PracticeText, 'problem'> & { problem: Problem | null }

const MOST_LINES = 6

/** A practice as it was being typed: what makes no sense yet is left out, and nothing is refused. */
export function textTyped(fields: Typed): TextTyped {
  const said = (name: string) => {
    const value = fields[name]
    return typeof value === 'string' ? value : ''
  }
  const several = <Value extends string>(name: string, known: readonly Value[]) => {
    const values = fields[name] ?? []
    return known.filter((one) => (Array.isArray(values) ? values : [values]).includes(one))
  }
  const whole = (name: string) => {
    const number = Number(said(name))
    return said(name).trim() !== '' && Number.isInteger(number) && number >= 0 ? number : null
  }
  const lines = <Line>(of: (number: number) => Line | null) =>
    Array.from({ length: MOST_LINES }, (_, index) => of(index + 1)).filter((line) => line !== null)
  return {
    title: said('title'),
    problem: problems.find((one) => one === said('problem')) ?? null,
    situation: said('situation'),
    kinds: several('kinds', Object.values(CommunityKind)),
    stages: several('stages', stages),
    fewestMembers: whole('fewestMembers'),
    mostMembers: whole('mostMembers'),
    whenTo: said('whenTo'),
    whenNot: said('whenNot'),
    result: said('result'),
    steps: lines((number) =>
      said(`step${number}`) === ''
        ? null
        : { what: said(`step${number}`), minutes: whole(`step${number}Minutes`) ?? 0 },
    ),
    evidence: lines((number) => {
      const [words, address] = [said(`evidence${number}`), said(`evidence${number}Address`)]
      return words === '' && address === '' ? null : { words, address: address || null }
    }),
    trigger: lines((number) => {
      const signal = signalNames.find((one) => one === said(`signal${number}`))
      const than = Number(said(`signal${number}Than`).replace(',', '.'))
      if (!signal || !Number.isFinite(than)) return null
      return {
        signal,
        is: said(`signal${number}Is`) === 'over' ? 'over' : 'under',
        than: signals[signal] === 'share' ? than / 100 : than,
      }
    }),
  }
}

const WRITTEN = [
  ...(['title', 'situation', 'whenTo', 'whenNot', 'result', 'step1'] as const),
  ...(['evidence1', 'evidence1Address'] as const),
]

/** Somebody has written something in it, or ticked whom to ask: the rest is what the form proposes by itself. */
export const isBegun = (fields: Typed): boolean =>
  WRITTEN.some((name) => typeof fields[name] === 'string' && fields[name].trim() !== '') ||
  (fields.quotes?.length ?? 0) > 0
