import type { Viewer } from '../viewer'

/** A scale-up report, as the rules see it. */
export interface ReportFacts {
  /** Of whom it speaks; null: the whole platform. */
  readonly ministryId: string | null
  /** Once was: of what was withdrawn since, its page says so. */
  readonly isPublished: boolean
  readonly readerIds: readonly string[]
  readonly editorIds: readonly string[]
}

/** What a deployment would give, as somebody keeps it. */
export interface SimulationFacts {
  /** Whom its author answered for; null: the whole platform. */
  readonly ministryId: string | null
  readonly createdById: string
  /** Shown to those who simulate for the same people. */
  readonly isShared: boolean
}

const isDinum = (viewer: Viewer) => viewer.platformRole === 'dinum'
/** DINUM of everybody; the administrator of a whole ministry of theirs. */
const answersFor = (viewer: Viewer, ministryId: string | null) =>
  isDinum(viewer) ||
  (viewer.platformRole === 'ministry_administrator' &&
    ministryId !== null &&
    viewer.administers.includes(ministryId))
const isAmong = (viewer: Viewer, ids: readonly string[]) => viewer.id !== null && ids.includes(viewer.id)

const edits = (viewer: Viewer, { ministryId, editorIds }: ReportFacts) =>
  answersFor(viewer, ministryId) || isAmong(viewer, editorIds)

const simulates = (viewer: Viewer) => isDinum(viewer) || viewer.platformRole === 'ministry_administrator'

export const reportRules = {
  /** Somebody sees the list of those they may read: perhaps none. */
  'report.list': (viewer: Viewer) => viewer.id !== null,
  'report.create': (viewer: Viewer, { ministryId }: Pick<ReportFacts, 'ministryId'>) =>
    answersFor(viewer, ministryId),
  /** A draft is its editors'; what is published, its readers' too. */
  'report.read': (viewer: Viewer, report: ReportFacts) =>
    edits(viewer, report) || (report.isPublished && isAmong(viewer, report.readerIds)),
  'report.edit': edits,
  /** Publishing, withdrawing, choosing readers: whoever answers for those of whom it speaks. */
  'report.publish': (viewer: Viewer, { ministryId }: Pick<ReportFacts, 'ministryId'>) =>
    answersFor(viewer, ministryId),
  /** Costs, numbers of agents to reach: entered by hand, with their source. */
  'report.enter': isDinum,
  /** What a deployment would give. */
  'simulation.make': simulates,
  'simulation.read': (viewer: Viewer, { ministryId, createdById, isShared }: SimulationFacts) =>
    simulates(viewer) && (viewer.id === createdById || (isShared && answersFor(viewer, ministryId))),
  /** What one keeps is one's own to change, whoever reads it. */
  'simulation.change': (viewer: Viewer, { createdById }: Pick<SimulationFacts, 'createdById'>) =>
    simulates(viewer) && viewer.id === createdById,
  /** Tokens with which programs read the same figures. */
  'figures.open': isDinum,
}
