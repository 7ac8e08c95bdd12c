/** Of whom a figure speaks: the platform, a ministry's people, a community's members. */
export type Scope =
  | { readonly of: 'platform' }
  | { readonly of: 'ministry'; readonly id: string }
  | { readonly of: 'community'; readonly id: string }

export const platform: Scope = { of: 'platform' }

/** How it is stored: `platform`, `ministry/…`, `community/…`. */
export const scopeKey = (scope: Scope): string =>
  scope.of === 'platform' ? scope.of : `${scope.of}/${scope.id}`
