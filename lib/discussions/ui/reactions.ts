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
    type="submit"
    name="react"
    value="${wish(post, kind, !isOn)}"
    aria-pressed="${isOn ? 'true' : 'false'}"
  >
    ${said(kind, post.reactions[kind] ?? 0, speech)}
  </button>`
}

/** The signs given to a text; «Utile» and those already given are one press away, the others two. */
export function reactions(post: Post, speech: Speech): Markup | false {
  const present = given(post.reactions)
  if (!post.may.react)
    return (
      present.length > 0 &&
      html`<ul class="os-reacts" aria-label="${speech.words.reactions}">
        ${present.map((kind) => html`<li class="os-react">${said(kind, post.reactions[kind] ?? 0, speech)}</li>`)}
      </ul>`
    )
  const near = reactionKinds.filter((kind) => kind === 'useful' || present.includes(kind))
  const far = reactionKinds.filter((kind) => !near.includes(kind))
  const others =
    far.length > 0 &&
    html`<details class="os-reacts__others">
      <summary>${speech.words.react}</summary>
      <span class="os-reacts">${far.map((kind) => button(post, kind, speech))}</span>
    </details>`
  return html`<span class="os-reacts">${near.map((kind) => button(post, kind, speech))}${others}</span>`
}
