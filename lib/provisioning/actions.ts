'use server'
import { action } from '@/lib/auth'
import * as commands from './commands'
import * as shape from './schema'

const pageOf = (directoryId: string) => `/administration/annuaires/${directoryId}`

export const createScimDirectoryAction = action(
  shape.CreateScim,
  commands.createScimDirectory,
  ({ directoryId }) => ({ path: pageOf(directoryId), said: 'provisioning.said.scimOpened' }),
)
export const createLdapDirectoryAction = action(
  shape.CreateLdap,
  commands.createLdapDirectory,
  ({ directoryId }) => ({ path: pageOf(directoryId), said: 'provisioning.said.ldapOpened' }),
)
export const changeScimDirectoryAction = action(
  shape.ChangeScim,
  commands.changeScimDirectory,
  ({ directoryId }) => ({ path: pageOf(directoryId), said: 'provisioning.said.changed' }),
)
export const changeLdapDirectoryAction = action(
  shape.ChangeLdap,
  commands.changeLdapDirectory,
  ({ directoryId }) => ({ path: pageOf(directoryId), said: 'provisioning.said.changed' }),
)
export const pauseDirectoryAction = action(
  shape.TouchDirectory,
  commands.pauseDirectory,
  ({ directoryId }) => ({
    path: pageOf(directoryId),
    said: 'provisioning.said.paused',
  }),
)
export const resumeDirectoryAction = action(
  shape.TouchDirectory,
  commands.resumeDirectory,
  ({ directoryId }) => ({
    path: pageOf(directoryId),
    said: 'provisioning.said.resumed',
  }),
)
export const createTokenAction = action(shape.CreateToken, commands.createToken, ({ token }) => ({
  said: 'provisioning.said.token',
  once: token,
}))
export const revokeTokenAction = action(shape.RevokeToken, commands.revokeToken, ({ directoryId }) => ({
  path: pageOf(directoryId),
  said: 'provisioning.said.revoked',
}))
export const askRunAction = action(
  shape.AskRun,
  commands.askRun,
  ({ directoryId, runId }) => `${pageOf(directoryId)}/passages/${runId}`,
)
export const tieGroupAction = action(shape.TieGroup, commands.tieGroupToUnit, () => ({
  said: 'provisioning.said.tied',
}))
