'use server'
import { action } from '@/lib/auth'
import { changeOwnProfile } from './commands'
import { FIELD_NAMES } from './model/fields'
import { OwnProfile } from './schema'

export const changeOwnProfileAction = action(OwnProfile, changeOwnProfile, (_, { said, visibility }) => ({
  said: 'directory.own.saved',
  // The form stays as it was sent.
  keep: {
    ...Object.fromEntries(
      Object.entries(said).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
    ),
    ...Object.fromEntries((said.languages ?? []).map((code) => [`speaks_${code}`, 'oui'])),
    ...Object.fromEntries(
      FIELD_NAMES.flatMap((field) => (visibility[field] ? [[`show_${field}`, visibility[field]]] : [])),
    ),
  },
}))
