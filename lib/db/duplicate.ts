/** PostgreSQL's unique_violation, as the driver says it or as Prisma wraps it. */
export const isDuplicate = (error: unknown): boolean =>
  ['23505', 'P2002'].includes((error as { code?: string }).code ?? '')
