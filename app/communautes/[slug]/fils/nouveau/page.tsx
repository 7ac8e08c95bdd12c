import type { Metadata } from 'next'
import { requireViewer } from '@/lib/auth'
import { newFormKey, newThread } from '@/lib/discussions'
import { NewThread } from '@/lib/discussions/ui/NewThread'
import { peopleInWords, whoKnowsFirst } from '@/lib/expertise'
import { openAndAskAction } from '@/lib/expertise/actions'
import { BesideQuestion } from '@/lib/expertise/ui/BesideQuestion'
import { translator } from '@/lib/i18n'
import { greeting } from '@/lib/onboarding'
import { one, type Asked } from '@/lib/ui/address'

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<Asked> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translator('discussions'))('newThread.title') }
}

export default async function NewThreadPage({ params, searchParams }: Props) {
  const viewer = await requireViewer()
  const asked = await searchParams
  const place = await newThread(viewer, (await params).slug)
  const begun = one(asked, 'bonjour') ? await greeting(viewer) : null
  const mayAsk = place.kinds.includes('question')
  const looked = {
    title: (one(asked, 'qui') && place.draft?.title) || null,
    skillId: one(asked, 'competence') ?? null,
  }
  const found = mayAsk ? await whoKnowsFirst(viewer, place.community.id, looked, new Date()) : null
  const initial = found && (await peopleInWords(found)).people
  return (
    <NewThread
      action={openAndAskAction}
      place={place}
      formKey={newFormKey()}
      kind={one(asked, 'type')}
      begun={begun}
      beside={mayAsk && <BesideQuestion community={place.community} initial={initial} />}
    />
  )
}
