'use client'
import { lazy, Suspense, useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { give, showSigns, type SignWords } from './signs'
import type { Asked, ReplyStart } from './editor/ReplyComposer'
import { useReading } from './useReading'

const ReplyComposer = lazy(() => import('./editor/ReplyComposer'))

type ThreadToolsProps = {
  locale: 'fr' | 'en'
  communityId: string
  threadId: string
  readNumber: number | null
}

/** The words come with the first press: those who only read never load them. */
const catalogue = (locale: 'fr' | 'en') =>
  locale === 'en' ? import('@/lib/i18n/en/discussions.json') : import('@/lib/i18n/fr/discussions.json')

/**
 * Lends its hands to a page that is already whole: notes how far one has read, gives signs in place, and puts the
 * editor where the plain box was as soon as one writes, quotes or answers.
 */
export function ThreadTools({ locale, communityId, threadId, readNumber }: ThreadToolsProps) {
  const [start, setStart] = useState<ReplyStart | null>(null)
  const base = `/api/communautes/${communityId}/fils/${threadId}`
  useReading(`${base}/lecture`, readNumber)

  useEffect(() => {
    const page = document.getElementById('fil-entier')
    if (!page) return

    const words = async (): Promise<SignWords> => {
      const { react } = (await catalogue(locale)).default
      const { one, many, failed, ...names } = react
      return { one, many, failed, names }
    }

    /** What was typed before the script came is kept, and the caret with it. */
    function write(asked: Asked | null) {
      const form = document.querySelector<HTMLFormElement>('#boite > form')
      if (form) setStart((known) => known ?? startFrom(form, asked))
      else if (asked) document.dispatchEvent(new CustomEvent<Asked>('osmose:ecrire', { detail: asked }))
    }

    function focus(event: FocusEvent) {
      if ((event.target as Element).id === 'texte') write(null)
    }

    async function press(event: MouseEvent) {
      const link = (event.target as Element).closest<HTMLElement>('[data-do]')
      const post = link?.closest('article')
      if (!link || !post || event.ctrlKey || event.metaKey) return
      event.preventDefault()
      const text = post.id.replace('reponse-', '')
      if (link.dataset.do === 'reagir') showSigns(link, text, (await words()).names)
      else write(askedOf(post, text, link.dataset.do === 'citer'))
    }

    async function submit(event: SubmitEvent) {
      const button = event.submitter as HTMLButtonElement | null
      if (button?.name !== 'react') return
      event.preventDefault()
      const said = await words()
      const alarm = page?.querySelector('#alerte')
      const isGiven = await give(button, `${base}/reactions`, said)
      if (alarm) alarm.textContent = isGiven ? '' : said.failed
    }

    page.addEventListener('focusin', focus)
    page.addEventListener('click', press)
    page.addEventListener('submit', submit)
    if (document.activeElement?.id === 'texte') write(null)
    return () => {
      page.removeEventListener('focusin', focus)
      page.removeEventListener('click', press)
      page.removeEventListener('submit', submit)
    }
  }, [base, locale])

  const box = start && document.getElementById('boite')
  if (!box) return null
  return createPortal(
    <Suspense fallback={null}>
      <ReplyComposer start={start} locale={locale} communityId={communityId} threadId={threadId} />
    </Suspense>,
    box,
  )
}

/** What the plain box holds, and what was asked of it. */
function startFrom(form: HTMLFormElement, asked: Asked | null): ReplyStart {
  const area = form.querySelector('textarea')
  const value = (name: string) => (form.elements.namedItem(name) as HTMLInputElement | null)?.value ?? ''
  const parentId = value('parentId')
  return {
    form,
    formKey: value('key'),
    body: area?.value ?? '',
    caret: area && document.activeElement === area ? area.selectionStart : null,
    answering: parentId ? { id: parentId, author: form.dataset.author ?? '' } : null,
    isDraft: form.dataset.draft === 'oui',
    asked,
  }
}

function askedOf(post: HTMLElement, text: string, isQuote: boolean): Asked {
  const author = post.querySelector('.os-post__who strong')?.textContent ?? ''
  const chosen = window.getSelection()
  const isInside = chosen && chosen.rangeCount > 0 && post.contains(chosen.anchorNode)
  const words =
    (isInside && chosen.toString().trim()) || post.querySelector<HTMLElement>('.os-prose')?.innerText
  return {
    ...(text !== 'fil' && { answer: { id: text, author } }),
    ...(isQuote && { quote: { author, words: words ?? '' } }),
  }
}
