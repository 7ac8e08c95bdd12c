import type { ReactNode } from 'react'
import { translator } from '@/lib/i18n'
import { ActionForm } from './ActionForm'
import type { FormAction } from './context'

type FormProps = {
  action: FormAction
  className?: string
  label?: string
  done?: ReactNode
  children: ReactNode
}

/** The form of a page: `<Form action={createCommunityAction}>` with fields and one SubmitButton inside. */
export async function Form(props: FormProps) {
  const t = await translator('ui')
  const words = {
    problems: t('problems'),
    problem: t('formProblem'),
    copy: t('copy'),
    copied: t('copied'),
  }
  return <ActionForm {...props} words={words} />
}
