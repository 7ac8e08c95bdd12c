import { describe, expect, it } from 'vitest'
import { course } from '@/lib/practices/course'
import { effortOf, problems, stages } from '@/lib/practices/model/record'
import { hasCome, signalNames, signals, type Signals } from '@/lib/practices/model/signals'
import { starterPractices, type StarterPractice } from '@/lib/practices/starter'

/** Keys of the practices for which something does not hold: the failure says which to mend. */
const but = (isRight: (practice: StarterPractice) => boolean) =>
  starterPractices.filter((practice) => !isRight(practice)).map(({ key }) => key)
const within = (text: string, least: number, most: number) =>
  text === text.trim() && text.length >= least && text.length <= most
const known = new Set(starterPractices.map(({ key }) => key))

describe('the starter library', () => {
  it('has about thirty practices, each told apart by a slug', () => {
    expect(starterPractices.length).toBeGreaterThanOrEqual(30)
    expect(known.size).toBe(starterPractices.length)
    expect(new Set(starterPractices.map(({ title }) => title)).size).toBe(starterPractices.length)
    expect(but(({ key }) => /^[a-z]+(-[a-z]+)*$/.test(key) && key.length <= 60)).toEqual([])
  })

  it('is read in a few minutes', () => {
    expect(but(({ title }) => within(title, 15, 90))).toEqual([])
    expect(but(({ situation }) => within(situation, 40, 180))).toEqual([])
    expect(but(({ whenTo, whenNot }) => within(whenTo, 80, 220) && within(whenNot, 80, 220))).toEqual([])
    expect(but(({ steps }) => steps.every(({ what }) => within(what, 30, 220)))).toEqual([])
    expect(but(({ evidence }) => evidence.every(({ words }) => within(words, 60, 380)))).toEqual([])
  })

  it('says when not to as fully as when to', () => {
    const ratio = (one: string, other: string) =>
      Math.max(one.length / other.length, other.length / one.length)
    expect(but(({ whenTo, whenNot }) => ratio(whenTo, whenNot) <= 2)).toEqual([])
  })

  it('asks for no more than the two hours a week of who runs a community', () => {
    expect(but(({ steps }) => steps.length >= 3 && steps.length <= 6)).toEqual([])
    expect(
      but(({ steps }) =>
        steps.every(({ minutes }) => Number.isInteger(minutes) && minutes >= 5 && minutes <= 60),
      ),
    ).toEqual([])
    expect(but((practice) => effortOf(practice) <= 120)).toEqual([])
  })

  it('leaves no stage and no problem without a practice that helps', () => {
    const helping = starterPractices.filter(({ isFailure }) => !isFailure)
    expect(stages.filter((stage) => !helping.some((practice) => practice.stages.includes(stage)))).toEqual([])
    expect(problems.filter((problem) => !helping.some((practice) => practice.problem === problem))).toEqual(
      [],
    )
    expect(
      but(
        ({ stages: own }) => own.length > 0 && own.length < stages.length && new Set(own).size === own.length,
      ),
    ).toEqual([])
  })

  it('gives failures the same form, and no result to anything never tried here', () => {
    expect(starterPractices.filter(({ isFailure }) => isFailure).length).toBeGreaterThanOrEqual(6)
    expect(but(({ isFailure, whenTo }) => whenTo.startsWith('À relire ') === isFailure)).toEqual([])
    expect(but(({ result }) => result === '')).toEqual([])
  })

  it('cites what is published, or says that nothing was measured', () => {
    const cited =
      /\b(19|20)\d\d, «|^SWOOP Analytics|^Lecko|^Mesuré sur |^Démonstration\u00a0: |(19|20)\d\d, synthèse/
    expect(but(({ evidence }) => evidence.length > 0)).toEqual([])
    expect(but(({ evidence }) => evidence.every(({ words }) => cited.test(words)))).toEqual([])
    const addresses = starterPractices.flatMap(({ evidence }) =>
      evidence.flatMap(({ address }) => address ?? []),
    )
    expect(addresses.filter((address) => !URL.canParse(address) || !address.startsWith('https://'))).toEqual(
      [],
    )
  })

  it('keeps its bounds in order', () => {
    expect(
      but(
        ({ fewestMembers, mostMembers }) =>
          (fewestMembers ?? 1) >= 1 && (mostMembers ?? 1e9) > (fewestMembers ?? 0),
      ),
    ).toEqual([])
  })
})

