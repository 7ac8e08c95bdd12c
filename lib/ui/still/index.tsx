import { headers } from 'next/headers'
import { after } from 'next/server'
import { inner, type Markup } from '../html'
import { KeptMarkup } from './KeptMarkup'
import { kept } from './kept'

type StillProps = { markup: Markup; id: string; className: string }

/**
 * A large piece of markup that never reacts. Next sends such a piece twice, as HTML and as data for the browser to
 * compare with: more than half of the weight of a page. A browser that opens a document gets it once, as HTML; what
 * is asked from a page that is already open still comes as data.
 */
export async function Still({ markup, id, className }: StillProps) {
  const opensDocument = (await headers()).get('sec-fetch-dest') === 'document'
  if (!opensDocument) return <div id={id} className={className} {...inner(markup)} />
  const name = crypto.randomUUID()
  kept().set(name, markup.text)
  after(() => {
    kept().delete(name)
  })
  return <KeptMarkup name={name} id={id} className={className} />
}
