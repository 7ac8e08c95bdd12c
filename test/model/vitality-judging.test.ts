import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Counting, type Counted } from '@/lib/vitality/model/calibration'
import { falseAlarmsPerYear, leads, type Track } from '@/lib/vitality/model/alarms'
import {
  areaUnderCurve,
  averagePrecision,
  bestThreshold,
  brierScore,
  f1At,
  reliability,
} from '@/lib/vitality/model/judging'

describe('counting the past', () => {
  const said = (more: Partial<Counted>): Counted => ({
    ...{
      on: 0,
      lastOn: -5,
      isAlarm: true,
      silent: true,
      risk: 0.5,
      isReplayed: false,
      version: 'vitality@1',
    },
    ...more,
  })

  test('only what is judged counts, and each version of the formulas is named', () => {
    const counting = new Counting()
    counting.add([
      said({ version: 'vitality@0' }),
      said({ silent: null, isReplayed: true, version: 'vitality@2' }),
    ])
    counting.add([said({ silent: false, isReplayed: true })])
    counting.add([said({ silent: null, isReplayed: true })])
    expect(counting.report('2026-01-01', '2026-12-31')).toMatchObject({
      ...{ communities: 2, verdicts: 2, replayed: 1, alarms: 2, right: 1 },
      versions: ['vitality@0', 'vitality@1'],
    })
  })
})

describe('judging', () => {
  const judged = fc.array(
    fc.record({ risk: fc.integer({ min: 0, max: 8 }).map((eighth) => eighth / 8), happened: fc.boolean() }),
    { minLength: 2, maxLength: 40 },
  )

  test('AUC, precision, F1 and Brier are those of a slow count', () =>
    fc.assert(
      fc.property(judged, fc.integer({ min: 0, max: 8 }), (all, eighth) => {
        const [yes, no] = [all.filter(({ happened }) => happened), all.filter(({ happened }) => !happened)]
        let above = 0
        for (const one of yes)
          for (const other of no) above += one.risk > other.risk ? 1 : one.risk === other.risk ? 0.5 : 0
        const auc = areaUnderCurve(all)
        if (yes.length === 0 || no.length === 0) expect(auc).toBeNull()
        else expect(auc).toBeCloseTo(above / (yes.length * no.length), 12)
        const precision = yes.map(({ risk }) => {
          const asHigh = all.filter((each) => each.risk >= risk)
          return asHigh.filter(({ happened }) => happened).length / asHigh.length
        })
        if (yes.length > 0)
          expect(averagePrecision(all)).toBeCloseTo(
            precision.reduce((sum, each) => sum + each, 0) / yes.length,
            12,
          )
        const said = all.filter(({ risk }) => risk >= eighth / 8)
        const right = said.filter(({ happened }) => happened).length
        expect(f1At(all, eighth / 8)).toBeCloseTo(
          said.length + yes.length === 0 ? 0 : (2 * right) / (said.length + yes.length),
          12,
        )
        expect(brierScore(all)).toBeCloseTo(
          all.reduce((sum, { risk, happened }) => sum + (risk - Number(happened)) ** 2, 0) / all.length,
          12,
        )
        expect(f1At(all, bestThreshold(all))).toBeGreaterThanOrEqual(f1At(all, eighth / 8) - 1e-12)
        expect(reliability(all).reduce((sum, { verdicts: count }) => sum + count, 0)).toBe(all.length)
      }),
    ))

  test('an alarm that never ends is one; its lead is counted to the last contribution', () => {
    const track = (alarms: string, silentFrom: number): Track =>
      [...alarms].map((alarm, month) => ({
        on: 30 * month,
        lastOn: Math.min(30 * month, 30 * silentFrom) - 5,
        isAlarm: alarm === '!',
        silent: month >= silentFrom,
      }))
    const early = track('.!!!!', 3)
    expect(leads([early])).toEqual([30 * 3 - 5 - 30])
    expect(falseAlarmsPerYear([early], 12)).toBeCloseTo(12 / 5)
    expect(leads([track('....!', 3)])).toEqual([30 * 3 - 5 - 120])
    expect(leads([track('.....', 3)])).toEqual([-Infinity])
    expect(falseAlarmsPerYear([track('!.!.!', 9)], 12)).toBeCloseTo((3 * 12) / 5)
  })
})
