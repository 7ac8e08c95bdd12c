/** What may go wrong, and where it is explained on the page of the interface: these names do not change. */
export const problems = {
  parameter: { status: 400, anchor: 'parametre' },
  token: { status: 401, anchor: 'jeton' },
  perimeter: { status: 403, anchor: 'perimetre' },
  nothing: { status: 404, anchor: 'introuvable' },
  method: { status: 405, anchor: 'methode' },
  format: { status: 406, anchor: 'format' },
  withdrawn: { status: 410, anchor: 'retire' },
  tooMany: { status: 429, anchor: 'trop-vite' },
  ours: { status: 500, anchor: 'panne' },
} as const
export type ProblemKind = keyof typeof problems
export const problemKinds = Object.keys(problems) as ProblemKind[]
