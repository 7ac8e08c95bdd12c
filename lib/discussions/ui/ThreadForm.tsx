'use client'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { ActionForm, type FormAction, type FormWords } from '@/lib/ui/forms'
import { ASKED, type Asked } from './editor/Composer'
import { useReading } from './useReading'

type ThreadFormProps = {
  action: FormAction
  words: FormWords & { one: string; many: string; failed: string; names: Record<string, string> }
  communityId: string
  threadId: string
  slug: string
  page: number
  readNumber: number | null
  children: ReactNode
}

/**
 * The one form around the texts of a page: each button in them says what to do with which. Without script it is
 * a plain form; with it, signs are given in place, and «Citer» and «Répondre» fill the box below.
 */
export function ThreadForm({
  action,
  words,
  communityId,
  threadId,
  slug,
  page,
  readNumber,
  children,
}: ThreadFormProps) {
  const box = useRef<HTMLDivElement>(null)
  const [failed, setFailed] = useState(false)
  const base = `/api/communautes/${communityId}/fils/${threadId}`
  useReading(box, `${base}/lecture`, readNumber)

  useEffect(() => {
    const root = box.current
    if (!root) return
    async function sign(event: SubmitEvent) {
      const button = event.submitter as HTMLButtonElement | null
      if (button?.name !== 'react') return
      event.preventDefault()
      event.stopPropagation()
      setFailed(!(await give(button, `${base}/reactions`, words)))
    }
    const press = (event: MouseEvent) => act(event, words.names)
    root.addEventListener('submit', sign, true)
    root.addEventListener('click', press)
    return () => {
      root.removeEventListener('submit', sign, true)
      root.removeEventListener('click', press)
    }
  }, [base, words])

  return (
    <div ref={box}>
      <ActionForm action={action} words={words} className="os-thread__form">
        <input type="hidden" name="communityId" value={communityId} />
        <input type="hidden" name="threadId" value={threadId} />
        <input type="hidden" name="slug" value={slug} />
        <input type="hidden" name="page" value={page} />
        {failed && (
          <p className="fr-error-text" role="alert">
            {words.failed}
          </p>
        )}
        {children}
      </ActionForm>
    </div>
  )
}

/** «Citer» and «Répondre» fill the box below; «Réagir» shows the other signs. */
function act(event: MouseEvent, names: Record<string, string>) {
  const link = (event.target as Element).closest<HTMLElement>('[data-do]')
  const post = link?.closest('article')
  if (!link || !post || event.ctrlKey || event.metaKey) return
  const text = post.id.replace('reponse-', '')
  if (link.dataset.do === 'reagir') showSigns(link, text, names)
  else if (document.querySelector('.os-composer')) ask(post, text, link.dataset.do === 'citer')
  else return
  event.preventDefault()
}

function ask(post: HTMLElement, text: string, isQuote: boolean) {
  const author = post.querySelector('.os-post__who strong')?.textContent ?? ''
  const chosen = window.getSelection()
  const isInside = chosen && chosen.rangeCount > 0 && post.contains(chosen.anchorNode)
  const words =
    (isInside && chosen.toString().trim()) || post.querySelector<HTMLElement>('.os-prose')?.innerText
  const asked: Asked = {
    ...(text !== 'fil' && { answer: { id: text, author } }),
    ...(isQuote && { quote: { author, words: words ?? '' } }),
  }
  document.dispatchEvent(new CustomEvent(ASKED, { detail: asked }))
}

/** In place of «Réagir», the signs nobody has given yet. */
function showSigns(link: HTMLElement, text: string, names: Record<string, string>) {
  const there = [...(link.parentElement?.querySelectorAll('button') ?? [])].map(
    ({ value }) => value.split('.')[1],
  )
  const buttons = Object.entries(names)
    .filter(([kind]) => !there.includes(kind))
    .map(([kind, name]) => {
      const button = document.createElement('button')
      button.className = 'os-react'
      button.name = 'react'
      button.value = `${text}.${kind}.oui`
      button.textContent = name
      button.setAttribute('aria-pressed', 'false')
      return button
    })
  link.replaceWith(...buttons)
  buttons[0]?.focus()
}

/** Gives a sign or takes it back, and shows the new counts; false when it could not be. */
async function give(
  button: HTMLButtonElement,
  address: string,
  words: ThreadFormProps['words'],
): Promise<boolean> {
  const [text = '', kind = '', on] = button.value.split('.')
  try {
    const answer = await fetch(address, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ replyId: text === 'fil' ? null : text, kind, on: on === 'oui' }),
    })
    if (!answer.ok) return false
    const { reactions } = (await answer.json()) as { reactions: Record<string, number> }
    button.value = `${text}.${kind}.${on === 'oui' ? 'non' : 'oui'}`
    button.setAttribute('aria-pressed', on === 'oui' ? 'true' : 'false')
    show(button, words.names[kind] ?? kind, reactions[kind] ?? 0, words)
    return true
  } catch {
    return false
  }
}

function show(button: HTMLButtonElement, name: string, count: number, words: ThreadFormProps['words']) {
  const seen = document.createElement('span')
  seen.textContent = count === 0 ? name : `${name} `
  if (count > 0) {
    const figure = document.createElement('b')
    figure.textContent = String(count)
    seen.append(figure)
    seen.setAttribute('aria-hidden', 'true')
  }
  const heard = document.createElement('span')
  heard.className = 'fr-sr-only'
  heard.textContent = (count === 1 ? words.one : words.many).replace('%n', name).replace('%c', String(count))
  button.replaceChildren(seen, ...(count === 0 ? [] : [heard]))
}
