import { locale } from '@/lib/i18n'
import { catalogues } from '@/lib/i18n/catalogues'
import { WhoKnows, type AskableInWords } from './WhoKnows'

type BesideQuestionProps = {
  community: { id: string; slug: string }
  initial: AskableInWords[] | null
}

/** Under the title of a question: who might answer it. */
export async function BesideQuestion({ community, initial }: BesideQuestionProps) {
  return (
    <WhoKnows
      communityId={community.id}
      words={catalogues[await locale()].expertise.ask}
      plain={`/communautes/${community.slug}/fils/nouveau/qui`}
      initial={initial}
    />
  )
}
