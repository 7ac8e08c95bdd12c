/** How long what we send by mail holds, in minutes. */
export const LINK_MINUTES = 10
export const PASSWORD_LINK_MINUTES = 60
/** To link an identity: the mail may arrive while the person is away from their desk. */
export const PROPOSAL_MINUTES = 60
