'use client'
import { useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { give, showSigns, type SignWords } from './signs'
import type { Asked, ReplyComposer, ReplyStart, ReplyWords } from './editor/ReplyComposer'
import { useReading } from './useReading'

type ThreadToolsProps = {
  locale: 'fr' | 'en'
  communityId: string
  threadId: string
  readNumber: number | null
}

/** The words come with the first press: those who only read never load them. */
const catalogue = (locale: 'fr' | 'en') =>
  locale === 'en' ? import('@/lib/i18n/en/discussions.json') : import('@/lib/i18n/fr/discussions.json')
const frame = (locale: 'fr' | 'en') =>
  locale === 'en' ? import('@/lib/i18n/en/ui.json') : import('@/lib/i18n/fr/ui.json')

/** The editor and its words; null when the network is away: the plain box then stays, and works. */
async function editor(locale: 'fr' | 'en') {
  const parts = [import('./editor/ReplyComposer'), catalogue(locale), frame(locale)] as const
  const loaded = await Promise.all(parts).catch(() => null)
  if (!loaded) return null
  const [{ ReplyComposer: Composer }, { default: discussions }, { default: ui }] = loaded
  return { Composer, words: { discussions, ui } }
}

interface Started {
  Composer: typeof ReplyComposer
  words: ReplyWords
  start: ReplyStart
}

/**
 * Lends its hands to a page that is already whole: notes how far one has read, gives signs in place, and puts the
 * editor where the plain box was as soon as one writes, quotes or answers.
 */
export function ThreadTools({ locale, communityId, threadId, readNumber }: ThreadToolsProps) {
  const [started, setStarted] = useState<Started | null>(null)
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

    let waiting: Asked | null = null
    /** What was typed before the editor came is kept, and the caret with it. False when it could not come. */
    async function write(asked: Asked | null): Promise<boolean> {
      const plain = () => document.querySelector<HTMLFormElement>('#boite > form')
      waiting = asked ?? waiting
      const loaded = plain() && (await editor(locale))
      const form = plain()
      if (form && !loaded) return false
      const taken = waiting
      waiting = null
      if (form && loaded) setStarted((known) => known ?? { ...loaded, start: startFrom(form, taken) })
      else if (taken) document.dispatchEvent(new CustomEvent<Asked>('osmose:ecrire', { detail: taken }))
      return true
    }

    function focus(event: FocusEvent) {
      if ((event.target as Element).id === 'texte') void write(null)
    }

    async function press(event: MouseEvent) {
      const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-do]')
      const post = link?.closest('article')
      if (!link || !post || event.ctrlKey || event.metaKey) return
      event.preventDefault()
      const text = post.id.replace('reponse-', '')
      const isDone = await (
        link.dataset.do === 'reagir'
          ? words().then(({ names }) => (showSigns(link, text, names), true))
          : write(askedOf(post, text, link.dataset.do === 'citer'))
      ).catch(() => false)
      // The link itself does the same, by a page.
      if (!isDone) window.location.assign(link.href)
    }

    async function submit(event: SubmitEvent) {
      const button = event.submitter as HTMLButtonElement | null
      if (button?.name !== 'react') return
      event.preventDefault()
      const said = await words().catch(() => null)
      if (!said) return sendPlainly(button)
      const alarm = page?.querySelector('#alerte')
      const isGiven = await give(button, `${base}/reactions`, said)
      if (alarm) alarm.textContent = isGiven ? '' : said.failed
    }

    page.addEventListener('focusin', focus)
    page.addEventListener('click', press)
    page.addEventListener('submit', submit)
    if (document.activeElement?.id === 'texte') void write(null)
    return () => {
      page.removeEventListener('focusin', focus)
      page.removeEventListener('click', press)
      page.removeEventListener('submit', submit)
    }
  }, [base, locale])

  const box = started && document.getElementById('boite')
  if (!box) return null
  const { Composer, words, start } = started
  return createPortal(
    <Composer start={start} words={words} communityId={communityId} threadId={threadId} />,
    box,
  )
}

/** The words of the signs could not come: the page's own form does the same. */
function sendPlainly(button: HTMLButtonElement) {
  const wish = document.createElement('input')
  Object.assign(wish, { type: 'hidden', name: button.name, value: button.value })
  button.form?.append(wish)
  button.form?.submit()
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
