import { translator } from '@/lib/i18n'
import type { ThingToDo } from '../../queries/mine'

/** More than this and nothing seems to be worth beginning. */
const SHOWN = 6

/** What waits for this person, each line leading to where it is done. */
export async function ToDo({ tasks }: { tasks: ThingToDo[] }) {
  const t = await translator('communities')
  return (
    <section className="os-card" aria-labelledby="a-faire">
      <h2 className="os-card__title" id="a-faire">
        {t('home.toDo', { count: tasks.length })}
      </h2>
      {tasks.length === 0 ? (
        <p className="os-meta">{t('home.nothingToDo')}</p>
      ) : (
        <ul className="os-todo">
          {tasks.slice(0, SHOWN).map(({ what, slug, name, who, count }) => (
            <li key={`${what}.${slug}`}>
              <a href={addressOf(what, slug)}>
                {t(`home.task.${what}`, { name, who: who ?? t('history.nobody'), count })}
              </a>
            </li>
          ))}
        </ul>
      )}
      {tasks.length > SHOWN && (
        <p className="os-meta">{t('home.moreTasks', { count: tasks.length - SHOWN })}</p>
      )}
    </section>
  )
}

function addressOf(what: ThingToDo['what'], slug: string): string {
  const home = `/communautes/${slug}`
  if (what === 'requests') return `${home}/membres/demandes`
  return what === 'questions' ? `${home}?fils=sans-reponse` : home
}
