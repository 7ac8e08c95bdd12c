import { z } from 'zod'
import { isDepartement } from './model/departements'
import { AUDIENCES, FIELD_NAMES, type FieldVisibility } from './model/fields'
import { LANGUAGES } from './model/languages'

export { DEPARTEMENTS } from './model/departements'

const line = (most: number, mistake: string) => z.string().trim().max(most, mistake)
const audience = z.enum(AUDIENCES)

/** What a person says of themselves: what is left out stays as it is. Ticks come as `speaks_en`, choices as `show_phone`. */
export const OwnProfile = z
  .looseObject({
    jobTitle: line(120, 'directory.mistake.jobTitle').optional(),
    phone: line(30, 'directory.mistake.phone')
      .refine((text) => /^[\d\s+().-]*$/.test(text), 'directory.mistake.phone')
      .transform((text) => text || null)
      .optional(),
    city: line(80, 'directory.mistake.city').optional(),
    departement: z
      .string()
      .refine((code) => code === '' || isDepartement(code), 'directory.mistake.departement')
      .transform((code) => code || null)
      .optional(),
    about: line(1000, 'directory.mistake.about').optional(),
    languages: z.literal('asked').optional(),
  })
  .transform(({ languages, ...form }) => ({
    said: {
      jobTitle: form.jobTitle,
      phone: form.phone,
      city: form.city,
      departement: form.departement,
      about: form.about,
      languages: languages && LANGUAGES.filter((code) => form[`speaks_${code}`] === 'oui'),
    },
    visibility: Object.fromEntries(
      FIELD_NAMES.flatMap((field) => {
        const chosen = audience.safeParse(form[`show_${field}`])
        return chosen.success ? [[field, chosen.data]] : []
      }),
    ) as FieldVisibility,
  }))
export type OwnProfile = z.output<typeof OwnProfile>

/** A picture just chosen; an empty choice comes as a file without a byte. */
export const OwnPhoto = z.object({
  photo: z
    .instanceof(File, { error: 'directory.mistake.noPhoto' })
    .refine(({ size }) => size > 0, 'directory.mistake.noPhoto'),
})
export const NoPhoto = z.object({})
