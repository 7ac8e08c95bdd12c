import sanitizeHtml from 'sanitize-html'
import { isOutside, linkAddress, pictureAddress } from './addresses'

const NOBODY_VOUCHES = 'nofollow noopener ugc'

/** Whatever wrote the HTML, only this passes: no identifier, style, script, frame, form, or picture from elsewhere. */
const allowed: sanitizeHtml.IOptions = {
  allowedTags: [
    ...['p', 'br', 'hr', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'pre', 'div', 'ul', 'ol', 'li'],
    ...['a', 'img', 'strong', 'em', 'del', 'code', 'span'],
    ...['table', 'thead', 'tbody', 'tr', 'th', 'td'],
  ],
  allowedAttributes: {
    a: ['href', 'rel'],
    img: ['src', 'alt', 'loading'],
    ol: ['start'],
    pre: [{ name: 'tabindex', values: ['0'] }],
    div: [{ name: 'tabindex', values: ['0'] }],
    th: [
      { name: 'scope', values: ['col'] },
      { name: 'align', values: ['left', 'right', 'center'] },
    ],
    td: [{ name: 'align', values: ['left', 'right', 'center'] }],
  },
  allowedClasses: { span: ['mention', 'task'], div: ['wide'] },
  allowedSchemes: ['http', 'https', 'mailto'],
  allowProtocolRelative: false,
  transformTags: {
    a: (tagName, { href = '' }) => {
      const address = linkAddress(href)
      const attribs: Record<string, string> = address === null ? {} : { href: address }
      if (address !== null && isOutside(address)) attribs.rel = NOBODY_VOUCHES
      return { tagName, attribs }
    },
    img: (tagName, { src = '', alt = '' }) => ({
      tagName,
      attribs: { src: pictureAddress(src) ?? '', alt, loading: 'lazy' },
    }),
  },
  // What is left of a picture whose address was refused.
  exclusiveFilter: ({ tag, attribs }) => tag === 'img' && !attribs.src,
}

export const clean = (html: string): string => sanitizeHtml(html, allowed)
