import { formRoute } from '@/lib/auth'
import { removeOwnPhoto } from '@/lib/directory'
import { NoPhoto } from '@/lib/directory/schema'

const here = '/compte#photo'

export const POST = formRoute(
  NoPhoto,
  removeOwnPhoto,
  () => ({ path: here, said: 'directory.own.photoRemoved' }),
  () => here,
)
