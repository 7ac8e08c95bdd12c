import { z } from 'zod'
import { db } from '@/lib/db'
import { authorize, NotFound, type Person } from '@/lib/policy'
import { audienceOf, isShown, type FieldVisibility } from '../model/fields'
import { communitiesInCommon } from './inCommon'

/** The portrait of somebody whom the viewer sees, when it is shown to them and is still this one. */
export async function photoOf(
  viewer: Person,
  memberId: string,
  version: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const isKey = z.uuid().safeParse(memberId).success
  const found = isKey
    ? await db.memberPhoto.findUnique({
        where: { memberId, version },
        select: {
          image: true,
          member: {
            select: {
              id: true,
              status: true,
              isService: true,
              organisationId: true,
              platformRole: true,
              fieldVisibility: true,
            },
          },
        },
      })
    : null
  authorize(viewer, 'member.see', found?.member)
  const audience = audienceOf(found!.member.fieldVisibility as FieldVisibility, 'photo')
  const shares = audience === 'communities' && (await communitiesInCommon(viewer, memberId)).length > 0
  if (!isShown(audience, { isSelf: viewer.id === memberId, shares })) throw new NotFound()
  return found!.image
}
