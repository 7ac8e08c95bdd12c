import { formatters, translator } from '@/lib/i18n'
import type { CommunityCardFacts } from '../queries/discovery'
import { CommunityCard } from './CommunityCard'

/** Communities side by side. */
export async function CommunityCards({ communities }: { communities: CommunityCardFacts[] }) {
  const [t, format] = await Promise.all([translator('communities'), formatters()])
  const now = new Date()
  return (
    <ul className="os-cards">
      {communities.map((community) => (
        <li key={community.id}>
          <CommunityCard community={community} t={t} format={format} now={now} />
        </li>
      ))}
    </ul>
  )
}
