import { html, type Markup } from '@/lib/ui/html'
import { quotation } from '../model/insert'
import { limits } from '../model/limits'
import { isId, threadHref, type Asking } from '../model/pages'
import type { Post, ThreadPage } from '../queries/threadPage'
import { nameOf, type Speech } from './words'

/** Where one answers, with the draft one left: a plain form, which the editor replaces as soon as one writes in it. */
export function replyBox(
  thread: ThreadPage,
  formKey: string,
  asking: Asking,
  speech: Speech,
): Markup | false {
  const { t, format, now } = speech
  const { slug } = thread.community
  if (!thread.may.reply)
    return (
      !thread.lock &&
      html`<p class="os-quiet" id="repondre">
        ${t('thread.mayNotReply')} <a href="/communautes/${slug}">${t('thread.goToCommunity')}</a>
      </p>`
    )
  const { draft } = thread
  const old =
    thread.isOld &&
    html`<p class="os-composer__warning">
      ${t('thread.oldNotice', { date: format.date(thread.lastActivityAt) })}
    </p>`
  const found =
    draft &&
    html`<p class="os-quiet">${t('composer.draftFound', { when: format.said(draft.updatedAt, now) })}</p>`
  return html`<section class="os-replybox" id="repondre" aria-labelledby="votre-reponse">
    <h2 id="votre-reponse">${t('thread.replyTitle')}</h2>
    ${old}${found}${form(thread, formKey, asking, speech)}
  </section>`
}

function form(thread: ThreadPage, formKey: string, asking: Asking, speech: Speech): Markup {
  const { t } = speech
  const posts = postsOf(thread)
  const parentId = asking.answer ?? (thread.draft?.fields.parentId as string | undefined) ?? ''
  const parent = posts.find(({ id, number }) => number > 0 && id === parentId)
  const author = parent && nameOf(parent.author, speech)
  const answeredId = parent?.id ?? (isId(parentId) ? parentId : '')
  const hidden = (name: string, value: string) =>
    html`<input type="hidden" name="${name}" value="${value}" />`
  return html`<div id="boite">
    <form
      class="os-composer"
      method="post"
      action="${threadHref(thread.community.slug, thread.id)}/repondre"
      data-draft="${thread.draft ? 'oui' : ''}"
      data-author="${author ?? ''}"
    >
      ${hidden('communityId', thread.community.id)}${hidden('threadId', thread.id)}${hidden('key', formKey)}${hidden('parentId', answeredId)}${answeredId && html`<p class="os-composer__answering">${author ? t('composer.answering', { author }) : t('composer.answeringElsewhere')}</p>`}
      <div class="fr-input-group os-editor">
        <label class="fr-label" for="texte"
          >${t('composer.body')}<span class="fr-hint-text">${t('composer.hint')}</span></label
        >
        <div class="os-editor__bar"></div>
        <textarea
          class="fr-input os-area"
          id="texte"
          name="body"
          rows="4"
          maxlength="${limits.draftLongest}"
          required
        >
${[thread.draft?.body, quoted(posts, asking, speech)].filter(Boolean).join('\n\n')}</textarea>
      </div>
      <noscript
        ><p class="fr-hint-text">${t('composer.beware')}</p>
        <p>
          <label
            ><input type="checkbox" name="acknowledged" value="oui" /> ${t('composer.acknowledge')}</label
          >
        </p>
        <p>
          <label><input type="checkbox" name="confirmed" value="oui" /> ${t('composer.confirmCrowd')}</label>
        </p></noscript
      >
      <div class="os-composer__acts">
        <button class="fr-btn" type="submit">${t('composer.reply')}</button>
      </div>
    </form>
  </div>`
}

function quoted(posts: Post[], asking: Asking, speech: Speech): string | false {
  const post = posts.find(({ id, number }) => id === asking.quote || (number === 0 && asking.quote === 'fil'))
  if (!post?.html) return false
  const intro = speech.t('composer.quoteIntro', { author: nameOf(post.author, speech) })
  return `${quotation(intro, wordsOf(post.html))}\n\n`
}

const postsOf = (thread: ThreadPage): Post[] => [
  thread.opening,
  ...thread.flow.flatMap((each) => ('branch' in each ? [each.branch.post, ...each.branch.answers] : [])),
]

const entities: Record<string, string> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
}

/** The words of a cleaned text, for a quotation. */
const wordsOf = (cleaned: string) =>
  cleaned
    .replace(/<\/(p|li|h\d|blockquote|pre|tr)>|<br \/>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(amp|lt|gt|quot|#39);/g, (entity) => entities[entity] ?? entity)
