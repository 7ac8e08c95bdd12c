import { ruleInForce } from '@/lib/disclosure'
import { translatorIn, type Locale } from '@/lib/i18n'
import { parisDay } from '@/lib/time'
import type { CommunityKind } from '@/prisma/client/enums'
import type { Document, Headline, Section } from './model/document'
import { isAlwaysThere, type SectionKey } from './model/sections'
import type { Settings } from './model/settings'
import { comparedWith, spanOf } from './model/span'
import { sectionMakers } from './sections'
import { adoptionVersions } from './sections/adoption'
import { closing } from './sections/closing'
import type { Scope, Told, Versions } from './sections/section'

/** What a report is about, its rights apart. */
export interface Subject {
  title: string
  language: Locale
  ministry: Scope['ministry']
  kind: CommunityKind | null
  settings: Settings
}

const MOST_HEADLINES = 5

/** The whole of a report, as the figures are now. Whoever calls it has asked whether the reader may. */
export async function documentOf(subject: Subject, now: Date): Promise<Document> {
  const { title, language, ministry, kind, settings } = subject
  const t = translatorIn(language, 'reports')
  const span = spanOf(settings)
  const before = comparedWith(span, settings.comparison)
  const scope: Scope = { span, before, ministry, kind, target: settings.target, today: parisDay(now) }

  const sections: Section[] = []
  const headlines: Headline[] = []
  const versions: Versions = {}
  const add = (key: SectionKey, comment: string, { leading, ...told }: Told) => {
    sections.push({ key, title: t(`sections.${key}`), comment, ...told })
    if (leading && headlines.length < MOST_HEADLINES) headlines.push({ section: key, ...leading })
  }
  // One after the other: a report that is made slows nobody.
  for (const { key, comment } of settings.sections) {
    if (isAlwaysThere(key)) continue
    const maker = sectionMakers[key]
    Object.assign(versions, maker.versions)
    add(key, comment, await maker.tell(scope, language))
  }
  if ('adoption' in versions) Object.assign(versions, await adoptionVersions(scope))
  const { minimum } = ruleInForce()
  const soFar = { sections: [...sections], versions, minimum, language }
  for (const { key, comment } of settings.sections)
    if (isAlwaysThere(key)) add(key, comment, closing[key](soFar))
  const kinds = translatorIn(language, 'communities')
  const perimeter = ministry?.name ?? t('platform')
  return {
    ...{ language, title },
    perimeter: kind === null ? perimeter : t('perimeter', { perimeter, kind: kinds(`kind.${kind}.name`) }),
    ...{ span, before, minimum, headlines, sections, versions },
    madeOn: parisDay(now),
    foreword: settings.foreword,
  }
}
