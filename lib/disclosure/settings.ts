import { disclosureRule, type DisclosureRule } from './rule'

/** The rule of this platform: eleven people, or what `DISCLOSURE_MINIMUM` says, from 5 to 50. */
export const ruleInForce = (): DisclosureRule => {
  const asked = process.env.DISCLOSURE_MINIMUM
  return disclosureRule(asked ? Number(asked) : undefined)
}
