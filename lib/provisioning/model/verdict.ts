/** What becomes of one person, in the words of imports. */
export const VERDICTS = [
  'created',
  'attached',
  'updated',
  'unchanged',
  'deactivated',
  'duplicate',
  'refused',
] as const
export type Verdict = (typeof VERDICTS)[number]

/** Why somebody was not taken. */
export const REASONS = [
  'noEmail',
  'emailTaken',
  'otherAdministration',
  'otherDirectory',
  'otherDomain',
  'userNameTaken',
  'numberTaken',
  'pseudonym',
] as const
export type Reason = (typeof REASONS)[number]

/** Why an entry could not be written, though nothing was wrong with what it asked: the run goes on without it. */
export const MISHAPS = ['takenMeanwhile', 'unwritable', 'unexpected'] as const
export type Mishap = (typeof MISHAPS)[number]

export type Counts = Partial<Record<Verdict, number>>

/** A directory's word that cannot be followed: said to it as it speaks, and never half done. */
export class NotTaken extends Error {
  constructor(readonly reason: Reason) {
    super(reason)
    this.name = 'NotTaken'
  }
}

export const verdictOf = (reason: Reason): Verdict => (reason === 'userNameTaken' ? 'duplicate' : 'refused')
