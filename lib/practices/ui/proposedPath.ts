/** A practice, as it is opened from where it was proposed. `occasionId` null: nobody counts that it is opened. */
export const proposedPath = (id: string, occasionId: string | null): string =>
  `/pratiques/${id}${occasionId === null ? '' : `?de=${occasionId}`}`
