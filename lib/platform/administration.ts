import { can, type Viewer } from '@/lib/policy'

/** The rooms of the administration, each for those who may enter it. */
const ROOMS = [
  { key: 'state', path: '/administration', action: 'platform.administer' },
  { key: 'accounts', path: '/administration/comptes', action: 'accounts.administer' },
  { key: 'imports', path: '/administration/imports', action: 'accounts.administer' },
  { key: 'skills', path: '/administration/competences', action: 'skills.curate' },
  { key: 'directories', path: '/administration/annuaires', action: 'provisioning.manage' },
] as const

export type AdministrationRoom = (typeof ROOMS)[number]['key']

/** The rooms this viewer may enter, in the order shown. */
export const administrationFor = (viewer: Viewer) => ROOMS.filter(({ action }) => can(viewer, action))
