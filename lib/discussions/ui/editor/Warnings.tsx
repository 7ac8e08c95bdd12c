'use client'
import { useContext } from 'react'
import { Checkbox } from '@/lib/ui/forms'
import { FormContext } from '@/lib/ui/forms/context'
import type { Personal } from '../../model/personalData'
import { filled, type EditorWords } from './words'

/** What is asked once before publishing: boxes that appear when there is something to confirm, and only then. */
export function Warnings({ personal, words }: { personal: Personal[]; words: EditorWords }) {
  const state = useContext(FormContext)?.state
  const asked = (name: string) => Boolean(state?.fieldErrors?.[name] ?? state?.values?.[name])
  const what = personal.map((kind) => words[`personal_${kind}`]).join(', ')
  return (
    <>
      {(personal.length > 0 || asked('acknowledged')) && (
        <div className="os-composer__warning">
          {what && <p role="status">{filled(words.personal, { what })}</p>}
          <Checkbox name="acknowledged" label={words.acknowledge} />
        </div>
      )}
      {asked('confirmed') && <Checkbox name="confirmed" label={words.confirmCrowd} />}
      {asked('overwrite') && <Checkbox name="overwrite" label={words.overwrite} />}
    </>
  )
}
