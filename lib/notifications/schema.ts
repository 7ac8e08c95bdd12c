import { z } from 'zod'
import { keyFrom } from './model/key'
import { isKind, type Kind } from './model/kinds'

/** A form sends one value as a word and several as a list: both are a list here. */
const several = <Item extends z.ZodType>(item: Item) =>
  z.preprocess(
    (given) => (given === undefined ? [] : Array.isArray(given) ? given : [given]),
    z.array(item).max(2000),
  )

const kind = z.custom<Kind>((given) => typeof given === 'string' && isKind(given))
const key = z.string().transform((text, context) => {
  const found = keyFrom(text)
  if (!found) context.addIssue({ code: 'custom', message: 'ui.incorrect' })
  return found ?? z.NEVER
})

export const MarkRead = z.object({ key })

/** Everything that was there when the page was shown: what came since stays unread. */
export const MarkAllRead = z.object({ until: z.coerce.date() })

/** What the form showed, and what it says now: only the difference is a choice. */
export const SaveChoices = z.object({
  shownOnSite: several(kind),
  shownByMail: several(kind),
  onSite: several(kind),
  byMail: several(kind),
  shownNoMail: z.literal('oui').optional(),
  noMail: z.literal('oui').optional(),
  shownMuted: several(z.uuid()),
  muted: several(z.uuid()),
})

export const ResetChoices = z.object({})
