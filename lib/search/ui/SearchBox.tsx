import { translator } from '@/lib/i18n'
import type { Asked as Parameters } from '@/lib/ui/address'
import { QuestionForm } from '@/lib/ui/QuestionForm'

const KEPT = ['type', 'communaute', 'auteur', 'depuis', 'tri']

/** The question, which keeps what narrows it. */
export async function SearchBox({
  text,
  parameters,
  isEmpty,
}: {
  text: string
  parameters: Parameters
  isEmpty: boolean
}) {
  const t = await translator('search')
  return (
    <QuestionForm
      action="/recherche"
      id="question"
      words={{ label: t('label'), placeholder: t('placeholder'), submit: t('submit') }}
      text={text}
      parameters={parameters}
      kept={KEPT}
      isEmpty={isEmpty}
    />
  )
}
