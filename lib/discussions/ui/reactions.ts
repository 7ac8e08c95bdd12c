import { html, type Markup } from '@/lib/ui/html'
import type { ReactionKind } from '@/prisma/client/enums'
import { given, reactionKinds } from '../model/reactions'
import type { Post } from '../queries/threadPage'
import type { Speech } from './words'

/** What a button says to the form: which text, which sign, given or taken back. */
const wish = (post: Post, kind: ReactionKind, on: boolean) =>
  `${post.number === 0 ? 'fil' : post.id}.${kind}.${on ? 'oui' : 'non'}`

/** «Utile 3»: heard as «Utile : 3 personnes». */
function said(kind: ReactionKind, count: number, { t, words }: Speech): Markup {
  if (count === 0) return html`<span>${words[kind]}</span>`
  return html`<span aria-hidden="true">${words[kind]} <b>${count}</b></span
    ><span class="fr-sr-only"
      >${count === 1 ? t('react.one', { name: words[kind] }) : t('react.many', { name: words[kind], count })}</span
    >`
}

function button(post: Post, kind: ReactionKind, speech: Speech): Markup {
  const isOn = post.own.includes(kind)
  return html`<button
    class="os-react"
    name="react"
    value="${wish(post, kind, !isOn)}"
    aria-pressed="${isOn ? 'true' : 'false'}"
    aria-describedby="a${post.number}"
  >
    ${said(kind, post.reactions[kind] ?? 0, speech)}
  </button>`
}

/** The signs given to a text; «Utile» and those already given are one press away, the others two. */
export function reactions(post: Post, isReacting: boolean, speech: Speech): Markup | false {
  const present = given(post.reactions)
  if (!post.may.react)
    return (
      present.length > 0 &&
      html`<ul class="os-reacts" aria-label="${speech.words.reactions}">
        ${present.map((kind) => html`<li class="os-react">${said(kind, post.reactions[kind] ?? 0, speech)}</li>`)}
      </ul>`
    )
  const shown = reactionKinds.filter((kind) => isReacting || kind === 'useful' || present.includes(kind))
  const target = post.number === 0 ? 'fil' : post.id
  const anchor = post.number === 0 ? 'fil' : `reponse-${post.id}`
  const others =
    shown.length < reactionKinds.length &&
    html`<a
      class="os-act"
      href="?reagir=${target}#${anchor}"
      data-do="reagir"
      aria-describedby="a${post.number}"
      >${speech.words.react}</a
    >`
  return html`<span class="os-reacts">${shown.map((kind) => button(post, kind, speech))}${others}</span>`
}