describe('what the starter practices wait for', () => {
  const conditions = starterPractices.flatMap(({ trigger }) => trigger)

  it('is one to three conditions, for about two in three of them', () => {
    expect(but(({ trigger }) => trigger.length <= 3)).toEqual([])
    expect(
      but(({ trigger }) => new Set(trigger.map(({ signal }) => signal)).size === trigger.length),
    ).toEqual([])
    const share =
      starterPractices.filter(({ trigger }) => trigger.length > 0).length / starterPractices.length
    expect(share).toBeGreaterThan(0.6)
    expect(share).toBeLessThan(0.85)
  })

  it('is measured: every signal serves, none is unknown, shares are shares', () => {
    const used = new Set(conditions.map(({ signal }) => signal))
    expect(signalNames.filter((signal) => !used.has(signal))).toEqual([])
    expect(conditions.filter(({ signal }) => !signalNames.includes(signal))).toEqual([])
    expect(
      conditions.filter(({ signal, than }) =>
        signals[signal] === 'share' ? !(than > 0 && than < 1) : !(Number.isInteger(than) && than > 0),
      ),
    ).toEqual([])
  })

  it('may come: whoever has been silent for a month has no figure of that month', () => {
    const ofTheMonth = ['replyRate', 'responseHours', 'halfCarriedBy', 'reciprocity']
    expect(
      but(
        ({ trigger }) =>
          !trigger.some(
            ({ signal, is, than }) => signal === 'silentOpenDays' && is === 'over' && than >= 20,
          ) || !trigger.some(({ signal }) => ofTheMonth.includes(signal)),
      ),
    ).toEqual([])
  })

  const usual: Signals = {
    ...{ ageDays: 400, members: 150, activeShare: 0.35, contributing: 18, contributingShare: 0.12 },
    ...{ contributions: 70, newMembers: 2, lostMembers: 1, replyRate: 0.8, responseHours: 20 },
    ...{ halfCarriedBy: 4, reciprocity: 0.5, silentOpenDays: 1, authors: 30, risk90: 0.03 },
  }
  const fitting = (figures: Signals) =>
    starterPractices.filter(({ trigger }) => hasCome(trigger, figures)).map(({ key }) => key)

  it('leaves a healthy community in peace', () => {
    expect(fitting(usual)).toEqual([])
  })

  it.each<[string, Signals, string]>([
    [
      'falls asleep',
      {
        ...{ ...usual, activeShare: 0.08, contributing: 0, contributingShare: 0, contributions: 0 },
        ...{ newMembers: 0, lostMembers: 4, replyRate: null, responseHours: null, halfCarriedBy: null },
        ...{ reciprocity: null, silentOpenDays: 22, authors: 2, risk90: 0.55 },
      },
      'appeler-cinq-personnes',
    ],
    ['leaves questions unanswered', { ...usual, replyRate: 0.4, responseHours: 120 }, 'nommer-une-personne'],
    [
      'is carried by one person',
      { ...usual, halfCarriedBy: 1, authors: 9, contributing: 6, contributingShare: 0.09, responseHours: 3 },
      'animer-a-deux',
    ],
    [
      'does not see its newcomers again',
      { ...usual, newMembers: 6, lostMembers: 4, reciprocity: 0.2 },
      'deuxieme-contribution',
    ],
    [
      'is read by many who dare not write',
      { ...usual, activeShare: 0.45, contributing: 6, contributingShare: 0.04 },
      'question-que-l-on-n-ose-pas',
    ],
    [
      'has just opened and is empty',
      { ...usual, ageDays: 20, authors: 2, contributions: 4, newMembers: 0 },
      'cinq-vraies-questions',
    ],
  ])('a community that %s meets at least three', (_, figures, expected) => {
    const keys = fitting(figures)
    expect(keys).toContain(expected)
    expect(keys.length).toBeGreaterThanOrEqual(3)
  })
})

describe('the course', () => {
  const lessons = course.flatMap((stage) => stage.lessons)

  it('follows the life of a community, in three to five short lessons a stage', () => {
    expect(course.map(({ stage }) => stage)).toEqual([...stages])
    expect(course.filter((stage) => stage.lessons.length < 3 || stage.lessons.length > 5)).toEqual([])
    const words = (text: string) => text.split(/\s+/).length
    expect(lessons.filter(({ text }) => words(text) < 80 || words(text) > 150)).toEqual([])
    expect(lessons.filter(({ question }) => !question.endsWith('\u00a0?'))).toEqual([])
    expect(new Set(lessons.map(({ key }) => key)).size).toBe(lessons.length)
  })

  it('leads to practices that exist, and to each of them from somewhere', () => {
    expect(lessons.flatMap(({ practices }) => practices.filter((key) => !known.has(key)))).toEqual([])
    expect(lessons.filter(({ practices }) => practices.length === 0)).toEqual([])
    const led = new Set(lessons.flatMap(({ practices }) => practices))
    expect([...known].filter((key) => !led.has(key))).toEqual([])
  })
})

describe('the French of both', () => {
  const sentences = (value: unknown): string[] =>
    typeof value === 'string'
      ? [value]
      : typeof value === 'object' && value !== null
        ? Object.values(value).flatMap(sentences)
        : []
  const said = sentences([starterPractices, course]).filter((text) => !/^https:/.test(text))

  it('keeps the house’s typography', () => {
    expect(said.filter((text) => /['"]/.test(text))).toEqual([])
    expect(said.filter((text) => /[ \u202f][:;?!»%]|«[^\u00a0]|[^\u00a0\s]»|\.\.\.| {2}/.test(text))).toEqual(
      [],
    )
    const doubled = /[^\u00a0\s][;?!]|[^\u00a0\s\d]:/
    // The titles of English works keep the typography of English.
    const french = said.map((text) => text.replace(/«[^»]*[a-z]: [^»]*»/g, ''))
    expect(french.filter((text) => doubled.test(text))).toEqual([])
  })

  it('writes no word with a dot in its middle', () => {
    expect(said.filter((text) => /[a-zé][·.•][a-z]/i.test(text))).toEqual([])
  })
})
