import { z } from 'zod'
import { addDays, isDay } from '@/lib/time'
import { oneLine } from '@/lib/ui/typed'
import { comparedDays } from '../model/draw/waiting'

/** Shapes of what forms send. Messages are keys of the catalogue. */
const mistake = <Key extends string>(key: Key) => `programmes.mistake.${key}` as const
const id = z.uuid()
const day = z.string().refine(isDay, mistake('noDay'))

/** The list stands for all to see so long before the seed is shown: whoever wants to can write its fingerprint down. */
export const drawAfterHours = 12

export const OpenProgramme = z
  .object({
    newId: id,
    name: z
      .string()
      .transform(oneLine)
      .pipe(z.string().min(5, mistake('noName')).max(120, mistake('tooLong'))),
    purpose: z.string().trim().min(20, mistake('noPurpose')).max(2000, mistake('tooLong')),
    practiceId: z.union([z.literal('').transform(() => null), id]).default(null),
    places: z.coerce
      .number(mistake('noPlaces'))
      .int(mistake('noPlaces'))
      .min(1, mistake('noPlaces'))
      .max(1000, mistake('noPlaces')),
    closesOn: day,
    laterOn: day,
  })
  .superRefine(({ closesOn, laterOn }, context) => {
    if (isDay(closesOn) && isDay(laterOn) && laterOn <= addDays(closesOn, comparedDays))
      context.addIssue({ code: 'custom', path: ['laterOn'], message: mistake('tooSoon') })
  })

export const CancelProgramme = z.object({
  programmeId: id,
  why: z
    .string()
    .trim()
    .transform((written) => written.replace(/\r\n?/g, '\n'))
    .pipe(z.string().min(10, mistake('noWhy')).max(500, mistake('tooLong'))),
})
export const AskForPlace = z.object({ programmeId: id, communityId: z.uuid(mistake('noCommunity')) })
