import { translator } from '@/lib/i18n'
import type { Suggestions } from './answering/people'
import { reasonIn } from './ui/reasons'
import type { AskableInWords } from './ui/WhoKnows'

/** Who might help, as the form of a question says it. `later`: why nobody is shown for a while. */
export async function peopleInWords({ people, laterIn }: Suggestions) {
  const [t, ui] = await Promise.all([translator('expertise'), translator('ui')])
  return {
    people: people.map(({ id, name, about, reasons }): AskableInWords => ({
      ...{ id, name, about },
      why: reasons.map((reason) => reasonIn(t, reason)),
    })),
    later: laterIn === null ? null : ui('tooManyPeople', { minutes: Math.ceil(laterIn / 60) }),
  }
}
