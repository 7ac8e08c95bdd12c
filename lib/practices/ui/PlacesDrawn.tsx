import { formatters, translator } from '@/lib/i18n'
import { Notice } from '@/lib/ui/feedback'

interface PlacesDrawnProps {
  places: { id: string; name: string; isChosen: boolean; laterOn: string }[]
}

/** What the draw of a programme gave a community that asked. */
export async function PlacesDrawn({ places }: PlacesDrawnProps) {
  if (places.length === 0) return null
  const [t, format] = await Promise.all([translator('programmes'), formatters()])
  return (
    <Notice icon="fr-icon-calendar-event-line">
      {places.map(({ id, name, isChosen, laterOn }) => (
        <p key={id}>
          {t(isChosen ? 'told.chosen' : 'told.later', { date: format.day(laterOn) })}{' '}
          <a href={`/pratiques/programmes/${id}`}>{name}</a>
        </p>
      ))}
    </Notice>
  )
}
