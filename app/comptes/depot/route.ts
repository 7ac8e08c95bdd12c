import { formRoute } from '@/lib/auth'
import { depositByForm } from '@/lib/imports'
import { DepositForm } from '@/lib/imports/schema'

/** A list, from a browser without script. */
export const POST = formRoute(
  DepositForm,
  depositByForm,
  ({ importId, isRequest }) => ({
    path: `${isRequest ? '/comptes/demandes' : '/administration/imports'}/${importId}`,
  }),
  (_, { request }) => (request === 'oui' ? '/comptes/demandes/nouvelle' : '/administration/imports/nouveau'),
)
