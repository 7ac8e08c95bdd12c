import { Fragment, type ReactNode } from 'react'
import type { Publisher } from '../publisher'

export type LegalSection = { title: string; body: (string | string[])[] }

type Words = { unknownPublisher: string; unknownContact: string; notGiven: string }

/** What the texts leave open, filled with what this installation says of itself. */
export function piecesOf(publisher: Publisher, words: Words): Record<string, ReactNode> {
  const mail = (address: string | null) =>
    address ? <a href={`mailto:${address}`}>{address}</a> : words.unknownContact
  return {
    address: publisher.address,
    publisher: publisher.name ?? words.unknownPublisher,
    publisherAddress: publisher.postalAddress ?? words.notGiven,
    director: publisher.director ?? words.notGiven,
    host: publisher.host ?? words.notGiven,
    contact: mail(publisher.contactEmail),
    dpo: mail(publisher.dpoEmail),
  }
}

const links: Record<string, string> = {
  defender: 'https://formulaire.defenseurdesdroits.fr/',
  delegate: 'https://www.defenseurdesdroits.fr/saisir/delegues',
  cnil: 'https://www.cnil.fr/fr/plaintes',
}

const holes = /\{(\w+)\}|<(\w+)>(.*?)<\/\2>/g

function filled(text: string, pieces: Record<string, ReactNode>): ReactNode[] {
  const parts: ReactNode[] = []
  let end = 0
  for (const found of text.matchAll(holes)) {
    const [whole, piece, link, words] = found
    parts.push(text.slice(end, found.index))
    parts.push(piece ? pieces[piece] : <a href={links[link!]}>{words}</a>)
    end = found.index + whole.length
  }
  return [...parts, text.slice(end)].map((part, index) => <Fragment key={index}>{part}</Fragment>)
}

const anchorOf = (position: number) => `section-${position + 1}`

/** The way to each section. */
export function LegalSummary({ sections, title }: { sections: LegalSection[]; title: string }) {
  return (
    <div className="os-summary">
      <p className="os-summary__title">{title}</p>
      <ol>
        {sections.map((section, position) => (
          <li key={section.title}>
            <a href={`#${anchorOf(position)}`}>{section.title}</a>
          </li>
        ))}
      </ol>
    </div>
  )
}

/** A legal text: titled sections of paragraphs and lists. */
export function LegalText({
  sections,
  pieces,
}: {
  sections: LegalSection[]
  pieces: Record<string, ReactNode>
}) {
  return (
    <div className="os-prose os-legal">
      {sections.map(({ title, body }, position) => (
        <section key={title}>
          <h2 id={anchorOf(position)}>{title}</h2>
          {body.map((block, index) =>
            typeof block === 'string' ? (
              <p key={index}>{filled(block, pieces)}</p>
            ) : (
              <ul key={index}>
                {block.map((item) => (
                  <li key={item}>{filled(item, pieces)}</li>
                ))}
              </ul>
            ),
          )}
        </section>
      ))}
    </div>
  )
}
