import { translator } from '@/lib/i18n'
import { SubmitButton } from '@/lib/ui/forms'
import { Form } from '@/lib/ui/forms/Form'
import { hideInferenceAction, showInferenceAction } from '../actions'
import type { Hidden } from '../queries/ownParts'

type SetAsideProps = Pick<Hidden, 'kind' | 'of'> & { word: string; isHidden?: boolean }

/** «Ce n’est pas mon sujet», or the way back. */
export async function SetAside({ kind, of, word, isHidden = false }: SetAsideProps) {
  const t = await translator('expertise')
  const act = isHidden ? 'show' : 'hide'
  return (
    <Form action={isHidden ? showInferenceAction : hideInferenceAction} className="os-entry">
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="of" value={of} />
      <input type="hidden" name="word" value={word} />
      <SubmitButton tone="quiet" size="sm">
        {t(kind === 'term' ? `own.${act}` : `own.${act}Part`)}
        <span className="fr-sr-only"> {t(`own.${act}Of`, { word })}</span>
      </SubmitButton>
    </Form>
  )
}
