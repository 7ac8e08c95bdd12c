import { scimRoute } from '@/lib/provisioning'
import { openRoute } from '../routeServer'

/** The SCIM server over real HTTP. */
export const openScim = () => openRoute('/scim/v2', scimRoute)
