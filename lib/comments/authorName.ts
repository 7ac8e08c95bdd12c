import { translatorIn } from '@/lib/i18n/translate'
import type { Person } from '@/lib/policy'
import type { MemberStatus } from '@/prisma/client/enums'

/** Who wrote or deposited something, as this reader sees it: whoever has left is not named any more. */
export const authorName = (
  { locale }: Pick<Person, 'locale'>,
  { name, status }: { name: string; status: MemberStatus },
): string => (status === 'left' ? translatorIn(locale, 'discussions')('byNobody') : name)
