import type { Reason } from './reasons'
import type { Said } from './said'

/** Whose domain the address of a row has. */
export interface DomainFacts {
  domainIsKnown: boolean
  /** The administration whose address it is, where whoever imports does not open accounts; null: theirs, or nobody's. */
  domainOfOther: string | null
}

const domainOf = ({ email = '' }: Said) => email.slice(email.indexOf('@') + 1)

/** Why somebody must look at an address before an account has it; null: it is as one expects. */
export const strangeDomain = (said: Said, facts: DomainFacts): Reason | null =>
  facts.domainIsKnown ? othersDomain(said, facts) : { key: 'domain', values: { domain: domainOf(said) } }

/** It is that of another administration, whose people are not ours to bring in without a look. */
export const othersDomain = (said: Said, { domainOfOther }: DomainFacts): Reason | null =>
  domainOfOther === null
    ? null
    : { key: 'domainOfOther', values: { domain: domainOf(said), administration: domainOfOther } }
