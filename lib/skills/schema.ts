import { z } from 'zod'

/** Shapes of what forms send. Messages are keys of the catalogue. */
const id = z.uuid()
const text = (max: number, tooLong: string) => z.string().trim().max(max, `skills.mistake.${tooLong}`)
const line = (max: number, tooLong: string) =>
  text(max, tooLong).transform((written) => written.replace(/\s+/g, ' '))
const ticked = z.literal('oui').optional().transform(Boolean)

export const LEVELS = [1, 2, 3, 4, 5] as const
/** Beyond the first notions, whoever wants to learn more of a skill has it too. */
export const HAS_FROM = 3
export const KINDS = ['knowledge', 'ability', 'attitude'] as const
export const VISIBILITIES = ['everyone', 'communities', 'nobody'] as const

export const AddSkill = z.object({ skillId: id })
export const ChangeSkill = z.object({
  skillId: id,
  level: z
    .union([
      z.literal('').transform(() => null),
      z.coerce
        .number('skills.mistake.noLevel')
        .int()
        .min(1, 'skills.mistake.noLevel')
        .max(5, 'skills.mistake.noLevel'),
    ])
    .default(null),
  canHelp: ticked,
  wantsToLearn: ticked,
  visibility: z.enum(VISIBILITIES, 'skills.mistake.noVisibility').default('everyone'),
})
export const OneSkill = z.object({ skillId: id })
export const ProposeSkill = z.object({
  label: line(80, 'longLabel').pipe(
    z.string().min(2, 'skills.mistake.shortLabel').regex(/\p{L}/u, 'skills.mistake.shortLabel'),
  ),
  kind: z.enum(KINDS, 'skills.mistake.noKind').default('ability'),
})
export const AnswerSuggestion = z.object({ skillId: id, answer: z.enum(['refused', 'hidden']) })

export const Endorse = z.object({ skillId: id, memberId: id })
export const AskEndorsement = z.object({ skillId: id, memberId: id })

export const AcceptSkill = z.object({
  skillId: id,
  label: ProposeSkill.shape.label,
  kind: z.enum(KINDS, 'skills.mistake.noKind'),
})
export const MergeSkill = z.object({ skillId: id, intoId: z.uuid('skills.mistake.noTarget') })
export const RefuseSkill = z.object({
  skillId: id,
  reason: text(500, 'longReason').pipe(z.string().min(3, 'skills.mistake.noReason')),
})
