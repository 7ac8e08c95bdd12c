import type { Stage } from '../model/record'
import { close } from './close'
import { grow } from './grow'
import { launch } from './launch'
import { relaunch } from './relaunch'
import { settle } from './settle'

/** A few minutes of reading that end with a question to oneself. */
export interface Lesson {
  /** For ever: what a person has read is kept by it, and seen by nobody else. */
  key: string
  title: string
  text: string
  question: string
  /** Keys of the starter practices it leads to. */
  practices: readonly string[]
}

export interface CourseStage {
  stage: Stage
  title: string
  introduction: string
  lessons: readonly Lesson[]
}

/** The course for those who run a community, in the order of its life. One may begin anywhere. */
export const course: readonly CourseStage[] = [launch, grow, settle, relaunch, close]

/** All lessons, in their order, each with its stage. */
export const lessons: readonly (Lesson & { stage: Stage })[] = course.flatMap(({ stage, lessons }) =>
  lessons.map((lesson) => ({ ...lesson, stage })),
)

/** How a stage is called in an address. */
export const stageWords: Readonly<Record<Stage, string>> = {
  launch: 'lancer',
  grow: 'grandir',
  settle: 'durer',
  relaunch: 'relancer',
  close: 'clore',
}

export const COURSE = '/pratiques/parcours'
export const stagePath = (stage: Stage): string => `${COURSE}/${stageWords[stage]}`
export const lessonPath = ({ stage, key }: { stage: Stage; key: string }): string =>
  `${stagePath(stage)}/${key}`
export const stageCalled = (word: string): CourseStage | undefined =>
  course.find(({ stage }) => stageWords[stage] === word)
