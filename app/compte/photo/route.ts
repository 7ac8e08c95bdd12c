import { formRoute } from '@/lib/auth'
import { changeOwnPhoto, MOST_FORM_BYTES } from '@/lib/directory'
import { OwnPhoto } from '@/lib/directory/schema'

const here = '/compte#photo'

export const POST = formRoute(
  OwnPhoto,
  changeOwnPhoto,
  () => ({ path: here, said: 'directory.own.photoChanged' }),
  () => here,
  MOST_FORM_BYTES,
)
