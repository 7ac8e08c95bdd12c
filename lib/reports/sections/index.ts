import type { SectionKey } from '../model/sections'
import { costsSection } from './costs'
import { forecastSection } from './forecast'
import type { SectionMaker } from './section'

/** Those that read the platform's figures; what closes a report is made of them (`closing`). */
export const sectionMakers: Partial<Record<SectionKey, SectionMaker>> = {
  costs: costsSection,
  forecast: forecastSection,
}
