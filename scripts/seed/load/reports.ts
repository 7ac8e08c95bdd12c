import { db, newId } from '@/lib/db'
import { sectionKeys } from '@/lib/reports/model/sections'
import { Settings } from '@/lib/reports/model/settings'
import { addMonths, parisDay, startOfMonth } from '@/lib/time'
import { story } from '../people/growth'
import { personas } from '../personas'

const FIRST_YEAR = 12

/** A draft on the first year of the story, ready to be read, published and sent by Claire. */
export async function beginReport(now: Date): Promise<void> {
  const claire = await db.member.findFirstOrThrow({
    where: { email: personas[2]!.email },
    select: { id: true },
  })
  // Its months are whole ones: the story begins within the first.
  const from = addMonths(startOfMonth(parisDay(now)), 1 - story.months)
  const settings: Settings = Settings.parse({
    ...{ from, months: FIRST_YEAR, comparison: 'none' },
    target: { members: 10_000, by: addMonths(from, FIRST_YEAR + 23) },
    foreword:
      'Osmose a un an. Ce bilan dit ce qui a grandi, ce qui s’est arrêté et ce que nous ne savons pas encore, pour décider ensemble de la suite.',
    sections: sectionKeys.map((key) => ({ key, comment: '' })),
  })
  await db.scaleReport.create({
    data: {
      ...{ id: newId(), title: 'Bilan de la première année', language: 'fr', settings },
      ...{ createdById: claire.id, createdAt: now, updatedById: claire.id, updatedAt: now },
    },
  })
}
