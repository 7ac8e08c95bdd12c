import type { AlwaysThere, SectionKey } from '../model/sections'
import { communities } from './communities'
import { funnel } from './funnel'
import { management } from './management'
import { newcomers } from './newcomers'
import { participation } from './participation'
import { costsSection } from './costs'
import { forecastSection } from './forecast'
import type { SectionMaker } from './section'
import { practices } from './practices'
import { service } from './service'
import { skills } from './skills'
import { sleeping } from './sleeping'

/** Those that read the platform's figures; what closes a report is made of them (`closing`). */
export const sectionMakers: Record<Exclude<SectionKey, AlwaysThere>, SectionMaker> = {
  funnel,
  communities,
  participation,
  newcomers,
  management,
  sleeping,
  practices,
  skills,
  service,
  costs: costsSection,
  forecast: forecastSection,
}
